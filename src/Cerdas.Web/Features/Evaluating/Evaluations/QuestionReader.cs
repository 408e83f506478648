using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Opens the questions of an evaluation, or one of them.</summary>
public sealed class QuestionReader(
    CerdasDb db,
    EvaluationDesk desk,
    BasisReader bases,
    FormerReader formers,
    DocumentUses uses,
    CurrentOfficer me
)
{
    /// <param name="agency">0 for questions that no agency has yet, null for all.</param>
    /// <returns>Null where this person sees no such evaluation.</returns>
    public async Task<QuestionsView?> ListAsync(int evaluationId, int? agency, bool onlyOpen, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open)
            return null;
        var agencies = await db.Agencies.OrderBy(a => a.ShortName).Select(a => new { a.Id, a.ShortName }).ToListAsync(ct);
        var answering = agencies.Where(a => open.Row.Questions.Exists(q => q.AgencyId == a.Id));
        return new(open, [.. answering.Select(a => (a.Id, a.ShortName))], agency, onlyOpen);
    }

    /// <returns>Null where this person sees no such evaluation, or it has no such question.</returns>
    public async Task<QuestionView?> ReadAsync(int evaluationId, string code, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open || open.Row.QuestionOf(code) is not { } question)
            return null;
        var agency = await db.Agencies.Where(a => a.Id == question.AgencyId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        var basis = await bases.OfAsync(open, [open.Instrument.Find(code)!], ct);
        return new(open, question, me.Officer, agency, basis.GetValueOrDefault(code))
        {
            Former = await formers.ReadAsync(open, code, ct),
            Uses = await uses.BesidesQuestionAsync(question.Evidence.Select(e => e.DocumentId), question.Id, ct),
        };
    }
}
