using Cerdas.Innovating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Writes down what became of an accepted innovation: yearly checks, copies, its end.</summary>
public sealed class LifeDesk(CerdasDb db, InnovationDesk desk, DocumentIntake intake, CurrentOfficer me)
{
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

    public async Task UncopyAsync(Innovation row, Replication copy, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotFollowed(me.Officer));
        db.Remove(copy);
        await desk.SaveAsync(row, row.Version, ct);
    }

    public async Task RetireAsync(Innovation row, string lesson, int version, CancellationToken ct)
    {
        row.Retire(me.Officer, lesson, me.Now);
        await desk.SaveAsync(row, version, ct);
    }
}
