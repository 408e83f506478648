using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

/// <summary>
/// Every state x action x role x agency x lock x authorship, against a table written from docs/rules.md and not from the code.
/// </summary>
public sealed class RealisationLifeTests
{
    private const string Batang = "33.25";
    private const int Owner = 10;
    private static readonly DateTime At = new(2023, 1, 5, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Officer Author = new(1, "Author", Role.AgencyOfficer, Batang, Owner),
        FirstVerifier = new(2, "Verifier", Role.Verifier, Batang, null);
    private static readonly ReportedValues Values = new(
        ProgrammeState.Running,
        5,
        new Dictionary<FundingSource, decimal> { [FundingSource.Apbd] = 1000 },
        null,
        null
    );

    private static Realisation In(RealisationState state, bool amendment = false)
    {
        var row = Realisation.Start(1, new Period(2022, 4), amendment ? "late" : null, Author, Owner, Batang, locked: amendment, At);
        row.Save(Values, Author, Owner, locked: false, At);
        row.Evidence.Add(new Evidence { RegencyCode = Batang });
        if (state == RealisationState.Draft)
            return row;
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        if (state == RealisationState.Returned)
            row.Return("no photo", FirstVerifier, Owner, At);
        if (state == RealisationState.Verified)
            row.Verify(FirstVerifier, Owner, At);
        return row;
    }

    private static string? Expected(RealisationState state, bool amendment, RealisationAction action, Officer by, bool locked)
    {
        var mayWrite = by.RegencyCode == Batang && by.Role is Role.RegencyAdmin or Role.AgencyOfficer or Role.AgencyHead;
        var owns = by.Role == Role.RegencyAdmin || by.AgencyId == Owner;
        var writer =
            !mayWrite ? "realisation.not-reporter"
            : !owns ? "realisation.other-agency"
            : null;
        var verifier = by.Role == Role.Verifier && by.RegencyCode == Batang ? null : "realisation.not-verifier";
        var shut = locked && !amendment ? "realisation.locked" : null;
        return action switch
        {
            RealisationAction.Save or RealisationAction.Submit => writer
                ?? (state is RealisationState.Submitted or RealisationState.Verified ? "realisation.not-editable" : shut),
            RealisationAction.Withdraw => writer ?? (state != RealisationState.Submitted ? "realisation.not-submitted" : shut),
            RealisationAction.Return or RealisationAction.Verify => verifier
                ?? (
                    state != RealisationState.Submitted ? "realisation.not-submitted"
                    : by.Id == Author.Id ? "realisation.own-work"
                    : null
                ),
            _ => writer
                ?? state switch
                {
                    RealisationState.Submitted => "realisation.awaiting-verification",
                    RealisationState.Verified => null,
                    _ => locked && !amendment ? null : "realisation.still-open",
                },
        };
    }

    private static IEnumerable<Officer> People =>
        from role in Enum.GetValues<Role>()
        from id in new[] { Author.Id, 99 }
        from agency in role is Role.AgencyOfficer or Role.AgencyHead ? new int?[] { Owner, 11 } : [null]
        from regency in new[] { Batang, "33.26" }
        select new Officer(id, $"{role}", role, regency, agency);

    [Fact]
    public void Every_state_action_and_role_is_allowed_or_refused_as_the_rules_say()
    {
        var tried = 0;
        foreach (var state in Enum.GetValues<RealisationState>())
        foreach (var amendment in new[] { false, true })
        foreach (var action in Enum.GetValues<RealisationAction>())
        foreach (var by in People)
        foreach (var locked in new[] { false, true })
        {
            tried++;
            var expected = Expected(state, amendment, action, by, locked);
            var row = In(state, amendment);
            Assert.True(
                expected == row.WhyNot(action, by, Owner, locked),
                $"{state} {action} {by} locked={locked} amendment={amendment}: "
                    + $"{expected} expected, {row.WhyNot(action, by, Owner, locked)} given"
            );
            Assert.Equal(expected, Try(row, action, by, locked));
            if (expected is not null)
                Assert.Equal(state, row.State);
        }
        Assert.Equal(4 * 2 * 6 * 2 * (8 + 2) * 2 * 2, tried);
    }

    /// <summary>The verb itself must refuse what WhyNot refuses.</summary>
    private static string? Try(Realisation row, RealisationAction action, Officer by, bool locked)
    {
        try
        {
            switch (action)
            {
                case RealisationAction.Save:
                    row.Save(Values, by, Owner, locked, At);
                    break;
                case RealisationAction.Submit:
                    row.Submit(Guid.NewGuid(), by, Owner, locked, late: false, At);
                    break;
                case RealisationAction.Withdraw:
                    row.Withdraw(by, Owner, locked, At);
                    break;
                case RealisationAction.Return:
                    row.Return("why", by, Owner, At);
                    break;
                case RealisationAction.Verify:
                    row.Verify(by, Owner, At);
                    break;
                case RealisationAction.Amend:
                    row.Amend("why", by, Owner, locked, At);
                    break;
            }
            return null;
        }
        catch (RuleException e)
        {
            return e.Reason;
        }
    }

    [Theory]
    [InlineData(RealisationAction.Submit, RealisationState.Submitted)]
    [InlineData(RealisationAction.Withdraw, RealisationState.Draft)]
    public void The_author_moves_a_report(RealisationAction action, RealisationState to)
    {
        var row = In(action == RealisationAction.Submit ? RealisationState.Draft : RealisationState.Submitted);
        Assert.Null(Try(row, action, Author, locked: false));
        Assert.Equal(to, row.State);
        Assert.Equal(action, row.Steps[^1].Action);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Returning_asks_for_a_reason(string? reason) =>
        Assert.Equal(
            "realisation.reason-needed",
            Assert.Throws<RuleException>(() => In(RealisationState.Submitted).Return(reason!, FirstVerifier, Owner, At)).Reason
        );

    [Fact]
    public void The_reason_of_a_return_stays_in_the_history_after_it_is_mended()
    {
        var row = In(RealisationState.Returned);
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        Assert.Null(row.ReturnReason);
        Assert.Contains(row.Steps, s => s is { Action: RealisationAction.Return, Reason: "no photo", OfficerName: "Verifier" });
    }

    [Theory]
    [InlineData(ProgrammeState.Running, "realisation.evidence-needed")]
    [InlineData(ProgrammeState.Done, "realisation.evidence-needed")]
    [InlineData(ProgrammeState.NotStarted, null)]
    [InlineData(ProgrammeState.Stopped, null)]
    public void Only_a_claim_that_something_runs_needs_evidence(ProgrammeState state, string? expected)
    {
        var row = Realisation.Start(1, new Period(2022, 4), null, Author, Owner, Batang, locked: false, At);
        row.Save(Values with { ProgrammeState = state }, Author, Owner, locked: false, At);
        Assert.Equal(expected, Try(row, RealisationAction.Submit, Author, locked: false));
    }

    [Fact]
    public void Nobody_who_ever_wrote_in_a_report_verifies_it()
    {
        var row = In(RealisationState.Draft);
        var middle = new Officer(5, "Middle", Role.AgencyOfficer, Batang, Owner);
        row.Save(Values, middle, Owner, locked: false, At);
        row.Save(Values, Author, Owner, locked: false, At);
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        Assert.Equal(
            "realisation.own-work",
            row.WhyNot(RealisationAction.Verify, middle with { Role = Role.Verifier, AgencyId = null }, Owner, locked: false)
        );
        Assert.Null(row.WhyNot(RealisationAction.Verify, FirstVerifier, Owner, locked: false));
    }

    [Fact]
    public void An_amendment_keeps_the_verified_values_and_says_why()
    {
        var verified = In(RealisationState.Verified);
        var amendment = verified.Amend("wrong unit", Author, Owner, locked: true, At);
        amendment.Save(Values with { Output = 7 }, Author, Owner, locked: true, At);
        Assert.Equal((1, RealisationState.Draft, "wrong unit"), (amendment.Sequence, amendment.State, amendment.AmendmentReason));
        Assert.Equal((5m, RealisationState.Verified), (verified.Output!.Value, verified.State));
        Assert.Equal(7m, amendment.Output);
        Assert.Single(amendment.Evidence);
    }

    [Fact]
    public void After_the_lock_a_first_report_says_why()
    {
        Assert.Equal(
            "realisation.locked",
            Assert
                .Throws<RuleException>(() => Realisation.Start(1, new Period(2022, 4), null, Author, Owner, Batang, locked: true, At))
                .Reason
        );
        Assert.True(Realisation.Start(1, new Period(2022, 4), "was ill", Author, Owner, Batang, locked: true, At).IsAmendment);
    }

    [Fact]
    public void Late_is_decided_at_the_first_submission_and_stays()
    {
        var row = In(RealisationState.Draft);
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: true, At);
        row.Return("x", FirstVerifier, Owner, At);
        row.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: false, At);
        Assert.True(row.Late);
        var punctual = In(RealisationState.Returned);
        punctual.Submit(Guid.NewGuid(), Author, Owner, locked: false, late: true, At);
        Assert.False(punctual.Late);
    }

    [Fact]
    public void Saving_replaces_the_money_by_source()
    {
        var row = In(RealisationState.Draft);
        row.Save(
            Values with
            {
                Spent = new Dictionary<FundingSource, decimal> { [FundingSource.Csr] = 5 },
            },
            Author,
            Owner,
            locked: false,
            At
        );
        Assert.Equal([(FundingSource.Csr, 5m)], row.Spendings.Select(s => (s.Source, s.Amount)));
    }
}
