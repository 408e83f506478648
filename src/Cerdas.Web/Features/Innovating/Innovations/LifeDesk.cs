using Cerdas.Innovating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Reads and writes down what became of an accepted innovation: yearly checks, copies, its end.</summary>
public sealed class LifeDesk(CerdasDb db, InnovationDesk desk, DocumentIntake intake, CurrentOfficer me)
{
    /// <param name="chosen">The document chosen for a copy, which is always among those offered.</param>
    /// <returns>Null where there is no such innovation, or it was never accepted.</returns>
    public async Task<LifeView?> OpenAsync(int id, DocumentChoice chosen, CancellationToken ct)
    {
        if (await desk.OpenAsync(id, ct) is not { IsPublic: true } row)
            return null;
        var years = await db.InnovationYears.Where(y => y.InnovationId == id).OrderByDescending(y => y.Year).ToListAsync(ct);
        var copies = await db.Replications.Include(r => r.Document).Where(r => r.InnovationId == id).OrderBy(r => r.Year).ToListAsync(ct);
        var documents = row.WhyNotFollowed(me.Officer) is null ? await chosen.ItemsAsync(intake, me.Today.Year, ct) : [];
        return new(row, years, copies, documents, me.Officer, me.Today);
    }

    /// <summary>Says what is wrong with the document of a copy; a good file of a form that goes back is kept.</summary>
    /// <returns>Whether nothing at all is wrong with the form.</returns>
    public async Task<bool> CheckAsync(PageModel page, Innovation row, DocumentChoice document, CancellationToken ct)
    {
        await document.CheckAsync(page, "Document", intake, ct);
        if (!page.ModelState.IsValid)
            await document.KeepAsync(page, "Document", db, intake, DocumentKind.Report, me.Today.Year, row.AgencyId, ct);
        return page.ModelState.IsValid;
    }

    public async Task CheckAsync(Innovation row, YearInput input, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotFollowed(me.Officer));
        var known = await db.InnovationYears.SingleOrDefaultAsync(y => y.InnovationId == row.Id && y.Year == input.Year, ct);
        if (known is null)
            db.Add(
                known = new InnovationYear
                {
                    RegencyCode = row.RegencyCode,
                    InnovationId = row.Id,
                    Year = input.Year!.Value,
                    Running = input.Running!.Value,
                    ById = me.Officer.Id,
                    At = me.Now,
                }
            );
        (known.Running, known.Users, known.Note) = (input.Running!.Value, input.Users, Texts.Clean(input.Note));
        (known.ById, known.At) = (me.Officer.Id, me.Now);
        await desk.SaveAsync(row, version, ct);
    }

    /// <summary>The same copy recorded twice is one.</summary>
    public async Task CopyAsync(
        Innovation row,
        IEnumerable<Replication> known,
        CopyInput input,
        DocumentChoice document,
        CancellationToken ct
    )
    {
        RuleException.ThrowIf(row.WhyNotFollowed(me.Officer));
        var by = input.By!.Trim();
        if (!known.Any(r => r.By == by && r.Year == input.Year))
            db.Add(
                new Replication
                {
                    RegencyCode = row.RegencyCode,
                    InnovationId = row.Id,
                    By = by,
                    Year = input.Year!.Value,
                    Outside = input.Outside,
                    Document = await document.TakeAsync(intake, null, DocumentKind.Report, me.Today.Year, row.AgencyId, ct),
                }
            );
        await desk.SaveAsync(row, row.Version, ct);
    }

    /// <returns>False where there is no such copy.</returns>
    public async Task<bool> UncopyAsync(LifeView view, int copyId, CancellationToken ct)
    {
        if (view.Replications.FirstOrDefault(r => r.Id == copyId) is not { } copy)
            return false;
        RuleException.ThrowIf(view.WhyNot);
        db.Remove(copy);
        await desk.SaveAsync(view.Row, view.Row.Version, ct);
        return true;
    }

    public async Task RetireAsync(Innovation row, string lesson, int version, CancellationToken ct)
    {
        row.Retire(me.Officer, lesson, me.Now);
        await desk.SaveAsync(row, version, ct);
    }
}
