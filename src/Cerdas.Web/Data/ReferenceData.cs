using System.Globalization;
using Cerdas.Planning;
using Microsoft.EntityFrameworkCore;
using Sylvan.Data.Csv;

namespace Cerdas.Web.Data;

/// <summary>Provinces, regencies, dimensions: files under data/ are the truth; the tables follow them at each migration.</summary>
public static class ReferenceData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The rows of a data file, each a map from column to text.</summary>
    public static List<IDictionary<string, string>> Read(string path)
    {
        using var csv = CsvDataReader.Create(Path.Combine(Folder, path));
        var rows = new List<IDictionary<string, string>>();
        while (csv.Read()) rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        return rows;
    }

    public static async Task LoadAsync(CerdasDb db, CancellationToken ct)
    {
        var provinces = await db.Provinces.Select(p => p.Code).ToHashSetAsync(ct);
        var regencies = await db.Regencies.Select(r => r.Code).ToHashSetAsync(ct);
        var dimensions = await db.Dimensions.Select(d => d.Code).ToHashSetAsync(ct);
        var parts = await db.SubDimensions.Select(d => d.Code).ToHashSetAsync(ct);

        db.AddRange(Read("regions/provinces.csv").Where(r => !provinces.Contains(r["code"]))
            .Select(r => new Province { Code = r["code"], Name = r["name"], TimeZone = r["time_zone"] }));
        db.AddRange(Read("regions/regencies.csv").Where(r => !regencies.Contains(r["code"]))
            .Select(r => new Regency { Code = r["code"], Name = r["name"], ProvinceCode = r["province_code"] }));
        var rows = Read("dimensions.csv");
        db.AddRange(rows.Where(r => r["dimension"].Length == 0 && !dimensions.Contains(r["code"]))
            .Select(r => new Dimension { Code = r["code"], Order = int.Parse(r["order"], CultureInfo.InvariantCulture), NameId = r["name_id"], NameEn = r["name_en"] }));
        db.AddRange(rows.Where(r => r["dimension"].Length > 0 && !parts.Contains(r["code"]))
            .Select(r => new SubDimension { Code = r["code"], DimensionCode = r["dimension"], Order = int.Parse(r["order"], CultureInfo.InvariantCulture), NameId = r["name_id"], NameEn = r["name_en"] }));
        await db.SaveUnauditedAsync(ct);
    }
}
