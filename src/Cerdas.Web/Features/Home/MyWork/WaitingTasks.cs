using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>Something that waits for a person, and where it is done.</summary>
public sealed record TaskRow(string Url, string Text, string State);

/// <summary>
/// What waits for this person in evaluations, innovations, follow-up and citizens' voices: to score, to answer, to act on, to verify, to
/// read.
/// </summary>
public sealed class WaitingTasks(CerdasDb db, InnovationTasks innovations, CurrentOfficer me)
{
    private const int DecisionsShown = 5;

    public async Task<IReadOnlyList<TaskRow>> ReadAsync(CancellationToken ct)
    {
        var (rows, id, own) = (new List<TaskRow>(), me.Officer.Id, me.Officer.AgencyId);
        static string Name(int year, int stage) => Say($"Evaluasi {year} tahap {stage}", $"Evaluation {year}, stage {stage}");
        if (me.May(Permission.ScoreEvaluations))
            rows.AddRange(
                (
                    await db
                        .Evaluations.Where(e => e.State != EvaluationState.Closed && e.Panel.Any(p => p.AccountId == id))
                        .OrderBy(e => e.Year)
                        .Select(e => new
                        {
                            e.Id,
                            e.Year,
                            e.Stage,
                            e.State,
                        })
                        .ToListAsync(ct)
                ).Select(e => new TaskRow($"/evaluasi/{e.Id}", Name(e.Year, e.Stage), e.State.Name()))
            );
        if (me.May(Permission.ReadInnovations))
            rows.AddRange(Own(await innovations.ReadAsync(ct)));
        if (me.May(Permission.AnswerEvaluations) && own is not null)
        {
            rows.AddRange(
                (
                    await db
                        .Evaluations.Where(e => e.State == EvaluationState.SelfAssessment)
                        .OrderBy(e => e.Year)
                        .Select(e => new
                        {
                            e.Id,
                            e.Year,
                            e.Stage,
                            e.Calendar.SelfAssessmentUntil,
                            Open = e.Questions.Count(q => q.AgencyId == own && q.SelfScore == null),
                        })
                        .Where(e => e.Open > 0)
                        .ToListAsync(ct)
                ).Select(e => new TaskRow(
                    $"/evaluasi/{e.Id}/soal?opd={own}&belum=true",
                    Name(e.Year, e.Stage),
                    Say($"{e.Open} pertanyaan belum dijawab", $"{e.Open} questions to answer")
                        + (e.SelfAssessmentUntil is { } until ? Say($", sampai {Format.Date(until)}", $", until {Format.Date(until)}") : "")
                ))
            );
            var open = await db.Recommendations.CountAsync(
                r => r.OwnerId == own && r.State == RecommendationState.Open && r.Evaluation!.State == EvaluationState.Closed,
                ct
            );
            if (open > 0)
                rows.Add(
                    new(
                        $"/rekomendasi?opd={own}&keadaan=Open",
                        Say("Rekomendasi evaluasi", "Recommendations"),
                        Say($"{open} menunggu tindakan", $"{open} to act on")
                    )
                );
        }
        if (
            me.May(Permission.ModerateComments)
            && await db.Comments.CountAsync(c => c.State == Presenting.CommentState.Waiting, ct) is var voices and > 0
        )
            rows.Add(new("/suara-warga", Say("Suara warga", "Citizens' voices"), Say($"{voices} menunggu dibaca", $"{voices} to read")));
        if (
            me.May(Permission.Verify)
            && await db.Recommendations.CountAsync(
                r => r.State == RecommendationState.Reported && r.Evaluation!.State == EvaluationState.Closed,
                ct
            )
                is var reported
                    and > 0
        )
            rows.Add(
                new(
                    "/rekomendasi?keadaan=Reported",
                    Say("Rekomendasi evaluasi", "Recommendations"),
                    Say($"{reported} menunggu verifikasi", $"{reported} to verify")
                )
            );
        return rows;
    }

    /// <summary>Each innovation on its own; decisions of an office together where they are many.</summary>
    private static IEnumerable<TaskRow> Own(IReadOnlyList<InnovationTask> tasks)
    {
        var decisions = tasks.Where(t => t.Decision).ToList();
        var single = decisions.Count > DecisionsShown ? tasks.Where(t => !t.Decision) : tasks;
        var rows = single.Select(t => new TaskRow(t.Url, t.Title, t.Text));
        return decisions.Count <= DecisionsShown
            ? rows
            : rows.Append(
                new(
                    "/register-inovasi",
                    Say("Inovasi yang diajukan", "Innovations submitted"),
                    decisions.Count >= InnovationTasks.Most
                        ? Say(
                            $"{InnovationTasks.Most} atau lebih menunggu juri atau putusan",
                            $"{InnovationTasks.Most} or more wait for judges or a decision"
                        )
                        : Say($"{decisions.Count} menunggu juri atau putusan", $"{decisions.Count} wait for judges or a decision")
                )
            );
    }
}
