using System.Globalization;

namespace Cerdas.Web.Ui;

/// <summary>Numbers, money and dates as the reader writes them. Rounding happens here and nowhere earlier.</summary>
public static class Format
{
    private const string Nbsp = "\u00a0";

    public static string NoData => Say("belum ada data", "no data yet");

    /// <summary>"89,7 %" (English "89.7%"): one decimal, half away from zero; "belum ada data" for null.</summary>
    public static string Percent(decimal? percent) =>
        percent is { } p ? Math.Round(p, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0") + (IsEnglish ? "%" : Nbsp + "%") : NoData;

    public static string Number(decimal? value) => value?.ToString("#,##0.####") ?? NoData;

    /// <summary>"2,50": an index or a score with its decimals, half away from zero.</summary>
    public static string Score(decimal? value, int decimals) =>
        value is { } v ? Math.Round(v, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals) : NoData;

    public static string Count(int value) => value.ToString("#,##0");

    /// <summary>"Rp18.755.371.000".</summary>
    public static string Rupiah(decimal? value) =>
        value is { } v ? "Rp" + Math.Round(v, 0, MidpointRounding.AwayFromZero).ToString("#,##0") : NoData;

    /// <summary>"Rp18,8 miliar": for headlines, the exact amount beside or behind it.</summary>
    public static string RupiahShort(decimal? value) =>
        Math.Abs(value ?? 0) switch
        {
            >= 1e12m => $"Rp{value / 1e12m:0.#} {Say("triliun", "trillion")}",
            >= 1e9m => $"Rp{value / 1e9m:0.#} {Say("miliar", "billion")}",
            >= 1e6m => $"Rp{value / 1e6m:0.#} {Say("juta", "million")}",
            _ => Rupiah(value),
        };

    public static string Date(DateOnly? day) => day?.ToString("d MMMM yyyy") ?? "–";

    /// <summary>"6 Oktober 2022, 14.30 WIB", in the regency's zone.</summary>
    public static string Moment(DateTime? utc, TimeZoneInfo zone)
    {
        if (utc is not { } instant)
            return "–";
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), zone);
        return local.ToString("d MMMM yyyy, ")
            + local.ToString(IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture)
            + " "
            + ZoneName(zone);
    }

    public static string ZoneName(TimeZoneInfo zone) =>
        zone.Id switch
        {
            "Asia/Jakarta" => "WIB",
            "Asia/Makassar" => "WITA",
            "Asia/Jayapura" => "WIT",
            _ => zone.Id,
        };

    /// <summary>"2022, 2024–2026": years in a row are drawn together.</summary>
    public static string InWords(this IReadOnlyList<int> years)
    {
        var (parts, from) = (new List<string>(), 0);
        for (var i = 1; i <= years.Count; i++)
            if (i == years.Count || years[i] != years[i - 1] + 1)
            {
                parts.Add(from == i - 1 ? $"{years[from]}" : $"{years[from]}–{years[i - 1]}");
                from = i;
            }
        return string.Join(", ", parts);
    }

    public static string Size(long bytes) =>
        bytes switch
        {
            >= 1_000_000 => $"{bytes / 1e6:0.0} MB",
            >= 1_000 => $"{bytes / 1e3:0} kB",
            _ => $"{bytes} B",
        };

    /// <summary>A value for an input box: reads back unchanged through <see cref="StrictNumber"/>.</summary>
    public static string Input(object? value) =>
        value switch
        {
            decimal d => d.ToString("#,##0.######", CultureInfo.CurrentCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool b => b ? "true" : "false",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
}
