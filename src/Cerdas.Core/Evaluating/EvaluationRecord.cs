using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cerdas.Evaluating;

/// <summary>
/// Everything an evaluation's figures rest on, in one file: instrument, answers, scores, survey, ledger figures with their programmes,
/// register, evidence by hash, and the result. A stranger recomputes it without a database: <see cref="RecordCheck"/>. It names no
/// person, so that everybody may have it: evaluators are seats, and their notes for the meeting stay out.
/// </summary>
public sealed record EvaluationRecord
{
    public const string FormatOne = "cerdas-evaluation/1";

    public required string Format { get; init; }
    public required RecordRegency Regency { get; init; }
    public required int Year { get; init; }
    public required int Stage { get; init; }
    public required DateTime? ClosedAt { get; init; }

    /// <summary>The chair's seat: E1.</summary>
    public required string? ClosedBy { get; init; }
    public required JsonElement Instrument { get; init; }
    public required List<RecordEvaluator> Evaluators { get; init; }

    /// <summary>
    /// Where the judged agencies are not told who sits where: what the panel brought together, in no order of its seats. Null where each
    /// seat says it, and in records of before it was kept.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<RecordExpert>? Panel { get; init; }
    public required List<RecordAnswer> Answers { get; init; }
    public required List<RecordScore> Scores { get; init; }
    public required List<RecordSurvey> Surveys { get; init; }
    public required RecordLedger Ledger { get; init; }
    public required List<RecordFigure> Register { get; init; }
    public required List<RecordGiven> Given { get; init; }
    public required List<RecordFinding> Findings { get; init; }
    public required List<RecordRecommendation> Recommendations { get; init; }
    public required RecordFormer? Former { get; init; }
    public required RecordResult? Result { get; init; }
    public required RecordResult? Self { get; init; }

    /// <summary>
    /// The answers that the index is computed of: the panel's scores, the survey, the ledger, the register and what was given.
    /// </summary>
    public Answers PanelAnswers(Instrument instrument)
    {
        var scoring = Evaluators.Where(e => !e.Conflict).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return Build(
            instrument,
            Scores.Where(s => s.Score is not null && scoring.Contains(s.Evaluator)).Select(s => (s.Code, s.Score!.Value))
        );
    }

    /// <summary>The same with the agencies' own scores in the place of the panel's.</summary>
    public Answers SelfAnswers(Instrument instrument) =>
        Build(instrument, Answers.Where(a => a.SelfScore is not null).Select(a => (a.Code, a.SelfScore!.Value)));

    private Answers Build(Instrument instrument, IEnumerable<(string Code, decimal Value)> scores)
    {
        var answers = new Answers(instrument);
        var given = Given.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var g in Given)
            if (instrument.Find(g.Code) is { } node)
                answers.Set(node.Index, g.Value);
        foreach (var (code, value) in scores)
            if (!given.Contains(code) && instrument.Find(code) is { IsLeaf: true, Source: LeafSource.Evaluators or LeafSource.Typed } node)
                answers.Add(node.Index, value);
        foreach (var leaf in instrument.Leaves.Where(l => !given.Contains(l.Code)))
            switch (leaf.Source)
            {
                case LeafSource.Survey:
                    foreach (var value in SurveyOf(leaf))
                        answers.Add(leaf.Index, value);
                    break;
                case LeafSource.Ledger:
                    if (LedgerOf(leaf) is { } percent)
                        answers.Set(leaf.Index, leaf.MapOf(percent));
                    break;
                case LeafSource.Register:
                    if (RegisterOf(leaf) is { } figure)
                        answers.Set(leaf.Index, leaf.MapOf(figure.Value));
                    break;
            }
        return answers;
    }

    private IEnumerable<decimal> SurveyOf(Node leaf) =>
        Surveys
            .Where(s => s.LeftOut is null && s.Dimension == leaf.Dimension)
            .SelectMany(s => s.Responses)
            .SelectMany(Values)
            .Where(v => v.Code == leaf.Code)
            .Select(v => v.Value);

    private static IEnumerable<(string Code, decimal Value)> Values(string answers) =>
        new SurveyResponse
        {
            RegencyCode = "",
            RespondentHash = "",
            At = default,
            Answers = answers,
        }.Values;

    /// <summary>
    /// Surveys that count although they are not what the ministry asks for: fewer than fifty users or answers, or more answers than
    /// users.
    /// </summary>
    public IEnumerable<RecordSurvey> WeakSurveys =>
        Surveys.Where(s =>
            s.LeftOut is null
            && s.Responses.Count > 0
            && (s.Users < SurveyedService.UsersNeeded || s.Responses.Count < SurveyedService.UsersNeeded || s.Responses.Count > s.Users)
        );

    /// <summary>
    /// The code of the value typed in the place of what citizens of this dimension answered; null where their answers count.
    /// </summary>
    public string? GivenInPlaceOf(RecordSurvey survey, Instrument instrument)
    {
        var given = Given.Select(g => instrument.Find(g.Code)).OfType<Node>().ToList();
        var asked = instrument.Leaves.Where(l => l.Source == LeafSource.Survey && l.Dimension == survey.Dimension).ToList();
        var above = asked.Select(l => given.Find(g => g.Index == l.Index || instrument.IsBelow(l.Index, g.Index))).ToList();
        return above.Count > 0 && above.TrueForAll(g => g is not null) ? above[0]!.Code : null;
    }

    /// <summary>Achievement of the leaf's dimension in percent; null where nothing is planned.</summary>
    public decimal? LedgerOf(Node leaf) =>
        Ledger.Dimensions.Find(d => d.Code == leaf.Dimension) is { Planned: > 0 } d ? d.Realised * 100m / d.Planned : null;

    /// <summary>The register's figure of the evaluated year, or the last before it.</summary>
    public RecordFigure? RegisterOf(Node leaf) => Register.Where(r => r.Code == leaf.External && r.Year <= Year).MaxBy(r => r.Year);

    /// <summary>
    /// The score that the question's table gives the register's figure or the ledger's; null without a table or a figure.
    /// </summary>
    public decimal? TableScoreOf(Node leaf) =>
        leaf.Source == LeafSource.Survey ? null
        : leaf.External is not null && RegisterOf(leaf) is { } figure ? leaf.MapOf(figure.Value)
        : leaf.Dimension is not null && LedgerOf(leaf) is { } percent ? leaf.MapOf(percent)
        : null;

    public string ToCanonicalText() => CanonicalJson.Write(JsonSerializer.SerializeToElement(this, RecordJson.Default.EvaluationRecord));
}

public sealed record RecordRegency(string Code, string Name);

/// <param name="Id">E1, E2 … in the order of the seats.</param>
/// <param name="Conflict">Whether a conflict of interest was declared: such an evaluator's scores do not count.</param>
/// <param name="Institution">Only where the judged agencies are told who sits where; so with the expertise.</param>
public sealed record RecordEvaluator(
    string Id,
    bool Chair,
    bool Conflict,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Institution = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Expertise = null
);

/// <summary>Where somebody of the panel comes from and what they know, on whichever seat.</summary>
public sealed record RecordExpert(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Institution = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Expertise = null
)
{
    /// <summary>Those who say something of themselves, in the order of the words.</summary>
    public static List<RecordExpert> Apart(IEnumerable<RecordExpert> panel) =>
        [
            .. panel
                .Where(e => e.Institution is not null || e.Expertise is not null)
                .OrderBy(e => e.Institution, StringComparer.Ordinal)
                .ThenBy(e => e.Expertise, StringComparer.Ordinal),
        ];
}

public sealed record RecordDocument(string Sha256, string Title, string Kind, int Year);

public sealed record RecordAnswer(
    string Code,
    string? Agency,
    decimal? SelfScore,
    string? Reason,
    bool Interviewed,
    bool Approved,
    List<RecordDocument> Evidence
);

public sealed record RecordChange(decimal? From, decimal To, string Reason, DateTime At);

public sealed record RecordScore(string Code, string Evaluator, decimal? Score, string? Reason, List<RecordChange> Changes);

/// <param name="LeftOut">Why its answers do not count; null where they do.</param>
/// <param name="Responses">One text a citizen: "D1=3;D2=4".</param>
/// <param name="Removed">Answers that were taken out before the close; they are not among the responses.</param>
public sealed record RecordSurvey(
    string Dimension,
    string Service,
    int Users,
    string? LeftOut,
    List<string> Responses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Removed = 0
);

public sealed record RecordDimension(string Code, int Planned, int Realised, decimal? Percent);

public sealed record RecordProgramme(
    string Code,
    string Name,
    string Dimension,
    string Agency,
    string Verdict,
    bool Counted,
    int? LastQuarter,
    List<string> Evidence
);

public sealed record RecordLedger(int Year, List<RecordDimension> Dimensions, RecordDimension Total, List<RecordProgramme> Programmes);

public sealed record RecordFigure(string Code, int Year, decimal Value, string Source);

/// <param name="By">The panelist's seat, or <see cref="Regency"/>; null in records of before it was kept.</param>
public sealed record RecordGiven(
    string Code,
    decimal Value,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTime? At = null
)
{
    /// <summary>Given by the regency itself, before the panel scored.</summary>
    public const string Regency = "regency";
}

public sealed record RecordFinding(string Kind, string Text);

public sealed record RecordRecommendation(string Text, string? Owner, DateOnly? DueOn);

/// <summary>The evaluation before this one, for the improvement.</summary>
public sealed record RecordFormer(int Year, int Stage, string Instrument, decimal Index, string? Sha256);

public sealed record RecordNode(string Code, decimal Value);

/// <param name="Improvement">The index less the former one; null without a former one.</param>
public sealed record RecordResult(decimal? Index, decimal? Shown, string? Band, decimal? Improvement, List<RecordNode> Nodes)
{
    public static RecordResult Of(Result result, decimal? former) =>
        new(
            result.Index is { } i ? i.Value : null,
            result.Shown,
            result.Band?.Label.Id,
            result.Index is { } index && former is { } f ? index.Value - f : null,
            [.. result.Instrument.Nodes.Where(n => result[n].HasValue).Select(n => new RecordNode(n.Code, result[n].Value.Value))]
        );
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict
)]
[JsonSerializable(typeof(EvaluationRecord))]
public sealed partial class RecordJson : JsonSerializerContext;
