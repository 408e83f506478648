using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>One figure of the register: an index in a year.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditModel(CerdasDb db, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    /// <summary>What the column keeps; more digits would be rounded unseen.</summary>
    private const int Decimals = 4;

    [FromRoute]
    public string IndexCode { get; init; } = "";

    [FromRoute]
    public int Year { get; init; }

    [BindProperty]
    public FigureInput Input { get; set; } = new() { Value = null, Source = "" };

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    public ExternalIndex Index { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    public long MaxBytes => intake.Limits.MaxBytes;
    public bool IsFuture => Year > me.Today.Year;
    public string FutureText =>
        Say($"Tahun {Year} belum dimulai; nilainya belum ada.", $"The year {Year} has not begun; there is no value yet.");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!IsKnown())
            return NotFound();
        if (await FindAsync(ct) is { } figure)
        {
            Input = new()
            {
                Value = figure.Value,
                Source = figure.Source,
                Version = figure.Version,
            };
            Document.Known = figure.DocumentId;
        }
        return await FormAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsKnown())
            return NotFound();
        if (IsFuture)
            ModelState.AddModelError("Input.Value", FutureText);
        else if (Input.Value is { } typed && decimal.Round(typed, Decimals) != typed)
            ModelState.AddModelError(
                "Input.Value",
                Say($"Nilai paling banyak {Decimals} angka di belakang koma.", $"At most {Decimals} decimals.")
            );
        else if (Input.Value is { } scaled && (scaled < Index.Min || scaled > Index.Max))
            ModelState.AddModelError(
                "Input.Value",
                Say(
                    $"{Index.Name} berada antara {Format.Number(Index.Min)} dan {Format.Number(Index.Max)}.",
                    $"{Index.Name} lies between {Format.Number(Index.Min)} and {Format.Number(Index.Max)}."
                )
            );
        await Document.CheckAsync(this, nameof(Document), db, intake, ct);
        if (!ModelState.IsValid)
            return await AgainAsync(ct);
        var (value, source) = (Input.Value!.Value, Input.Source.Trim());
        var figure = await FindAsync(ct);
        // The second press of the same button finds it saved and says so.
        if (
            figure is not null
            && figure.Version != Input.Version
            && figure.Value == value
            && figure.Source == source
            && Document.Upload is null
            && figure.DocumentId == Document.Known
        )
            return Saved();
        if (figure is not null)
            db.ExpectVersion(figure, Input.Version);
        else
            db.Add(
                figure = new ExternalFigure
                {
                    RegencyCode = me.RegencyCode,
                    Code = Index.Code,
                    Year = Year,
                    Value = value,
                    Source = source,
                }
            );
        (figure.Value, figure.Source) = (value, source);
        db.Entry(figure).Reference(f => f.Document).CurrentValue = await Document.TakeAsync(
            db,
            intake,
            Title,
            DocumentKind.Data,
            Year,
            me.Officer.AgencyId,
            ct
        );
        await db.SaveChangesAsync(ct);
        return Saved();
    }

    private string Title => $"{Index.Names.Id} {Year}";

    private LocalRedirectResult Saved() => this.Done(Say($"{Index.Name} {Year} tersimpan.", $"{Index.Name} {Year} saved."), "/indeks");

    private bool IsKnown()
    {
        if (!Period.IsYear(Year) || ExternalIndices.Of(IndexCode) is not { } index)
            return false;
        Index = index;
        return true;
    }

    private Task<ExternalFigure?> FindAsync(CancellationToken ct) =>
        db.ExternalFigures.Include(f => f.Document).SingleOrDefaultAsync(f => f.Code == Index.Code && f.Year == Year, ct);

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        Documents = await Document.ItemsAsync(db, Year, ct);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        if (!IsFuture)
            await Document.KeepAsync(this, nameof(Document), db, intake, DocumentKind.Data, Year, me.Officer.AgencyId, ct);
        var page = await FormAsync(ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    public sealed record FigureInput
    {
        private const double Most = 1e15;

        [Label("Nilai", "Value"), Required, Range(-Most, Most)]
        public required decimal? Value { get; init; }

        [Label("Sumber", "Source"), Required, StringLength(ExternalFigure.SourceMax)]
        public required string Source { get; init; }
        public int Version { get; init; }
    }
}
