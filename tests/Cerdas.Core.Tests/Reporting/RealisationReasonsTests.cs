using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

/// <summary>docs/rules.md: reasons with words, and the steps that are kept.</summary>
public sealed class RealisationReasonsTests
{
    private const string Code = "33.25";
    private const int Owner = 10;
    private static readonly DateTime At = new(2023, 1, 5, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Officer Author = new(1, "Operator", Role.AgencyOfficer, Code, Owner),
        Colleague = new(3, "Rekan", Role.AgencyOfficer, Code, Owner),
        Verifier = new(2, "Verifikator", Role.Verifier, Code, null),
        Stranger = new(4, "OPD lain", Role.AgencyOfficer, Code, 11);

    private static ReportedValues Values(params (FundingSource Source, decimal Amount)[] spent) =>
        new(ProgrammeState.Running, 5, spent.ToDictionary(s => s.Source, s => s.Amount), null, null);

    private static Realisation Draft()
    {
        var row = Realisation.Start(1, new Period(2022, 4), null, Author, Owner, Code, locked: false, At);
        row.Save(Values((FundingSource.Apbd, 1000)), Author, Owner, locked: false, At);
        return row;
    }

    private static Realisation Submitted()
    {
        var row = Draft();
        row.Evidence.Add(new Evidence { RegencyCode = Code });
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        return row;
    }

    private static void Refused(string reason, Action act) => Assert.Equal(reason, Assert.Throws<RuleException>(act).Reason);

    [Fact]
    public void Words_are_needed_and_have_a_longest()
    {
        Assert.Equal("realisation.reason-needed", Realisation.WhyNotReason(" "));
        Assert.Null(Realisation.WhyNotReason(new string('a', Realisation.ReasonMax)));
        Assert.Equal("realisation.reason-long", Realisation.WhyNotReason(new string('a', Realisation.ReasonMax + 1)));
        Refused("realisation.reason-needed", () => Submitted().Return(" ", Verifier, Owner, At));
    }

    [Fact]
    public void Who_may_not_is_told_so_before_what_is_missing()
    {
        Refused("realisation.other-agency", () => Draft().Submit(Guid.NewGuid(), Stranger, Owner, locked: false, late: false, At));
        Refused("realisation.evidence-needed", () => Draft().Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At));
        Refused("realisation.still-open", () => Draft().Amend("", Author, Owner, locked: false, At));
        var verified = Submitted();
        verified.Verify(Verifier, Owner, At);
        Refused("realisation.reason-needed", () => verified.Amend(" ", Author, Owner, locked: true, At));
        Refused(
            "realisation.other-agency",
            () => Realisation.Start(1, new Period(2022, 4), null, Stranger, Owner, Code, locked: false, At)
        );
    }

    [Fact]
    public void A_report_whose_evidence_was_taken_away_is_not_verified()
    {
        var row = Submitted();
        row.Evidence.Clear();
        Refused("realisation.evidence-needed", () => row.Verify(Verifier, Owner, At));
        Assert.False(row.MovesFigures);
    }

    [Fact]
    public void Whoever_created_or_wrote_or_submitted_does_not_verify()
    {
        // Three hands: one began it, another wrote it, a third handed it in.
        var submitter = new Officer(5, "Kepala", Role.AgencyHead, Code, Owner);
        var row = Draft();
        row.Save(Values((FundingSource.Apbd, 2000)), Colleague, Owner, locked: false, At);
        row.Evidence.Add(new Evidence { RegencyCode = Code });
        row.Submit(Guid.NewGuid(), submitter, Owner, locked: false, late: false, At);
        foreach (var by in new[] { Author, Colleague, submitter })
            Assert.Equal(
                "realisation.own-work",
                row.WhyNot(RealisationAction.Verify, by with { Role = Role.Verifier, AgencyId = null }, Owner, locked: false)
            );
        Assert.Null(row.WhyNot(RealisationAction.Verify, Verifier, Owner, locked: false));
    }

    [Fact]
    public void The_money_of_each_source_is_written_to_its_own_row()
    {
        var row = Draft();
        row.Save(Values((FundingSource.Apbd, 1500), (FundingSource.Csr, 70)), Author, Owner, locked: false, At);
        Assert.Equal(
            [(FundingSource.Apbd, 1500m), (FundingSource.Csr, 70m)],
            row.Spendings.OrderBy(s => s.Source).Select(s => (s.Source, s.Amount))
        );
        row.Save(Values((FundingSource.Csr, 80)), Author, Owner, locked: false, At);
        Assert.Equal([(FundingSource.Csr, 80m)], row.Spendings.Select(s => (s.Source, s.Amount)));
    }

    /// <summary>Whatever is reported is where a correction starts from. The fields are read from <see cref="ReportedValues"/>.</summary>
    [Fact]
    public void A_correction_starts_from_all_that_was_reported()
    {
        var values = new ReportedValues(
            ProgrammeState.Done,
            7,
            new Dictionary<FundingSource, decimal> { [FundingSource.Csr] = 90 },
            "Hujan",
            "Selesai"
        );
        var row = Draft();
        row.Save(values, Author, Owner, locked: false, At);
        row.Evidence.Add(new Evidence { RegencyCode = Code, DocumentId = 5 });
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        row.Verify(Verifier, Owner, At);
        var amended = row.Amend("salah ketik", Author, Owner, locked: true, At);
        foreach (var field in typeof(ReportedValues).GetProperties().Where(p => p.Name != nameof(ReportedValues.Spent)))
        {
            var copied = typeof(Realisation).GetProperty(field.Name);
            Assert.True(copied is not null, $"{field.Name}: say here where a report keeps it.");
            Assert.Equal(field.GetValue(values), copied.GetValue(amended));
            Assert.NotEqual(field.GetValue(Values()), copied.GetValue(amended));
        }
        Assert.Equal([(FundingSource.Csr, 90m)], amended.Spendings.Select(s => (s.Source, s.Amount)));
        Assert.Equal([5], amended.Evidence.Select(e => e.DocumentId));
    }

    [Fact]
    public void Verifying_and_amending_are_kept_as_steps()
    {
        var row = Submitted();
        row.Verify(Verifier, Owner, At);
        Assert.Equal((RealisationAction.Verify, Verifier.Id, At), (row.Steps[^1].Action, row.Steps[^1].OfficerId, row.Steps[^1].At));
        Assert.True(row.MovesFigures);
        var amended = row.Amend(" salah ketik ", Author, Owner, locked: true, At);
        Assert.NotSame(row, amended);
        var step = Assert.Single(amended.Steps);
        Assert.Equal((RealisationAction.Amend, "salah ketik"), (step.Action, step.Reason));
        var late = Realisation.Start(1, new Period(2022, 4), "baru siap", Author, Owner, Code, locked: true, At);
        Assert.Equal((RealisationAction.Amend, "baru siap"), (Assert.Single(late.Steps).Action, late.Steps[0].Reason));
        Assert.Empty(Realisation.Start(1, new Period(2022, 4), null, Author, Owner, Code, locked: false, At).Steps);
        Refused("realisation.locked", () => Realisation.Start(1, new Period(2022, 4), " ", Author, Owner, Code, locked: true, At));
    }
}
