using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.People;
using static Cerdas.Core.Tests.Evaluating.EvaluationLives;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>docs/rules.md V-13 and V-14: who learns the names of the panel, and what the record says of its people.</summary>
public sealed class PanelNamesTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "instruments", "kominfo-2021.json"));

    [Fact]
    public void The_admin_decides_until_the_first_evaluator_declares_or_the_scoring_starts()
    {
        var made = New(Chair, Second);
        Assert.False(made.NamesTold);
        Assert.Equal("evaluation.not-manager", made.WhyNotNamesTold(Agency, true));
        made.TellNames(Admin, true);
        Assert.True(made.NamesTold);
        made.Declare(Chair, null, At);
        Assert.Equal("evaluation.names-settled", made.WhyNotNamesTold(Admin, false));
        Assert.Null(made.WhyNotNamesTold(Admin, true));
        Assert.Throws<RuleException>(() => made.TellNames(Admin, false));
        Assert.True(made.NamesTold);
    }

    [Fact]
    public void Going_back_to_the_agencies_does_not_open_the_choice_again()
    {
        var made = Scoring();
        Assert.Equal("evaluation.scoring-started", made.WhyNotNamesTold(Admin, true));
        made.BackToAgencies(Admin);
        Assert.Equal("evaluation.names-settled", made.WhyNotNamesTold(Admin, true));
        Assert.Null(made.WhyNotPrepared(Admin));
    }

    [Theory]
    [InlineData(Role.AgencyOfficer, false)]
    [InlineData(Role.AgencyHead, false)]
    [InlineData(Role.Planner, false)]
    [InlineData(Role.Verifier, false)]
    [InlineData(Role.NationalViewer, false)]
    [InlineData(Role.RegencyAdmin, true)]
    [InlineData(Role.Regent, true)]
    public void Where_names_are_not_told_only_the_panel_and_readers_of_the_audit_trail_know_them(Role role, bool knows)
    {
        var reader = new Officer(99, "Pembaca", role, Code, null);
        var made = New(Chair, Second);
        Assert.Equal(knows, made.Names(reader));
        Assert.True(made.Names(Second));
        Assert.False(made.Names(Third));
        made.TellNames(Admin, true);
        Assert.True(made.Names(reader));
    }

    private static EvaluationRecord Record(List<RecordEvaluator> seats, List<RecordExpert>? panel) =>
        new()
        {
            Format = EvaluationRecord.FormatOne,
            Regency = new("33.25", "Batang"),
            Year = 2022,
            Stage = 1,
            ClosedAt = null,
            ClosedBy = null,
            Instrument = JsonDocument.Parse(Text).RootElement,
            Evaluators = seats,
            Panel = panel,
            Answers = [],
            Scores = [],
            Surveys = [],
            Ledger = new(2022, [], new("total", 0, 0, null), []),
            Register = [],
            Given = [],
            Findings = [],
            Recommendations = [],
            Former = null,
            Result = null,
            Self = null,
        };

    private static List<string> Differences(EvaluationRecord record) =>
        [.. RecordCheck.Check(record.ToCanonicalText()).Differences.Where(d => d.What != "result").Select(d => d.What)];

    [Fact]
    public void A_record_of_before_reads_as_it_was_and_so_do_both_kinds_of_panel()
    {
        var plain = Record([new("E1", true, false)], null);
        Assert.DoesNotContain("nstitution", plain.ToCanonicalText(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"panel\"", plain.ToCanonicalText(), StringComparison.Ordinal);
        Assert.Empty(Differences(plain));
        Assert.Empty(Differences(Record([new("E1", true, false, "Universitas A", "TI")], null)));
        var apart = RecordExpert.Apart([new("B", null), new(null, null), new("A", "TI")]);
        Assert.Equal([new("A", "TI"), new("B", null)], apart);
        var record = Record([new("E1", true, false), new("E2", false, false)], apart);
        Assert.Empty(Differences(record));
        Assert.Equal(apart, RecordCheck.Check(record.ToCanonicalText()).Record!.Panel);
    }

    [Fact]
    public void A_panel_kept_apart_stands_at_no_seat_and_in_no_order_of_the_seats()
    {
        Assert.Equal(["evaluator E1"], Differences(Record([new("E1", true, false, "A")], [])));
        Assert.Equal(["panel", "panel"], Differences(Record([new("E1", true, false)], [new("B"), new("A")])));
    }
}
