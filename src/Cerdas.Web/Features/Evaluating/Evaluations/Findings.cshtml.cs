using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The chair writes what the panel found and closes the evaluation.</summary>
[Needs(Permission.ScoreEvaluations)]
public sealed class FindingsModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public FindingsInput Input { get; set; } = new();

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Open.Row.WhyNotFindings(me.Officer) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}/hasil");
        var rows = await db
            .Recommendations.Where(r => r.EvaluationId == EvaluationId)
            .OrderBy(r => r.Id)
            .Select(r => new RecommendationRow
            {
                Id = r.Id,
                Text = r.Text,
                OwnerId = r.OwnerId,
                DueOn = r.DueOn,
            })
            .ToListAsync(ct);
        string Lines(FindingKind kind) => string.Join('\n', Open.Row.Findings.Where(f => f.Kind == kind).Select(f => f.Text));
        Input = new()
        {
            Strengths = Lines(FindingKind.Strength),
            Weaknesses = Lines(FindingKind.Weakness),
            Recommendations = [.. rows, .. Enumerable.Range(0, 3).Select(_ => new RecommendationRow())],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotFindings(me.Officer));
        foreach (var (field, text) in new[] { ("Input.Strengths", Input.Strengths), ("Input.Weaknesses", Input.Weaknesses) })
            if (Lines(text).Any(l => l.Length > Evaluation.ReasonMax))
                ModelState.AddModelError(
                    field,
                    Say("Tiap baris paling panjang 1.000 karakter.", "Each line may have at most 1,000 characters.")
                );
        var before = await db
            .Recommendations.Where(r => r.EvaluationId == EvaluationId)
            .Select(r => new { r.Id, r.DueOn })
            .ToDictionaryAsync(r => r.Id, r => r.DueOn, ct);
        for (var i = 0; i < Input.Recommendations.Count; i++)
        {
            var row = Input.Recommendations[i];
            if (string.IsNullOrWhiteSpace(row.Text) && row.Id == 0 && (row.DueOn is not null || row.OwnerId is not null))
                ModelState.AddModelError(
                    $"Input.Recommendations[{i}].Text",
                    Say(
                        "Isi rekomendasinya, atau kosongkan juga OPD dan tanggalnya.",
                        "Write the recommendation, or empty its agency and date too."
                    )
                );
            if (row.DueOn is { } due && due < me.Today && before.GetValueOrDefault(row.Id) != due)
                ModelState.AddModelError($"Input.Recommendations[{i}].DueOn", Say("Tanggal ini sudah lewat.", "This date has passed."));
        }
        if (!ModelState.IsValid)
            return this.Again();
        Replace(FindingKind.Strength, Input.Strengths);
        Replace(FindingKind.Weakness, Input.Weaknesses);
        var stored = await db.Recommendations.Where(r => r.EvaluationId == EvaluationId).ToListAsync(ct);
        foreach (var row in Input.Recommendations)
        {
            var known = stored.Find(r => r.Id == row.Id);
            var owner = Agencies.Any(a => a.Value == row.OwnerId?.ToString()) ? row.OwnerId : null;
            if (string.IsNullOrWhiteSpace(row.Text))
            {
                if (known is not null)
                    db.Remove(known);
            }
            else if (known is not null)
                (known.Text, known.OwnerId, known.DueOn) = (row.Text.Trim(), owner, row.DueOn);
            else
                db.Add(
                    new Recommendation
                    {
                        RegencyCode = me.RegencyCode,
                        EvaluationId = EvaluationId,
                        Text = row.Text.Trim(),
                        OwnerId = owner,
                        DueOn = row.DueOn,
                    }
                );
        }
        await desk.SaveAsync(Open.Row, Input.Version, ct);
        return this.Done(
            Say("Temuan tersimpan.", "Findings saved."),
            $"/evaluasi/{EvaluationId}/{(Action == "tutup" ? "tutup" : "temuan")}"
        );
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Replace(FindingKind kind, string? text)
    {
        var lines = Lines(text);
        if (Open.Row.Findings.Where(f => f.Kind == kind).Select(f => f.Text).SequenceEqual(lines))
            return;
        Open.Row.Findings.RemoveAll(f => f.Kind == kind);
        Open.Row.Findings.AddRange(
            lines.Select(l => new Finding
            {
                RegencyCode = me.RegencyCode,
                Kind = kind,
                Text = l,
            })
        );
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return false;
        Open = open;
        Agencies = await db.AgencyChoicesAsync(ct);
        return true;
    }

    public sealed record FindingsInput
    {
        [Label("Kekuatan", "Strengths"), StringLength(20000)]
        public string? Strengths { get; init; }

        [Label("Kelemahan", "Weaknesses"), StringLength(20000)]
        public string? Weaknesses { get; init; }
        public List<RecommendationRow> Recommendations { get; init; } = [];
        public int Version { get; init; }
    }

    public sealed record RecommendationRow
    {
        public int Id { get; init; }

        [Label("Isi rekomendasi", "Recommendation"), StringLength(Recommendation.TextMax)]
        public string? Text { get; init; }

        [Label("OPD penanggung jawab", "Agency responsible")]
        public int? OwnerId { get; init; }

        [Label("Selesai paling lambat", "Due on")]
        public DateOnly? DueOn { get; init; }
    }
}
