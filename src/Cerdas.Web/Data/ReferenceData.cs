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
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        return rows;
    }

    public static async Task LoadAsync(CerdasDb db, CancellationToken ct)
    {
        var rows = Read("dimensions.csv");
        await FollowAsync(
            db,
            Read("regions/provinces.csv")
                .Select(r => new Province
                {
                    Code = r["code"],
                    Name = r["name"],
                    TimeZone = r["time_zone"],
                }),
            p => p.Code,
            [nameof(Province.Name), nameof(Province.TimeZone)],
            ct
        );
        await FollowAsync(
            db,
            Read("regions/regencies.csv")
                .Select(r => new Regency
                {
                    Code = r["code"],
                    Name = r["name"],
                    ProvinceCode = r["province_code"],
                }),
            r => r.Code,
            [nameof(Regency.Name)],
            ct
        );
        await FollowAsync(
            db,
            rows.Where(r => r["dimension"].Length == 0)
                .Select(r => new Dimension
                {
                    Code = r["code"],
                    Order = Int(r["order"]),
                    NameId = r["name_id"],
                    NameEn = r["name_en"],
                }),
            d => d.Code,
            [nameof(Dimension.Order), nameof(Dimension.NameId), nameof(Dimension.NameEn)],
            ct
        );
        await FollowAsync(
            db,
            rows.Where(r => r["dimension"].Length > 0)
                .Select(r => new SubDimension
                {
                    Code = r["code"],
                    DimensionCode = r["dimension"],
                    Order = Int(r["order"]),
                    NameId = r["name_id"],
                    NameEn = r["name_en"],
                }),
            d => d.Code,
            [nameof(SubDimension.Order), nameof(SubDimension.NameId), nameof(SubDimension.NameEn)],
            ct
        );
        await db.SaveUnauditedAsync(ct);
    }

    /// <summary>Adds what the file has and the table lacks; corrects the named columns of the rest.</summary>
    private static async Task FollowAsync<T>(CerdasDb db, IEnumerable<T> file, Func<T, string> code, string[] columns, CancellationToken ct)
        where T : class
    {
        var known = (await db.Set<T>().ToListAsync(ct)).ToDictionary(code);
        foreach (var row in file)
        {
            if (!known.TryGetValue(code(row), out var stored))
                db.Add(row);
            else
                foreach (var column in columns)
                    db.Entry(stored).Property(column).CurrentValue = typeof(T).GetProperty(column)!.GetValue(row);
        }
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
