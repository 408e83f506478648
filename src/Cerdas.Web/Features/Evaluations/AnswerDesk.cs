using Cerdas.Evaluating;
using Cerdas.Shared;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluations;

/// <summary>Writes an agency's answer with its evidence, all or nothing.</summary>
public sealed class AnswerDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <returns>What is doubtful about the evidence: the wrong kind, or of the wrong year.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(OpenEvaluation open, Question question, Node leaf, AnswerInput input, AnswerEvidence evidence, CancellationToken ct)
    {
        RuleException.ThrowIf(open.Row.WhyNotAnswered(me.Officer, question));
        db.Entry(question).Property(q => q.Version).OriginalValue = input.Version;
        question.Answer(input.Score, input.Reason, me.Officer, me.Now);
        question.Evidence.RemoveAll(e => evidence.Remove.Contains(e.DocumentId));
        foreach (var document in await db.Documents.Where(d => evidence.Reuse.Contains(d.Id)).ToListAsync(ct)) Attach(question, document);
        foreach (var file in evidence.Files) Attach(question, await TakeAsync(open, question, evidence, file, ct));
        if (question.Evidence.Count > intake.Limits.MaxFilesPerReport) throw new RuleException("evidence.too-many");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // An answer that comes late must not slip in behind the end of the self-assessment.
        if (await db.Evaluations.Where(e => e.Id == open.Row.Id && e.State == EvaluationState.SelfAssessment).ExecuteUpdateAsync(s => s.SetProperty(e => e.Stage, e => e.Stage), ct) == 0) throw new RuleException("evaluation.self-assessment-over");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. question.Evidence.Select(e => leaf.Evidence.WhyNot(e.Document!.Kind, e.Document.Year, open.Row.Year)).OfType<string>()];
    }

    /// <summary>A refused form keeps its good files: they are stored and ticked, so that nobody uploads twice on a slow line.</summary>
    public async Task<List<int>> KeepFilesAsync(OpenEvaluation open, Question question, AnswerEvidence evidence, CancellationToken ct)
    {
        var kept = new List<int>();
        if (open.Row.WhyNotAnswered(me.Officer, question) is not null) return kept;
        foreach (var file in evidence.Files.Where(f => intake.WhyNot(f) is null))
        {
            var document = await TakeAsync(open, question, evidence, file, ct);
            await db.SaveChangesAsync(ct);
            kept.Add(document.Id);
        }
        return kept;
    }

    private Task<Reporting.Document> TakeAsync(OpenEvaluation open, Question question, AnswerEvidence evidence, IFormFile file, CancellationToken ct) =>
        intake.TakeAsync(file, evidence.Title is { Length: <= Reporting.Document.TitleMax } title ? title : null, Enum.IsDefined(evidence.Kind) ? evidence.Kind : Reporting.DocumentKind.Other,
            evidence.Year is { } year && Period.IsYear(year) ? year : open.Row.Year, question.AgencyId, ct);

    private void Attach(Question question, Reporting.Document document)
    {
        if (question.Evidence.Exists(e => ReferenceEquals(e.Document, document) || (document.Id != 0 && e.DocumentId == document.Id))) return;
        question.Evidence.Add(new QuestionEvidence { RegencyCode = me.RegencyCode, Document = document });
    }
}
