using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Writes an agency's answer with its evidence, all or nothing.</summary>
public sealed class AnswerDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <summary>Says beside the fields what is wrong with an answer and its files.</summary>
    /// <returns>Whether nothing is.</returns>
    public bool Check(ModelStateDictionary errors, QuestionView view, AnswerInput input, EvidenceInput evidence)
    {
        if (input.Score is { } score && AnswerIntake.Refusal(view.Open.Instrument, view.Leaf, score, single: true) is { } refusal)
            errors.AddModelError("Input.Score", refusal);
        evidence.Check(errors, "Evidence.Files", intake);
        return errors.IsValid;
    }

    /// <summary>Saves the answer; a form older than what is stored saves nothing and says so.</summary>
    /// <remarks>Afterwards nothing of a refused save is left in the context: the question is to be opened again.</remarks>
    /// <returns>What is doubtful about the evidence; null where somebody else saved first.</returns>
    public async Task<IReadOnlyList<string>?> TrySaveAsync(
        QuestionView view,
        AnswerInput input,
        EvidenceInput evidence,
        CancellationToken ct
    )
    {
        if (input.Version != view.Question.Version && !input.SaysSameAs(view.Question))
            return null;
        // The same answer over a newer version loses nothing: the second press of a button is not a conflict.
        input = input with
        {
            Version = view.Question.Version,
        };
        try
        {
            return await SaveAsync(view, input, evidence, ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private const int LegalOffered = 30;

    /// <summary>
    /// Documents to choose from: those of the former answer, the regency's legal bases, the agency's own with those ticked among them; none
    /// for who may not answer.
    /// </summary>
    public async Task<EvidenceOffer> OfferAsync(QuestionView view, EvidenceInput evidence, CancellationToken ct)
    {
        if (view.WhyNot is not null)
            return EvidenceOffer.None;
        var (question, taken) = (view.Question, view.Question.Evidence.Select(e => e.DocumentId).ToList());
        var former = (view.Former?.Evidence ?? [])
            .Where(d => d is { Usable: true, Id: { } id } && !taken.Contains(id))
            .Select(d => new KnownDocument(d.Id!.Value, d.Title, d.Kind, d.Year))
            .ToList();
        taken.AddRange(former.Select(d => d.Id));
        var legal = await LegalAsync(taken, ct);
        taken.AddRange(legal.Select(d => d.Id));
        return new(former, legal, await evidence.KnownAsync(db, taken, question.AgencyId, ct));
    }

    private async Task<IReadOnlyList<KnownDocument>> LegalAsync(List<int> taken, CancellationToken ct)
    {
        var rows = await db
            .LegalBases.Where(l => l.DocumentId != null && !taken.Contains(l.DocumentId!.Value))
            .OrderByDescending(l => l.Year)
            .ThenBy(l => l.Id)
            .Take(LegalOffered)
            .Select(l => new
            {
                l.Document!.Id,
                l.Kind,
                l.Number,
                l.Year,
                l.Title,
                DocumentKind = l.Document.Kind,
                DocumentYear = l.Document.Year,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.DistinctBy(l => l.Id)
                .Select(l => new KnownDocument(
                    l.Id,
                    EvidenceOffer.NameOf(l.Kind, l.Number, l.Year, l.Title),
                    l.DocumentKind,
                    l.DocumentYear
                )),
        ];
    }

    /// <summary>The files of a form that goes back, unless its author may not answer.</summary>
    public Task KeepFilesAsync(QuestionView view, EvidenceInput evidence, CancellationToken ct) =>
        view.WhyNot is null ? evidence.KeepFilesAsync(db, intake, view.Open.Row.Year, view.Question.AgencyId, ct) : Task.CompletedTask;

    /// <returns>What is doubtful about the evidence: the wrong kind, or of the wrong year.</returns>
    private async Task<IReadOnlyList<string>> SaveAsync(QuestionView view, AnswerInput input, EvidenceInput evidence, CancellationToken ct)
    {
        var (open, question, leaf) = (view.Open, view.Question, view.Leaf);
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
