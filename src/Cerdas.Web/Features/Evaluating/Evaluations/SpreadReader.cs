using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Reads all scores side by side, once they are open.</summary>
public sealed class SpreadReader(EvaluationDesk desk, ScoreSheet sheet, RecordBuilder records, CurrentOfficer me)
{
    /// <returns>Null also while the scores are blind: what is blind does not exist yet, for anyone.</returns>
    public async Task<SpreadView?> ReadAsync(int evaluationId, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open || open.Row.WhyNotSpread(me.Officer) is not null)
            return null;
        var record = (await records.GatherAsync(open, ct)).Record;
        var (seats, notes) = (await desk.SeatsAsync(open.Row, ct), await sheet.NotesAsync(open.Row, ct));
        var view = SpreadView.Of(open, me.Officer, record, seats, notes);
        return view.MayChange ? view with { Own = await sheet.OwnAsync(open.Row, ct) } : view;
    }
}
