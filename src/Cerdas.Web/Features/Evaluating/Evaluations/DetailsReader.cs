using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Reads where an evaluation stands.</summary>
public sealed class DetailsReader(CerdasDb db, EvaluationDesk desk, CurrentOfficer me)
{
    private const int CarriedShown = 100;

    /// <returns>Null where this person sees no such evaluation.</returns>
    public async Task<DetailsView?> ReadAsync(int evaluationId, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { Row: var row } open)
            return null;
        var agencies = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct);
        var seats = (await desk.SeatsAsync(row, ct)).ToDictionary(s => s.Id, s => s.Name ?? s.Id);
        var carried = await db
            .Recommendations.Where(r =>
                r.Evaluation!.Year < row.Year && (r.State != RecommendationState.Closed || r.Evaluation.Year == row.Year - 1)
            )
            .OrderBy(r => r.Evaluation!.Year)
            .ThenBy(r => r.Id)
            .Select(r => new CarriedRow(r.Id, r.Text, r.Evaluation!.Year, r.State))
            .Take(CarriedShown)
            .ToListAsync(ct);
        return new(
            open,
            me.Officer,
            [
                .. row
                    .Questions.GroupBy(q => q.AgencyId)
                    .OrderBy(g => g.Key is { } a ? agencies[a] : "")
                    .Select(g => new AgencyProgress(
                        g.Key,
                        g.Key is { } a ? agencies[a] : Say("belum ditetapkan", "not assigned"),
                        g.Count(),
                        g.Count(q => q.IsAnswered),
                        g.Count(q => q.Uploaded)
                    )),
            ],
            [.. row.Panel.Select(p => SeatStanding.Of(p, seats[row.SeatIdOf(p)]))],
            carried
        )
        {
            Invited = await db.Invitations.CountAsync(i => i.EvaluationId == row.Id && i.AcceptedAt == null && i.ExpiresAt > me.Now, ct),
            Unsurveyed = row.IsBlind && open.HasSurvey ? await UnsurveyedAsync(open, ct) : [],
        };
    }

    private async Task<IReadOnlyList<string>> UnsurveyedAsync(OpenEvaluation open, CancellationToken ct)
    {
        var asked = open.Instrument.Leaves.Where(l => l.Source == LeafSource.Survey).Select(l => l.Dimension).Distinct().ToList();
        var dimensions = await db
            .Dimensions.Where(d =>
                asked.Contains(d.Code)
                && !db.SurveyedServices.Any(s => s.EvaluationId == open.Row.Id && s.DimensionCode == d.Code && s.Responses.Count > 0)
            )
            .OrderBy(d => d.Order)
            .Select(d => new { d.NameId, d.NameEn })
            .ToListAsync(ct);
        return [.. dimensions.Select(d => Say(d.NameId, d.NameEn))];
    }
}
