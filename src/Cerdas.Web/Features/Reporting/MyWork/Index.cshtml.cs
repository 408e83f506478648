using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Features.Running.FirstSteps;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.MyWork;

/// <summary>What is due, late, returned, to verify: by role.</summary>
[Needs(Permission.OwnAccount)]
public sealed class IndexModel(CerdasDb db, Ledger ledgers, QuotaReader quota, InnovationTasks innovations, CurrentOfficer me) : PageModel
{
    private const int DecisionsShown = 5;

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    /// <summary>Open reports of the agencies this officer writes for; null for who writes none.</summary>
    public IReadOnlyList<WorkRow>? Work { get; private set; }
    public Paging Paging { get; private set; } = new(1, 0);
    public bool ManyAgencies => me.Officer.Role == Role.RegencyAdmin;
    public int? Waiting { get; private set; }
    public Tally? Total { get; private set; }
    public int TotalYear { get; private set; }

    /// <summary>This year's quota of the officer's agency, and last year's while something is missing.</summary>
    public IReadOnlyList<QuotaCell> Quota { get; private set; } = [];

    /// <summary>Years before in which it still owes something.</summary>
    public IReadOnlyList<QuotaCell> Owing { get; private set; } = [];

    /// <summary>What waits for this person in evaluations, innovations and follow-up: seats to score, questions to answer, actions to take or to verify.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    /// <summary>Agencies that met the quota of the last year of which anything was brought, of those that owed something; for who looks after all of them.</summary>
    public (int Year, int Met, int Owing)? QuotaMet { get; private set; }
    public IReadOnlyList<SetupStep> Checklist { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (me.Officer.RegencyCode is null)
            return;
        if (me.May(Permission.ManageRegency))
            Checklist = await SetupStep.OpenAsync(db, ct);
        if (me.May(Permission.Report))
            Work = await WorkAsync(ct);
        Paging = new Paging(Hal, Work?.Count ?? 0);
        if (me.May(Permission.Report) && me.Officer.AgencyId is { } own)
        {
            var missing = (await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year, me.Zone, ct, own))
                .Agencies.SelectMany(a => a.Cells)
                .Where(c => c.Missing > 0)
                .ToList();
            (Quota, Owing) = (
                [.. missing.Where(c => c.Year >= me.Today.Year - 1)],
                [.. missing.Where(c => c.Year < me.Today.Year - 1).OrderByDescending(c => c.Year)]
            );
        }
        Tasks = await TasksAsync(ct);
        if (me.Officer.Role is Role.Regent or Role.Planner)
        {
            var table = await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year - 1, me.Zone, ct);
            if (table.MetIn(table.LastBrought) is var (met, owing) && owing > 0)
                QuotaMet = (table.LastBrought, met, owing);
        }
        if (me.May(Permission.Verify))
            Waiting = await db.Realisations.CountAsync(r => r.State == RealisationState.Submitted, ct);
        if (me.May(Permission.ReadLedger) && await ledgers.ReadAsync(ct) is { Years.Count: > 0 } ledger)
            (TotalYear, Total) = (ledger.DefaultYear, ledger.Of(ledger.DefaultYear).Total);
    }

    private async Task<List<TaskRow>> TasksAsync(CancellationToken ct)
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

    private async Task<List<WorkRow>> WorkAsync(CancellationToken ct)
    {
        var calendar = await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct);
        var mine = me.Officer.Role == Role.RegencyAdmin ? null : me.Officer.AgencyId;
        var periods = (
            mine is { } agency
                ? calendar.OpenFor(agency)
                : calendar.Reopenings.Select(r => r.AgencyId ?? 0).Append(0).Distinct().SelectMany(calendar.OpenFor)
        )
            .Distinct()
            .ToList();
        var unfinished = await UnfinishedAsync(calendar, mine, periods, ct);
        if (periods.Count == 0)
            return unfinished;
        var (first, last) = (periods.Min(p => p.Year), periods.Max(p => p.Year));
        var revisions = (
            await db
                .Revisions.Where(r => r.State == RevisionState.Adopted)
                .Select(r => new
                {
                    r.Id,
                    r.Number,
                    r.EffectiveFromYear,
                })
                .ToListAsync(ct)
        ).Select(r => (r.Id, r.Number, r.EffectiveFromYear)).ToList();
        var plans = await db
            .PlannedProgrammes.Where(p =>
                p.Revision!.State == RevisionState.Adopted
                && p.StartYear <= last
                && p.EndYear >= first
                && (mine == null || p.OwnerId == mine)
            )
            .Select(p => new
            {
                p.RevisionId,
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.OwnerId,
                Agency = p.Owner!.ShortName,
                p.StartYear,
                p.EndYear,
            })
            .ToListAsync(ct);
        var written = (
            await db
                .Realisations.Where(r => r.Year >= first && r.Year <= last)
                .Select(r => new
                {
                    r.ProgrammeId,
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.State,
                })
                .ToListAsync(ct)
        ).GroupBy(r => (r.ProgrammeId, r.Year, r.Quarter)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Sequence)!.State);
        // What came back comes first, whatever its quarter; then what is open; drafts that the lock overtook last.
        return
        [
            .. (
                from period in periods
                let revision = MasterplanRevision.InForceFor(period.Year, revisions)
                from plan in plans
                where
                    plan.RevisionId == revision
                    && plan.StartYear <= period.Year
                    && period.Year <= plan.EndYear
                    && !calendar.IsLocked(plan.OwnerId, period)
                let state = written.TryGetValue((plan.ProgrammeId, period.Year, period.Quarter), out var found)
                    ? found
                    : (RealisationState?)null
                where state is null or RealisationState.Draft or RealisationState.Returned
                let dates = calendar.DatesOf(period)
                orderby state == RealisationState.Returned descending, period, plan.Code
                select new WorkRow(
                    plan.ProgrammeId,
                    plan.Code,
                    plan.Name,
                    plan.Agency,
                    period,
                    state,
                    dates.IsDue(me.Today),
                    dates.IsLate(me.Today),
                    dates.IsLocked(me.Today) ? calendar.ReopeningFor(plan.OwnerId, period)!.Until : dates.OpenUntil
                )
            )
                .Concat(unfinished)
                .OrderBy(w => (w.State == RealisationState.Returned ? 0 : 2) + (w.OpenUntil is null ? 1 : 0)),
        ];
    }

    /// <summary>Drafts and returned reports of quarters that are not open: the lock must not hide what waits for this officer.</summary>
    private async Task<List<WorkRow>> UnfinishedAsync(ReportingCalendar calendar, int? mine, List<Period> open, CancellationToken ct)
    {
        var rows = await db
            .Realisations.Where(r =>
                (r.State == RealisationState.Draft || r.State == RealisationState.Returned)
                && (mine == null || r.Programme!.Plans.Any(p => p.OwnerId == mine && p.Revision!.State == RevisionState.Adopted))
            )
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Quarter)
            .Take(200)
            .Select(r => new
            {
                r.Id,
                r.ProgrammeId,
                r.Programme!.Code,
                Plan = r
                    .Programme.Plans.OrderByDescending(p => p.Id)
                    .Select(p => new
                    {
                        p.Name,
                        Agency = p.Owner!.ShortName,
                        p.OwnerId,
                    })
                    .First(),
                r.Year,
                r.Quarter,
                r.State,
                Amendment = r.AmendmentReason != null,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Where(r => (mine is null || r.Plan.OwnerId == mine) && !open.Contains(new(r.Year, r.Quarter)))
                .Select(r => new WorkRow(
                    r.ProgrammeId,
                    r.Code,
                    r.Plan.Name,
                    r.Plan.Agency,
                    new(r.Year, r.Quarter),
                    r.State,
                    false,
                    false,
                    null,
                    !r.Amendment && calendar.IsLocked(r.Plan.OwnerId, new(r.Year, r.Quarter)) ? r.Id : null
                )),
        ];
    }

    public sealed record TaskRow(string Url, string Text, string State);

    public sealed record WorkRow(
        int ProgrammeId,
        string Code,
        string Name,
        string Agency,
        Period Period,
        RealisationState? State,
        bool Due,
        bool Late,
        DateOnly? OpenUntil,
        int? RealisationId = null
    );
}
