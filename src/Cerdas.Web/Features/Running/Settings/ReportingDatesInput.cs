using System.ComponentModel.DataAnnotations;
using Cerdas.Reporting;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Running.Settings;

/// <summary>Days after a quarter's last day.</summary>
public sealed record DaysInput
{
    [Label("Jatuh tempo", "Due"), Required, Range(0, 365)]
    public int? Due { get; set; }

    [Label("Tepat waktu sampai", "On time until"), Required, Range(0, 365)]
    public int? Late { get; set; }

    [Label("Terkunci setelah", "Locked after"), Required, Range(0, 365)]
    public int? Lock { get; set; }
    public int Version { get; set; }
}

/// <summary>The dates of one quarter.</summary>
public sealed record QuarterInput
{
    [Label("Tahun", "Year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public int? Year { get; set; }

    [Label("Triwulan", "Quarter"), Required, Range(1, 4)]
    public int? Quarter { get; set; }

    [Label("Jatuh tempo", "Due"), Required]
    public DateOnly? DueOn { get; set; }

    [Label("Tepat waktu sampai", "On time until"), Required]
    public DateOnly? OnTimeUntil { get; set; }

    [Label("Terbuka sampai", "Open until"), Required]
    public DateOnly? OpenUntil { get; set; }

    /// <summary>Asked of a quarter that is filled in whole.</summary>
    public string? WhyNot() =>
        ReportingQuarter.WhyNotDates(new Period(Year!.Value, Quarter!.Value), DueOn!.Value, OnTimeUntil!.Value, OpenUntil!.Value);
}

/// <summary>A quarter that may be written again, by one agency or by all.</summary>
public sealed record ReopenInput
{
    [Label("Tahun", "Year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public int? Year { get; set; }

    [Label("Triwulan", "Quarter"), Required, Range(1, 4)]
    public int? Quarter { get; set; }

    [Label("Tanggal akhir", "Last day"), Required]
    public DateOnly? Until { get; set; }

    [Label("OPD", "Agency")]
    public int? AgencyId { get; set; }

    [Label("Alasan", "Reason"), Required, StringLength(Reopening.ReasonMax)]
    public string Reason { get; set; } = "";

    /// <summary>What is wrong with a form that is filled in whole.</summary>
    /// <param name="agencies">Those that can write again.</param>
    public IEnumerable<(string Field, string Text)> FaultsAmong(IReadOnlyList<SelectListItem> agencies, DateOnly today)
    {
        if (Reopening.WhyNotUntil(Until!.Value, today) is { } reason)
            yield return ("Reopen.Until", Reasons.Text(reason));
        if (AgencyId is { } agency && agencies.All(a => a.Value != $"{agency}"))
            yield return ("Reopen.AgencyId", Say("OPD tidak dikenal.", "Unknown agency."));
    }
}
