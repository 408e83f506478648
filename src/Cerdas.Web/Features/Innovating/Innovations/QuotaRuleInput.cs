using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>How many innovations are owed from a year on, and by whom.</summary>
public sealed record QuotaRuleInput
{
    [Label("OPD", "Agency")]
    public int? AgencyId { get; init; }

    [Label("Berlaku mulai tahun", "In force from"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? FromYear { get; init; }

    [Label("Sampai tahun", "Until"), Range(Period.FirstYear, Period.LastYear)]
    public int? ToYear { get; init; }

    [Label("Jumlah wajib setahun", "Owed a year"), Required, Range(0, QuotaRule.RequiredMax)]
    public required int? Required { get; init; }

    [Label("Terlambat setelah akhir bulan", "Late after the end of"), Range(1, 12)]
    public int DueMonth { get; init; } = 12;

    [Label("Dasar atau alasan", "Basis or reason"), Required, StringLength(QuotaRule.ReasonMax)]
    public required string Reason { get; init; }
}
