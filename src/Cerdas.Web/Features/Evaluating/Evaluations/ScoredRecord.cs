using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A record with its two results, each computed once: by the panel's scores, and by the agencies' own.</summary>
public sealed record ScoredRecord(EvaluationRecord Record, Result Panel, Result Self)
{
    public static ScoredRecord Of(EvaluationRecord record, Instrument instrument) =>
        new(record, Scoring.Score(record.PanelAnswers(instrument)), Scoring.Score(record.SelfAnswers(instrument)));
}
