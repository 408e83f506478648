namespace Cerdas.Web.Features.Shared;

/// <summary>
/// A chart of a table on the same page. Kind: radar, bars, trend, heat, treemap or gantt; Table is the id of the table it is drawn from.
/// </summary>
/// <param name="Name">Of the file it is saved as.</param>
/// <param name="Says">What it shows, for who does not see it; the figures are in the table.</param>
public sealed record Chart(string Kind, string Table, string Name, string Says);
