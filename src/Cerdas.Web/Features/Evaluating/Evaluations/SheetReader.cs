using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Opens an evaluator's own sheet at a group of questions.</summary>
public sealed class SheetReader(EvaluationDesk desk, ScoreSheet sheet, BasisReader bases, CurrentOfficer me)
{
    /// <param name="groupCode">Null opens the first group.</param>
    /// <returns>Null where this person has no seat, or the group has nothing to score.</returns>
    public async Task<SheetView?> ReadAsync(int evaluationId, string? groupCode, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return null;
        var groups = open.GroupsOf(OpenEvaluation.IsScored).ToList();
        if (groups.Find(g => groupCode is null || g.Group.Code == groupCode) is not { } at)
            return null;
        return new(open, me.Officer, groups, at, await sheet.OwnAsync(open.Row, ct), await bases.OfAsync(open, at.Leaves, ct));
    }

    /// <summary>The sheet with what was stored since it was opened.</summary>
    public async Task<SheetView> AnewAsync(SheetView view, CancellationToken ct) =>
        view with
        {
            Own = await sheet.OwnAsync(view.Open.Row, ct),
        };
}
