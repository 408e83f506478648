using Cerdas.Innovating;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>What a reader of the catalogue asks for.</summary>
public sealed record CatalogueQuery
{
    public const int Size = 20;

    [FromQuery(Name = "cari")]
    public string? Words { get; init; }

    [FromQuery(Name = "daerah")]
    public string? Regency { get; init; }

    [FromQuery(Name = "dimensi")]
    public string? Dimension { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    [FromQuery(Name = "tahap")]
    public LifeStage? Stage { get; init; }

    [FromQuery(Name = "digital")]
    public bool? Digital { get; init; }

    [FromQuery(Name = "hal")]
    public int Page { get; init; } = 1;

    public bool IsFiltered =>
        !string.IsNullOrWhiteSpace(Words + Regency + Dimension) || Year is not null || Stage is not null || Digital is not null;
}

public sealed record CatalogueRow(
    int Id,
    string Title,
    string? Problem,
    string Agency,
    string RegencyCode,
    string Regency,
    int Year,
    string? Dimension,
    bool Digital,
    LifeStage Stage,
    InnovationState State,
    int? PhotoId,
    decimal? Score,
    bool Demo
)
{
    private const int TeaserLength = 120;

    /// <summary>The beginning of the problem it solves.</summary>
    public string? Teaser => Problem is { Length: > TeaserLength } text ? text[..TeaserLength] + "…" : Problem;
}

/// <summary>A page of the catalogue; Total counts no further than a thousand.</summary>
public sealed record CataloguePage(IReadOnlyList<CatalogueRow> Rows, int Total, int Page, bool More)
{
    /// <summary>Some of the rows are of a demo regency.</summary>
    public bool HasDemo => Rows.Any(r => r.Demo);
    public int Pages => Math.Max(1, (Math.Min(Total, CatalogueReader.TotalMax) + CatalogueQuery.Size - 1) / CatalogueQuery.Size);
}
