using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A verified report.</summary>
public sealed record PublicReport(
    int Year,
    int Quarter,
    int Sequence,
    ProgrammeState State,
    decimal? Output,
    decimal? Spent,
    DateTime? VerifiedAt,
    IReadOnlyList<EvidenceRow> Evidence
)
{
    public string Anchor => ProgrammeView.Anchor(Year, Quarter, Sequence);
}

/// <summary>A programme as a citizen may see it.</summary>
/// <param name="Year">The year the reader came from, else the latest reported.</param>
/// <param name="Line">What the year planned for it: budget, target, and what is proven; null where it is not planned for the year.</param>
public sealed record ProgrammeView(
    RegencyLedger Ledger,
    PlannedProgramme Programme,
    IReadOnlyList<PublicReport> Reports,
    int Year,
    AchievementLine? Line,
    IReadOnlyList<CitizenComment> Comments
)
{
    public string Description
    {
        get
        {
            var state = Line is { } known ? $"{Year} {known.Verdict.Name()}" : Format.NoData;
            return PortalTexts.ProgrammeOf(Programme.Name, Ledger.Name, state);
        }
    }

    public string Code => Programme.Programme!.Code;
    private string DimensionCode => Programme.SubDimension!.DimensionCode;
    public string Dimension => Ledger.Dimensions.Single(d => d.Code == DimensionCode).Name;
    public string SubDimension => Ledger.Dimensions.SelectMany(d => d.Parts).Single(s => s.Code == Programme.SubDimensionCode).Name;
    public string Owner => Ledger.Agencies[Programme.OwnerId].Name;

    /// <summary>Explanation of the year's achievement in the programme's dimension.</summary>
    public string DimensionUrl => $"/daerah/{Ledger.Code}/penjelasan?tahun={Year}&dimensi={DimensionCode}";

    /// <summary>Names of the districts it works in, with the explanation of each.</summary>
    public IReadOnlyList<(string Name, string Url)> Districts =>
        [
            .. Programme
                .Programme!.Districts.Select(d => d.DistrictCode)
                .Select(d => (Data.Districts.Name(Ledger.Code, d) ?? d, $"/daerah/{Ledger.Code}/penjelasan?tahun={Year}&kecamatan={d}")),
        ];

    /// <summary>Where a quarter's report stands on the page: an address to share.</summary>
    public static string Anchor(int year, int quarter, int sequence) => $"tw-{year}-{quarter}" + (sequence > 0 ? $"-{sequence}" : "");

    public static string BudgetOf(AchievementLine line) =>
        line.Programme.Budget is null
            ? Format.NoData
            : $"{Format.Rupiah(line.Programme.Budget)}, {Say("terserap", "absorbed")} {Format.Percent(line.Absorbed)}";

    /// <summary>"36 events, reached 83.3%".</summary>
    public string TargetOf(AchievementLine line)
    {
        var target = Format.Number(line.Programme.Target) + (line.Programme.Target is null ? "" : " " + Programme.Unit);
        return target + (line.Progress is { } progress ? $", {Say("tercapai", "reached")} {Format.Percent(progress)}" : "");
    }
}
