using Cerdas.Evaluating;
using Cerdas.People;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>Every state x action x role x agency x authorship, against a table written from docs/rules.md and not from the code.</summary>
public sealed class RecommendationTests
{
    private const string Batang = "33.25";
    private const int Owner = 10;
    private static readonly DateTime At = new(2024, 1, 12, 3, 0, 0, DateTimeKind.Utc);
    private static readonly Officer Author = new(1, "Author", Role.AgencyOfficer, Batang, Owner),
        FirstVerifier = new(2, "Verifier", Role.Verifier, Batang, null);

    private enum Verb
    {
        Act = 1,
        Close,
        Return,
        Reopen,
    }

    private static Recommendation Fresh(int? owner = Owner, DateOnly? dueOn = null) =>
        new()
        {
            RegencyCode = Batang,
            EvaluationId = 1,
            Text = "Unite the data centres",
            OwnerId = owner,
            DueOn = dueOn,
        };

    /// <param name="returned">Whether an earlier action was returned: the history differs, what may be done does not.</param>
    private static Recommendation In(RecommendationState state, bool returned = false)
    {
        var row = Fresh();
        if (returned)
        {
            row.Act("a meeting", Author, At);
            row.Return("only a meeting", FirstVerifier, At);
        }
        if (state == RecommendationState.Open)
            return row;
        row.Act("united", Author, At);
        if (state == RecommendationState.Closed)
            row.Close("", FirstVerifier, At);
        return row;
    }

    private static string? Expected(RecommendationState state, Verb verb, Officer by)
    {
        var here = by.RegencyCode == Batang;
        var verifier = here && by.Role == Role.Verifier ? null : "recommendation.not-verifier";
        return verb switch
        {
            Verb.Act => !here
            || by.Role is not (Role.RegencyAdmin or Role.AgencyOfficer or Role.AgencyHead)
            || (by.Role != Role.RegencyAdmin && by.AgencyId != Owner)
                ? "recommendation.not-owner"
            : state == RecommendationState.Closed ? "recommendation.closed"
            : null,
            Verb.Close or Verb.Return => verifier
                ?? (
                    state != RecommendationState.Reported ? "recommendation.nothing-reported"
                    : by.Id == Author.Id ? "recommendation.own-work"
                    : null
                ),
            _ => verifier ?? (state != RecommendationState.Closed ? "recommendation.not-closed" : null),
        };
    }

    private static string? WhyNot(Recommendation row, Verb verb, Officer by) =>
        verb switch
        {
            Verb.Act => row.WhyNotAct(by),
            Verb.Reopen => row.WhyNotReopen(by),
            _ => row.WhyNotDecide(by),
        };

    private static IEnumerable<Officer> People =>
        from role in Enum.GetValues<Role>()
        from id in new[] { Author.Id, 99 }
        from agency in role is Role.AgencyOfficer or Role.AgencyHead ? new int?[] { Owner, 11 } : [null]
        from regency in new[] { Batang, "33.26" }
        select new Officer(id, $"{role}", role, regency, agency);

    /// <summary>The verb itself must refuse what WhyNot refuses.</summary>
    private static string? Try(Recommendation row, Verb verb, Officer by, string text = "why")
    {
        try
        {
            switch (verb)
            {
                case Verb.Act:
                    row.Act(text, by, At);
                    break;
                case Verb.Close:
                    row.Close(text, by, At);
                    break;
                case Verb.Return:
                    row.Return(text, by, At);
                    break;
                case Verb.Reopen:
                    row.Reopen(text, by, At);
                    break;
            }
            return null;
        }
        catch (RuleException e)
        {
            return e.Reason;
        }
    }

    [Fact]
    public void Every_state_action_and_role_is_allowed_or_refused_as_the_rules_say()
    {
        var tried = 0;
        foreach (var state in Enum.GetValues<RecommendationState>())
        foreach (var returned in new[] { false, true })
        foreach (var verb in Enum.GetValues<Verb>())
        foreach (var by in People)
        {
            tried++;
            var (row, expected) = (In(state, returned), Expected(state, verb, by));
            var steps = row.Steps.Count;
            Assert.True(expected == WhyNot(row, verb, by), $"{state} {verb} {by}: {expected} expected, {WhyNot(row, verb, by)} given");
            Assert.Equal(expected, Try(row, verb, by));
            if (expected is not null)
                Assert.Equal((state, steps), (row.State, row.Steps.Count));
        }
        Assert.Equal(3 * 2 * 4 * 2 * (8 + 2) * 2, tried);
    }

    [Theory]
    [InlineData(RecommendationState.Open, "Act", RecommendationState.Reported, FollowUpKind.Action)]
    [InlineData(RecommendationState.Reported, "Act", RecommendationState.Reported, FollowUpKind.Action)]
    [InlineData(RecommendationState.Reported, "Return", RecommendationState.Open, FollowUpKind.Returned)]
    [InlineData(RecommendationState.Reported, "Close", RecommendationState.Closed, FollowUpKind.Verified)]
    [InlineData(RecommendationState.Closed, "Reopen", RecommendationState.Open, FollowUpKind.Reopened)]
    public void Each_verb_moves_the_state_and_leaves_a_step(
        RecommendationState from,
        string verb,
        RecommendationState to,
        FollowUpKind kind
    )
    {
        var row = In(from);
        var (by, steps) = (verb == "Act" ? Author : FirstVerifier, row.Steps.Count);
        Assert.Null(Try(row, Enum.Parse<Verb>(verb), by, "  because  "));
        Assert.Equal((to, steps + 1), (row.State, row.Steps.Count));
        var step = row.Steps[^1];
        Assert.Equal(
            (kind, "because", by.Id, by.Name, At, Batang),
            (step.Kind, step.Text, step.ById, step.ByName, step.At, step.RegencyCode)
        );
    }

    [Theory]
    [InlineData(RecommendationState.Open, "Act", "recommendation.text-needed")]
    [InlineData(RecommendationState.Reported, "Return", "recommendation.text-needed")]
    [InlineData(RecommendationState.Closed, "Reopen", "recommendation.text-needed")]
    [InlineData(RecommendationState.Reported, "Close", null)]
    public void Everything_but_closing_needs_words(RecommendationState from, string verb, string? expected)
    {
        foreach (var text in new[] { "", "   " })
        {
            var row = In(from);
            Assert.Equal(expected, Try(row, Enum.Parse<Verb>(verb), verb == "Act" ? Author : FirstVerifier, text));
            Assert.Equal(expected is null ? RecommendationState.Closed : from, row.State);
        }
    }

    [Fact]
    public void Nobody_who_ever_reported_an_action_of_it_verifies_it()
    {
        var row = Fresh();
        row.Act("begun", Author, At);
        row.Return("go on", FirstVerifier, At);
        row.Act("done", Author with { Id = 5, Name = "Colleague" }, At);
        Assert.Equal("recommendation.own-work", row.WhyNotDecide(Author with { Role = Role.Verifier, AgencyId = null }));
        Assert.Equal("recommendation.own-work", row.WhyNotDecide(FirstVerifier with { Id = 5 }));
        Assert.Null(row.WhyNotDecide(FirstVerifier));
    }

    [Fact]
    public void Without_an_agency_only_the_admin_acts()
    {
        var row = Fresh(owner: null);
        Assert.Equal("recommendation.not-owner", row.WhyNotAct(Author));
        Assert.Null(row.WhyNotAct(new Officer(7, "Admin", Role.RegencyAdmin, Batang, null)));
    }

    [Theory]
    [InlineData(RecommendationState.Open, 11, true)]
    [InlineData(RecommendationState.Open, 12, false)]
    [InlineData(RecommendationState.Reported, 11, false)]
    [InlineData(RecommendationState.Closed, 11, false)]
    public void Late_is_from_the_day_after_the_due_date_until_something_is_reported(RecommendationState state, int dueDay, bool late)
    {
        var row = In(state);
        row.DueOn = new DateOnly(2024, 1, dueDay);
        Assert.Equal(late, row.IsLate(new DateOnly(2024, 1, 12)));
        row.DueOn = null;
        Assert.False(row.IsLate(new DateOnly(2024, 1, 12)));
    }

    [Fact]
    public void Who_follows_up_is_the_admins_to_set_only_after_the_close()
    {
        var admin = new Officer(7, "Admin", Role.RegencyAdmin, Batang, null);
        Recommendation Of(EvaluationState state) =>
            new()
            {
                RegencyCode = Batang,
                EvaluationId = 1,
                Text = "Unite the data centres",
                Evaluation = EvaluationLives.Made(state),
            };
        foreach (var state in new[] { EvaluationState.SelfAssessment, EvaluationState.Scoring, EvaluationState.Consensus })
            Assert.Equal("recommendation.still-written", Of(state).WhyNotAssigned(admin));
        var row = Of(EvaluationState.Closed);
        Assert.Equal("evaluation.not-manager", row.WhyNotAssigned(Author));
        Assert.Equal("evaluation.not-manager", row.WhyNotAssigned(admin with { RegencyCode = "33.26" }));
        row.Assign(admin, Owner, new DateOnly(2024, 6, 30));
        Assert.Equal((Owner, new DateOnly(2024, 6, 30)), (row.OwnerId, row.DueOn));
        row.Act("united", Author, At);
        row.Close("", FirstVerifier, At);
        Assert.Equal("recommendation.closed", Assert.Throws<RuleException>(() => row.Assign(admin, null, null)).Reason);
    }
}
