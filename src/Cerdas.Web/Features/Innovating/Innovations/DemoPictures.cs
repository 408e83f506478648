using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The demo's drawings, one for each dimension.</summary>
internal static class DemoPictures
{
    public static async Task<Document> StoreAsync(FileStore files, string dimension, int year, Officer by, CancellationToken ct)
    {
        var path = Path.Combine(ReferenceData.Folder, DemoInnovations.Folder, "pictures", dimension + ".png");
        var bytes = await File.ReadAllBytesAsync(path, ct);
        return new Document
        {
            RegencyCode = DemoRegency.Code,
            Sha256 = await files.PutAsync(new MemoryStream(bytes), ct),
            Size = bytes.Length,
            ContentType = "image/png",
            FileName = dimension + ".png",
            Title = $"Gambar ilustrasi {dimension}",
            Kind = DocumentKind.Photo,
            Year = year,
            Width = 640,
            Height = 400,
            UploadedById = by.Id,
            UploadedAt = DemoInnovations.At(new DateOnly(DemoCalendar.FirstYear, 1, 2)),
        };
    }

    /// <summary>
    /// The same drawings as evidence photos of the year's first verified report of each dimension, with the permission to show them.
    /// </summary>
    public static async Task ShowAsync(
        CerdasDb db,
        IReadOnlyDictionary<string, Document> pictures,
        int year,
        Officer by,
        CancellationToken ct
    )
    {
        foreach (var (dimension, picture) in pictures)
        {
            picture.LetShow(by, may: true);
            var report = await db
                .Realisations.Where(r =>
                    r.Year == year
                    && r.State == RealisationState.Verified
                    && r.Programme!.Plans.Any(p => p.SubDimension!.DimensionCode == dimension)
                )
                .OrderByDescending(r => r.Quarter)
                .ThenBy(r => r.Id)
                .FirstAsync(ct);
            report.Evidence.Add(new Evidence { RegencyCode = DemoRegency.Code, DocumentId = picture.Id });
        }
        await db.SaveUnauditedAsync(ct);
    }
}
