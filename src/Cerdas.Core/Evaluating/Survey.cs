namespace Cerdas.Evaluating;

/// <summary>A service whose users are asked for an evaluation's Impact, one dimension a service.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class SurveyedService : IBelongsToRegency, IVersioned
{
    /// <summary>Users a service needs for its survey to count as the ministry asks.</summary>
    public const int UsersNeeded = 50;
    public const int NameMax = 200;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int EvaluationId { get; init; }
    public required string DimensionCode { get; set; }
    public required string Name { get; set; }

    /// <summary>How many people use it.</summary>
    public required int Users { get; set; }

    /// <summary>Unguessable key of the public form.</summary>
    public required Guid Key { get; init; }

    /// <summary>Unguessable key of the form on a tablet at the service's counter, where one citizen answers after the other.</summary>
    public required Guid CounterKey { get; init; }
    public DateOnly? OpenUntil { get; set; }

    /// <summary>Why its answers are left out of the index; null where they count.</summary>
    public string? LeftOut { get; set; }
    public List<SurveyResponse> Responses { get; init; } = [];
    public int Version { get; private set; }
}

/// <summary>
/// One citizen's answers about one service. No name, no NIK, no address: only a token, hashed, that shows whether the same person
/// answered twice.
/// </summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class SurveyResponse : IBelongsToRegency
{
    public const int AnswersMax = 1000;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int SurveyedServiceId { get; private set; }
    public required string RespondentHash { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Given at the service's counter, on a device that many share.</summary>
    public bool AtCounter { get; init; }

    /// <summary>"D1=3;D2=4": the codes of the survey's questions and the values on their scale.</summary>
    public required string Answers { get; init; }

    public static string Join(IEnumerable<(string Code, decimal Value)> answers) =>
        string.Join(';', answers.Select(a => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a.Code}={a.Value}")));

    public IEnumerable<(string Code, decimal Value)> Values =>
        Answers
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(a => a.Split('='))
            .Select(a => (a[0], decimal.Parse(a[1], System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>
/// An answer that was taken out of a survey: the citizen asked for it, or it was a trial at the counter. It counts no more; that there was
/// one, what it said and why it went stays, for the panel and in the audit.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class RemovedAnswer : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int SurveyedServiceId { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTime GivenAt { get; init; }
    public required bool AtCounter { get; init; }

    /// <summary>As in <see cref="SurveyResponse.Answers"/>.</summary>
    public required string Answers { get; init; }
    public required string Reason { get; init; }
    public required int RemovedById { get; init; }
    public required DateTime RemovedAt { get; init; }
}

/// <summary>What makes a survey doubtful. None of them hides the answers: the panel decides, and the reason is kept.</summary>
public enum SurveyDoubt
{
    /// <summary>Fewer than fifty users.</summary>
    FewUsers = 1,

    /// <summary>Fewer than fifty answers.</summary>
    FewResponses,
    MoreResponsesThanUsers,

    /// <summary>The same respondent answered for another service too.</summary>
    SameRespondents,

    /// <summary>
    /// A tenth or more of the respondents gave one value to every question of a survey of three or more questions, or all gave the same.
    /// </summary>
    AllEqual,

    /// <summary>Ten or more answers within one minute.</summary>
    Bursts,
}

/// <summary>The faults that evaluators found in real surveys, looked for. docs/rules.md S-01 to S-06.</summary>
public static class SurveyRules
{
    public const int BurstSize = 10;
    public static readonly TimeSpan BurstTime = TimeSpan.FromMinutes(1);

    /// <param name="others">Respondents of the evaluation's other services.</param>
    public static IReadOnlyList<(SurveyDoubt Doubt, int Count)> DoubtsOf(
        int users,
        IReadOnlyList<SurveyResponse> responses,
        IReadOnlySet<string> others
    )
    {
        var doubts = new List<(SurveyDoubt, int)>();
        if (users < SurveyedService.UsersNeeded)
            doubts.Add((SurveyDoubt.FewUsers, users));
        if (responses.Count < SurveyedService.UsersNeeded)
            doubts.Add((SurveyDoubt.FewResponses, responses.Count));
        if (responses.Count > users)
            doubts.Add((SurveyDoubt.MoreResponsesThanUsers, responses.Count));
        var same = responses.Count(r => others.Contains(r.RespondentHash));
        if (same > 0)
            doubts.Add((SurveyDoubt.SameRespondents, same));
        var equal = EqualAnswers(responses);
        if (equal > 0)
            doubts.Add((SurveyDoubt.AllEqual, equal));
        var burst = LargestBurst(responses);
        if (burst >= BurstSize)
            doubts.Add((SurveyDoubt.Bursts, burst));
        return doubts;
    }

    private static int EqualAnswers(IReadOnlyList<SurveyResponse> responses)
    {
        if (responses.Count < BurstSize)
            return 0;
        if (responses.Select(r => r.Answers).Distinct(StringComparer.Ordinal).Count() == 1)
            return responses.Count;
        var flat = responses.Count(r => r.Values.ToList() is { Count: >= 3 } values && values.All(v => v.Value == values[0].Value));
        return flat * 10 >= responses.Count ? flat : 0;
    }

    private static int LargestBurst(IReadOnlyList<SurveyResponse> responses)
    {
        var times = responses.Select(r => r.At).Order().ToList();
        var (largest, from) = (0, 0);
        for (var to = 0; to < times.Count; to++)
        {
            while (times[to] - times[from] > BurstTime)
                from++;
            largest = Math.Max(largest, to - from + 1);
        }
        return largest;
    }
}
