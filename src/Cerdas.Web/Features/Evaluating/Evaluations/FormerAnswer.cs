using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A document that supported the former answer.</summary>
/// <param name="Id">Null where this reader is not handed it.</param>
/// <param name="Usable">The reader may use it again.</param>
public sealed record FormerDocument(int? Id, string Title, DocumentKind Kind, int Year, bool Usable);

/// <summary>What was said of the same question when its family was evaluated and closed last: read from the frozen record.</summary>
/// <param name="Opens">The reader may open the former evaluation.</param>
/// <param name="OtherWords">What the code asked then, where that was something else.</param>
public sealed record FormerAnswer(
    int EvaluationId,
    int Year,
    int Stage,
    bool Opens,
    string? OtherWords,
    decimal? Panel,
    RecordAnswer Answer,
    IReadOnlyList<RecordScore> Scores,
    IReadOnlyList<FormerDocument> Evidence
)
{
    public string Name => Say($"evaluasi {Year} tahap {Stage}", $"evaluation {Year} stage {Stage}");
    public IEnumerable<RecordScore> Remarks => Scores.Where(s => s.Reason is not null);
}

/// <summary>Finds the former answer of a question.</summary>
public sealed class FormerReader(CerdasDb db, EvaluationDesk desk, DocumentIntake intake)
{
    /// <returns>Null where the last closed evaluation of the family has no such question, or there is none.</returns>
    public async Task<FormerAnswer?> ReadAsync(OpenEvaluation open, string code, CancellationToken ct)
    {
        var visible = desk.Visible;
        if (
            await EvaluationDesk
                .Before(db, open.Row)
                .Select(e => new
                {
                    e.Id,
                    e.Year,
                    e.Stage,
                    Opens = visible.Any(v => v.Id == e.Id),
                    Text = db.EvaluationFiles.Where(f => f.EvaluationId == e.Id).Select(f => f.Text).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(ct)
            is not { Text: { } text } former
        )
            return null;
        var record = JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)!;
        if (record.Answers.Find(a => a.Code == code) is not { } answer)
            return null;
        var (then, now) = (InstrumentFile.Read(record.Instrument.GetRawText()).Instrument?.Find(code), open.Instrument.Find(code)!);
        return new(
            former.Id,
            former.Year,
            former.Stage,
            former.Opens,
            then is null || then.Label.Id == now.Label.Id ? null : then.Label.Text(),
            record.Result?.Nodes.Find(n => n.Code == code)?.Value,
            answer,
            [.. record.Scores.Where(s => s.Code == code && record.Evaluators.Exists(e => e.Id == s.Evaluator && !e.Conflict))],
            former.Opens ? await EvidenceAsync(former.Id, code, ct) : [.. answer.Evidence.Select(OfRecord)]
        );
    }

    private Task<List<FormerDocument>> EvidenceAsync(int evaluationId, string code, CancellationToken ct)
    {
        var usable = intake.Usable;
        return db
            .Questions.Where(q => q.EvaluationId == evaluationId && q.Code == code)
            .SelectMany(q => q.Evidence)
            .OrderBy(e => e.DocumentId)
            .Select(e => new FormerDocument(
                e.DocumentId,
                e.Document!.Title,
                e.Document.Kind,
                e.Document.Year,
                usable.Any(d => d.Id == e.DocumentId)
            ))
            .ToListAsync(ct);
    }

    private static FormerDocument OfRecord(RecordDocument document) =>
        new(
            null,
            document.Title,
            Enum.TryParse<DocumentKind>(document.Kind, out var kind) ? kind : DocumentKind.Other,
            document.Year,
            false
        );
}
