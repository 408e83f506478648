using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>An index in a year.</summary>
/// <param name="IsFuture">The year has not begun: there is no figure to enter yet.</param>
/// <param name="MaxBytes">How large a document may be.</param>
public sealed record FigureView(ExternalIndex Index, int Year, bool IsFuture, long MaxBytes);

/// <summary>Enters figures of external indices, one an index and year.</summary>
public sealed class FigureDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <returns>Null where the index is unknown or the year is none.</returns>
    public FigureView? Open(string code, int year) =>
        Period.IsYear(year) && ExternalIndices.Of(code) is { } index
            ? new(index, year, year > me.Today.Year, intake.Limits.MaxBytes)
            : null;

    /// <summary>The documents to choose from.</summary>
    public Task<List<SelectListItem>> DocumentsAsync(int year, DocumentChoice chosen, CancellationToken ct) =>
        chosen.ItemsAsync(intake, year, ct);

    /// <summary>Says beside its fields what is wrong with a figure; a good file of a form that goes back is kept.</summary>
    /// <returns>Whether nothing is.</returns>
    public async Task<bool> CheckAsync(PageModel page, FigureView view, FigureInput input, DocumentChoice document, CancellationToken ct)
    {
        if ((view.IsFuture ? IndexTexts.NotBegun(view.Year) : input.WhyNot(view.Index)) is { } refusal)
            page.ModelState.AddModelError("Input.Value", refusal);
        await document.CheckAsync(page, "Document", intake, ct);
        if (!page.ModelState.IsValid && !view.IsFuture)
            await document.KeepAsync(page, "Document", db, intake, DocumentKind.Data, view.Year, me.Officer.AgencyId, ct);
        return page.ModelState.IsValid;
    }

    public Task<ExternalFigure?> FindAsync(string code, int year, CancellationToken ct) =>
        db.ExternalFigures.Include(f => f.Document).SingleOrDefaultAsync(f => f.Code == code && f.Year == year, ct);

    public async Task SaveAsync(ExternalIndex index, int year, FigureInput input, DocumentChoice document, CancellationToken ct)
    {
        var (value, source) = (input.Value!.Value, input.Source.Trim());
        var figure = await FindAsync(index.Code, year, ct);
        // The second press of the same button finds it saved and says so.
        if (
            figure is not null
            && figure.Version != input.Version
            && figure.Value == value
            && figure.Source == source
            && document.Upload is null
            && figure.DocumentId == document.Known
        )
            return;
        if (figure is not null)
            db.ExpectVersion(figure, input.Version);
        else
            db.Add(
                figure = new ExternalFigure
                {
                    RegencyCode = me.RegencyCode,
                    Code = index.Code,
                    Year = year,
                    Value = value,
                    Source = source,
                }
            );
        (figure.Value, figure.Source) = (value, source);
        db.Entry(figure).Reference(f => f.Document).CurrentValue = await document.TakeAsync(
            intake,
            $"{index.Names.Id} {year}",
            DocumentKind.Data,
            year,
            me.Officer.AgencyId,
            ct
        );
        await db.SaveChangesAsync(ct);
    }
}
