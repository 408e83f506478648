namespace Cerdas.Presenting;

/// <summary>The coat of arms of a regency, drawn small; which one the pages show stands in <see cref="Planning.Regency.Emblem"/>.</summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class RegencyEmblem : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>PNG.</summary>
    public required byte[] Picture { get; set; }
}

/// <summary>
/// How a regency looks: its colour (null: that of Cerdas) and its coat of arms (null: none), by the first letters of its SHA-256.
/// </summary>
public sealed record RegencyLook(string Code, string? Colour, string? Emblem)
{
    public string? EmblemAddress => Emblem is null ? null : $"/daerah/{Code}/lambang.png?v={Emblem}";

    /// <summary>The style sheet of the colour; the same colour is the same address.</summary>
    public string? StyleAddress => Colour is null ? null : $"/warna/{Colour.TrimStart('#')}.css";
}
