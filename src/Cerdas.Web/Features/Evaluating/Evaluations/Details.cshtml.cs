using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Where an evaluation stands, and what the reader may do next.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty, Label("Benturan kepentingan", "Conflict of interest"), StringLength(Evaluation.ReasonMax)]
    public string? Conflict { get; set; }

    /// <summary>"ya" or "tidak": whether there is a conflict; its words alone would make "none" one.</summary>
    [BindProperty(Name = "ada")]
    public string? Declared { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public OpenEvaluation Open { get; private set; } = null!;
    public Panelist? Seat => Open.Row.SeatOf(me.Officer);

    /// <summary>Whether everybody else is in, so that declaring a conflict now opens the scores.</summary>
    public bool OpensScores =>
        Open.Row.State == EvaluationState.Scoring
        && Seat is not null
        && Open.Row.Panel.Where(p => p != Seat).All(p => p.HandedInAt is not null || p.Conflict is not null)
        && Open.Row.Panel.Any(p => p != Seat && p.HandedInAt is not null);
    public IReadOnlyList<AgencyRow> Progress { get; private set; } = [];
    public IReadOnlyList<SeatRow> Panel { get; private set; } = [];
    public IReadOnlyList<CarriedRow> Carried { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        (Conflict, Declared) = (
            Seat?.Conflict,
            Seat is not { Declared: true } seat ? null
            : seat.Conflict is null ? "tidak"
            : "ya"
        );
        return Page();
    }

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Declared is not ("ya" or "tidak"))
            ModelState.AddModelError("ada", Say("Pilih ada atau tidak ada.", "Choose whether there is one."));
        else if (Declared == "ya" && string.IsNullOrWhiteSpace(Conflict))
            ModelState.AddModelError(nameof(Conflict), Say("Sebutkan benturan kepentingannya.", "Say what the conflict is."));
        if (!ModelState.IsValid)
            return this.Again();
        Open.Row.Declare(me.Officer, Declared == "ya" ? Conflict : null, me.Now);
        db.Entry(Open.Row).State = EntityState.Modified;
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Pernyataan tersimpan.", "Declaration saved."), $"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostScoreAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Open.Row.State == EvaluationState.SelfAssessment)
        {
            Open.Row.StartScoring(me.Officer);
            await desk.SaveAsync(Open.Row, Version, ct);
        }
        else
            RuleException.ThrowIf(Open.Row.WhyNotManaged(me.Officer));
        return this.Done(
            Say("Penilaian dimulai; evaluator sekarang dapat menilai.", "Scoring has begun; the evaluators can score now."),
            $"/evaluasi/{EvaluationId}"
        );
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Open.Row.BackToAgencies(me.Officer);
        await desk.SaveAsync(Open.Row, Version, ct);
        return this.Done(Say("Penilaian mandiri dibuka kembali.", "The self-assessment is open again."), $"/evaluasi/{EvaluationId}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        Open = open;
        var agencies = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct);
        Progress =
        [
            .. open
                .Row.Questions.GroupBy(q => q.AgencyId)
                .OrderBy(g => g.Key is { } a ? agencies[a] : "")
                .Select(g => new AgencyRow(
                    g.Key,
                    g.Key is { } a ? agencies[a] : "",
                    g.Count(),
                    g.Count(q => q.IsAnswered),
                    g.Count(q => q.Uploaded)
                )),
        ];
        var ids = open.Row.Panel.Select(p => p.AccountId).ToList();
        var names = await db.Officers.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        Panel =
        [
            .. open.Row.Panel.Select(p => new SeatRow(
                names[p.AccountId],
                p.IsChair,
                p.Conflict is not null ? "bad"
                    : p.HandedInAt is not null ? "ok"
                    : p.Declared ? "wait"
                    : "none",
                p.Conflict is not null ? Say("benturan kepentingan", "conflict of interest")
                    : p.HandedInAt is not null ? Say("diserahkan", "handed in")
                    : p.Declared ? Say("sedang menilai", "scoring")
                    : Say("belum menyatakan", "not declared yet")
            )),
        ];
        Carried = await db
            .Recommendations.Where(r =>
                r.Evaluation!.Year < open.Row.Year && (r.State != RecommendationState.Closed || r.Evaluation.Year == open.Row.Year - 1)
            )
            .OrderBy(r => r.Evaluation!.Year)
            .ThenBy(r => r.Id)
            .Select(r => new CarriedRow(r.Id, r.Text, r.Evaluation!.Year, r.State))
            .Take(100)
            .ToListAsync(ct);
        return true;
    }

    public sealed record AgencyRow(int? AgencyId, string Agency, int Questions, int Answered, int Evidenced);

    public sealed record SeatRow(string Name, bool Chair, string Tone, string Text);

    public sealed record CarriedRow(int Id, string Text, int Year, RecommendationState State);
}
