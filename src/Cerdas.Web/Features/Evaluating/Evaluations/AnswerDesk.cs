using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Writes an agency's answer with its evidence, all or nothing.</summary>
public sealed class AnswerDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <returns>What is doubtful about the evidence: the wrong kind, or of the wrong year.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(
        OpenEvaluation open,
        Question question,
        Node leaf,
        AnswerInput input,
        EvidenceInput evidence,
        CancellationToken ct
    )
    {
        RuleException.ThrowIf(open.Row.WhyNotAnswered(me.Officer, question));
        db.ExpectVersion(question, input.Version);
        question.Answer(input.Score, input.Reason, me.Officer, me.Now);
        question.Evidence.RemoveAll(e => evidence.Remove.Contains(e.DocumentId));
        foreach (var document in await evidence.TakeAsync(intake, open.Row.Year, question.AgencyId, ct))
            Attach(question, document);
        if (question.Evidence.Count > intake.Limits.MaxFilesPerReport)
            throw new RuleException("evidence.too-many");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // An answer that comes late must not slip in behind the end of the self-assessment.
        if (!await db.Evaluations.Where(e => e.Id == open.Row.Id && e.State == EvaluationState.SelfAssessment).HoldAsync(ct))
            throw new RuleException("evaluation.self-assessment-over");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. question.Evidence.Select(e => leaf.Evidence.WhyNot(e.Document!.Kind, e.Document.Year, open.Row.Year)).OfType<string>()];
    }

    /// <summary>The panel's checks of the question.</summary>
    public async Task CheckAsync(Evaluation row, Question question, bool interviewed, bool approved, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotChecked(me.Officer));
        db.ExpectVersion(question, version);
        question.Check(interviewed, approved);
        await db.SaveChangesAsync(ct);
    }

    private void Attach(Question question, Document document)
    {
        if (question.Evidence.Exists(e => ReferenceEquals(e.Document, document) || (document.Id != 0 && e.DocumentId == document.Id)))
            return;
        question.Evidence.Add(new QuestionEvidence { RegencyCode = me.RegencyCode, Document = document });
    }
}
