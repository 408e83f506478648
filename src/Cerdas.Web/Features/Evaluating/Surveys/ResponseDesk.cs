using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>An answer without what it says: whoever looks after the survey is not to see which answers help.</summary>
public sealed record ResponseRow(int Id, DateTime At, bool AtCounter)
{
    public string Way => WayOf(AtCounter);

    public static string WayOf(bool atCounter) => atCounter ? Say("loket", "counter") : Say("tautan", "link");
}

/// <summary>An answer that was taken out, and why.</summary>
public sealed record RemovedRow(DateTime GivenAt, bool AtCounter, string Reason, string By, DateTime RemovedAt)
{
    public string Way => ResponseRow.WayOf(AtCounter);
}

/// <summary>A service's answers, a page of them.</summary>
public sealed record ResponsesView(
    OpenEvaluation Open,
    SurveyedService Service,
    IReadOnlyList<ResponseRow> Rows,
    IReadOnlyList<RemovedRow> Removed,
    Paging Paging,
    string? WhyNot
)
{
    public bool MayRemove => WhyNot is null;
}

/// <summary>One answer that may be taken out.</summary>
public sealed record ResponseView(OpenEvaluation Open, SurveyedService Service, ResponseRow Row, string? WhyNot);

/// <summary>Single answers of a survey, and taking them out.</summary>
public sealed class ResponseDesk(CerdasDb db, EvaluationDesk evaluations, CurrentOfficer me)
{
    /// <returns>Null where this person sees no such evaluation, or it has no such service.</returns>
    public async Task<ResponsesView?> OpenAsync(int evaluationId, int serviceId, int page, CancellationToken ct)
    {
        if (await FindAsync(evaluationId, serviceId, ct) is not var (open, service))
            return null;
        var answers = db.SurveyResponses.Where(r => r.SurveyedServiceId == serviceId);
        var paging = new Paging(page, await answers.CountAsync(ct));
        var rows = await answers
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(r => new ResponseRow(r.Id, r.At, r.AtCounter))
            .ToListAsync(ct);
        var removed = await db
            .RemovedAnswers.Where(r => r.SurveyedServiceId == serviceId)
            .OrderByDescending(r => r.Id)
            .Take(Paging.Size)
            .Join(db.Users, r => r.RemovedById, u => u.Id, (r, u) => new RemovedRow(r.GivenAt, r.AtCounter, r.Reason, u.Name, r.RemovedAt))
            .ToListAsync(ct);
        return new(open, service, rows, removed, paging, open.Row.WhyNotSurveyed(me.Officer, service));
    }

    /// <returns>Null where there is no such answer, or it was taken out already.</returns>
    public async Task<ResponseView?> OpenOneAsync(int evaluationId, int serviceId, int responseId, CancellationToken ct)
    {
        if (await FindAsync(evaluationId, serviceId, ct) is not var (open, service))
            return null;
        var row = await db
            .SurveyResponses.Where(r => r.Id == responseId && r.SurveyedServiceId == serviceId)
            .Select(r => new ResponseRow(r.Id, r.At, r.AtCounter))
            .SingleOrDefaultAsync(ct);
        return row is null ? null : new(open, service, row, open.Row.WhyNotSurveyed(me.Officer, service));
    }

    public async Task RemoveAsync(ResponseView view, string reason, CancellationToken ct)
    {
        RuleException.ThrowIf(view.Open.Row.WhyNotSurveyed(me.Officer, view.Service));
        if (await db.SurveyResponses.SingleOrDefaultAsync(r => r.Id == view.Row.Id, ct) is not { } answer)
            return;
        db.Remove(answer);
        db.Add(
            new RemovedAnswer
            {
                RegencyCode = me.RegencyCode,
                SurveyedServiceId = view.Service.Id,
                GivenAt = answer.At,
                AtCounter = answer.AtCounter,
                Answers = answer.Answers,
                Reason = reason.Trim(),
                RemovedById = me.Officer.Id,
                RemovedAt = me.Now,
            }
        );
        await db.SaveChangesAsync(ct);
    }

    private async Task<(OpenEvaluation Open, SurveyedService Service)?> FindAsync(int evaluationId, int serviceId, CancellationToken ct) =>
        await evaluations.OpenAsync(evaluationId, ct) is { HasSurvey: true } open
        && await db.SurveyedServices.SingleOrDefaultAsync(s => s.Id == serviceId && s.EvaluationId == evaluationId, ct) is { } service
            ? (open, service)
            : null;
}
