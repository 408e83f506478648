using System.Text;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.Maps;

/// <summary>Small files of boundaries, and the form that takes them.</summary>
internal static class Boundary
{
    public static string Square(double x, double y, double size = 0.1) =>
        FormattableString.Invariant($"[[[{x},{y}],[{x + size},{y}],[{x + size},{y + size}],[{x},{y + size}],[{x},{y}]]]");

    public static byte[] GeoJson(params (string Properties, string Coordinates)[] features) =>
        Encoding.UTF8.GetBytes(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + string.Join(
                    ',',
                    features.Select(f =>
                        "{\"type\":\"Feature\",\"properties\":{"
                        + f.Properties
                        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + f.Coordinates
                        + "}}"
                    )
                )
                + "]}"
        );

    public static async Task<Page> ImportAsync(Browser admin, byte[] content, string source = "Bappeda 2023") =>
        await admin.SendAsync(
            await admin.GetAsync("/pengaturan/peta"),
            new() { ["Input.Source"] = source },
            form: "main form[enctype]",
            files: ("Input.Upload", "batas.geojson", content)
        );
}
