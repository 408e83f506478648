using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>The boundaries of the regency in view, and where its programmes are.</summary>
public sealed class MapDesk(CerdasDb db, CurrentOfficer me, SharedReads shared)
{
    public Task<BoundaryMap?> FindAsync(CancellationToken ct) => db.BoundaryMaps.SingleOrDefaultAsync(ct);

    /// <summary>The drawing of the regency in view; null where no boundaries are imported.</summary>
    public async Task<MapDrawing?> DrawAsync(CancellationToken ct)
    {
        if (
            await db
                .BoundaryMaps.Select(m => new
                {
                    m.Id,
                    m.RegencyCode,
                    m.Version,
                    m.Source,
                })
                .SingleOrDefaultAsync(ct)
            is not { } head
        )
            return null;
        return await shared.KeepAsync(
            ("map", head.Id, head.Version),
            head.RegencyCode,
            TimeSpan.FromHours(1),
            drawing => drawing?.Bytes ?? 0,
            services => services.GetRequiredService<MapDesk>().DrawAsync(head.Id, head.Version, head.Source),
            ct
        );
    }

    private async Task<MapDrawing?> DrawAsync(int id, int version, string source)
    {
        var text = await db.BoundaryMaps.Where(m => m.Id == id && m.Version == version).Select(m => m.GeoJson).SingleOrDefaultAsync();
        return text is null ? null : MapDrawing.Of(text, source);
    }

    // One at a time: mending and simplifying outlines takes a processor for seconds.
    private static readonly SemaphoreSlim Reading = new(1);

    public static async Task<BoundaryFile> ReadAsync(IFormFile upload, IReadOnlyList<District> districts, CancellationToken ct)
    {
        await Reading.WaitAsync(ct);
        try
        {
            await using var content = upload.OpenReadStream();
            return BoundaryFile.Read(content, upload.Length, districts);
        }
        finally
        {
            Reading.Release();
        }
    }

    /// <summary>Takes the place of the boundaries there were.</summary>
    public async Task ImportAsync(BoundaryMap? map, int version, BoundaryFile file, string source, CancellationToken ct)
    {
        if (map is null)
        {
            db.Add(
                new BoundaryMap
                {
                    RegencyCode = me.RegencyCode,
                    Source = source,
                    GeoJson = file.GeoJson!,
                    Districts = file.Found.Count,
                    ImportedAt = me.Now,
                    ImportedById = me.Officer.Id,
                }
            );
        }
        else
        {
            db.ExpectVersion(map, version);
            (map.Source, map.GeoJson, map.Districts, map.ImportedAt, map.ImportedById) = (
                source,
                file.GeoJson!,
                file.Found.Count,
                me.Now,
                me.Officer.Id
            );
        }
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(BoundaryMap map, int version, CancellationToken ct)
    {
        db.ExpectVersion(map, version);
        db.Remove(map);
        await db.SaveChangesAsync(ct);
    }

    public async Task LocateAsync(Programme programme, int version, IReadOnlyCollection<string> districts, CancellationToken ct)
    {
        db.ExpectVersion(programme, version);
        programme.Locate(districts);
        await db.SaveChangesAsync(ct);
    }
}
