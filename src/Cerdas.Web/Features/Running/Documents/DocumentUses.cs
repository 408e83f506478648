using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>Where else a document is evidence.</summary>
/// <param name="Address">Null where this reader does not open it.</param>
/// <param name="Agency">Null of a question that no agency answers.</param>
public sealed record DocumentUse(string Name, string? Agency, string? Address, bool OfReport);

/// <summary>The other places of one document, as they are shown beside it.</summary>
public sealed record OtherUses(IReadOnlyList<DocumentUse> Places)
{
    /// <summary>How many they are, and of which agencies.</summary>
    public string Summary
    {
        get
        {
            var (reports, questions) = (Places.Count(p => p.OfReport), Places.Count(p => !p.OfReport));
            var agencies = Places.Select(p => p.Agency).OfType<string>().Distinct().Order(StringComparer.CurrentCulture).ToList();
            string[] counted =
            [
                reports > 0 ? Say($"{reports} laporan lain", OtherReports(reports)) : "",
                questions > 0 ? Say($"{questions} pertanyaan evaluasi lain", OtherQuestions(questions)) : "",
            ];
            var places = string.Join(Say(" dan ", " and "), counted.Where(c => c.Length > 0));
            return Say($"Juga dipakai di {places}", $"Also used in {places}")
                + (
                    agencies.Count == 0
                        ? ""
                        : Say($"; {agencies.Count} OPD: ", agencies.Count == 1 ? "; 1 agency: " : $"; {agencies.Count} agencies: ")
                )
                + string.Join(", ", agencies);
        }
    }

    private static string OtherReports(int count) => count == 1 ? "1 other report" : $"{count} other reports";

    private static string OtherQuestions(int count) =>
        count == 1 ? "1 other question of an evaluation" : $"{count} other questions of evaluations";
}

/// <summary>
/// Finds where else documents are evidence: a file that many show, under the title of the first, is looked at more closely.
/// </summary>
public sealed class DocumentUses(CerdasDb db, CurrentOfficer me)
{
    /// <summary>By document; those that are used nowhere else are left out. Versions of the same quarter are one report.</summary>
    public Task<IReadOnlyDictionary<int, OtherUses>> BesidesReportAsync(
        IEnumerable<int> documents,
        int programmeId,
        Period period,
        CancellationToken ct
    ) => ReadAsync(documents, r => (r.ProgrammeId, r.Year, r.Quarter) != (programmeId, period.Year, period.Quarter), _ => true, ct);

    /// <summary>By document; those that are used nowhere else are left out.</summary>
    public Task<IReadOnlyDictionary<int, OtherUses>> BesidesQuestionAsync(
        IEnumerable<int> documents,
        int questionId,
        CancellationToken ct
    ) => ReadAsync(documents, _ => true, q => q.Id != questionId, ct);

    private async Task<IReadOnlyDictionary<int, OtherUses>> ReadAsync(
        IEnumerable<int> documents,
        Func<ReportRow, bool> otherReport,
        Func<QuestionRow, bool> otherQuestion,
        CancellationToken ct
    )
    {
        var ids = documents.ToList();
        if (ids.Count == 0)
            return new Dictionary<int, OtherUses>();
        var reader = me.Officer;
        var visible =
            reader.Role == Role.Evaluator ? db.Evaluations.Where(e => e.Panel.Any(p => p.AccountId == reader.Id)) : db.Evaluations;
        var rows = await db
            .Documents.Where(d => ids.Contains(d.Id))
            .Select(d => new
            {
                d.Id,
                Reports = db
                    .Evidence.Where(e => e.DocumentId == d.Id)
                    .Join(
                        db.Realisations,
                        e => e.RealisationId,
                        r => r.Id,
                        (e, r) =>
                            new ReportRow(
                                r.Id,
                                r.ProgrammeId,
                                r.Year,
                                r.Quarter,
                                r.Programme!.Code,
                                r.Programme.Plans.OrderByDescending(p => p.Id).Select(p => p.Owner!.ShortName).First()
                            )
                    )
                    .ToList(),
                Questions = db.Set<QuestionEvidence>()
                    .Where(x => x.DocumentId == d.Id)
                    .Join(db.Questions, x => x.QuestionId, q => q.Id, (x, q) => q)
                    .Join(
                        visible,
                        q => q.EvaluationId,
                        e => e.Id,
                        (q, e) =>
                            new QuestionRow(
                                q.Id,
                                e.Id,
                                q.Code,
                                e.Year,
                                db.Agencies.Where(a => a.Id == q.AgencyId).Select(a => a.ShortName).FirstOrDefault()
                            )
                    )
                    .ToList(),
            })
            .ToListAsync(ct);
        return rows.Select(r =>
                (
                    r.Id,
                    Uses: new OtherUses([
                        .. r
                            .Reports.Where(otherReport)
                            .OrderBy(x => x.Id)
                            .GroupBy(x => (x.ProgrammeId, x.Year, x.Quarter))
                            .Select(versions => UseOf(versions.Last())),
                        .. r.Questions.Where(otherQuestion).OrderBy(q => q.Id).Select(UseOf),
                    ])
                )
            )
            .Where(r => r.Uses.Places.Count > 0)
            .ToDictionary(r => r.Id, r => r.Uses);
    }

    private DocumentUse UseOf(ReportRow r) =>
        new(
            $"{r.Code}, {new Period(r.Year, r.Quarter).Name()}",
            r.Agency,
            me.May(Permission.ReadLedger) ? $"/realisasi/{r.Id}" : null,
            OfReport: true
        );

    private static DocumentUse UseOf(QuestionRow q) =>
        new(
            Say($"pertanyaan {q.Code}, evaluasi {q.Year}", $"question {q.Code}, evaluation {q.Year}"),
            q.Agency,
            $"/evaluasi/{q.EvaluationId}/soal/{q.Code}",
            OfReport: false
        );

    private sealed record ReportRow(int Id, int ProgrammeId, int Year, int Quarter, string Code, string Agency);

    private sealed record QuestionRow(int Id, int EvaluationId, string Code, int Year, string? Agency);
}
