using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>
/// The demo's districts: a sketch around the places of their towns, since boundaries that may be published are not to be had.
/// </summary>
public static class DemoMap
{
    public static async Task LoadAsync(CerdasDb db, CancellationToken ct)
    {
        db.Enter(DemoRegency.Code);
        await using var content = File.OpenRead(Path.Combine(ReferenceData.Folder, "demo", DemoRegency.Code, "districts.geojson"));
        var file = BoundaryFile.Read(content, content.Length, Districts.Of(DemoRegency.Code));
        db.Add(
            new BoundaryMap
            {
                RegencyCode = DemoRegency.Code,
                Source = "Skema ilustrasi untuk peragaan; bukan batas resmi",
                GeoJson = file.GeoJson ?? throw new InvalidOperationException(file.WhyNot),
                Districts = file.Found.Count,
                ImportedAt = new DateTime(2024, 1, 2, 3, 0, 0, DateTimeKind.Utc),
                ImportedById = db.Officers.Where(o => o.Role == Role.RegencyAdmin).Select(o => o.Id).First(),
            }
        );
        await db.SaveUnauditedAsync(ct);
    }
}
