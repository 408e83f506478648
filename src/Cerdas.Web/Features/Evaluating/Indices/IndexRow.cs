namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>A value of an index, and where it is from.</summary>
public sealed record IndexFigure(int Year, decimal Value, string Source, int? DocumentId, string? DocumentTitle);

/// <summary>An index in the register: its value of the year asked for, or the latest; with those before it.</summary>
public sealed record IndexRow(ExternalIndex Index, IndexFigure? Latest, IReadOnlyList<IndexFigure> Earlier)
{
    public string UnitAndDirection => $"({Index.Unit}; {Index.Direction.Name().ToLowerInvariant()})";

    /// <summary>What the link to a year's value says.</summary>
    public string Entry(int year) => Latest?.Year == year ? Say($"Ubah {year}", $"Change {year}") : Say($"Isi {year}", $"Enter {year}");
}
