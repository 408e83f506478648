using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>Enters figures of external indices, one an index and year.</summary>
public sealed class FigureDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
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
