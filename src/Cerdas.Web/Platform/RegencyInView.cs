using Cerdas.Presenting;

namespace Cerdas.Web.Platform;

/// <summary>The regency whose rows are seen now, as its row stood when it was entered.</summary>
/// <param name="LedgerVersion">Rises with each save that can move a published figure; figures kept under it are of this version.</param>
/// <param name="AskedAt">When the row was asked for, on the clock of <see cref="System.Diagnostics.Stopwatch"/>.</param>
public sealed record RegencyInView(
    string Code,
    string Name,
    bool Demo,
    long LedgerVersion,
    TimeZoneInfo Zone,
    RegencyLook Look,
    long AskedAt
)
{
    public static RegencyInView Of(RegencyHead head, long askedAt) =>
        new(
            head.Code,
            head.Name,
            head.Demo,
            head.LedgerVersion,
            TimeZoneInfo.FindSystemTimeZoneById(head.TimeZone),
            new(head.Code, head.Colour, head.Emblem),
            askedAt
        );
}

/// <summary>The columns of it, for a query.</summary>
public sealed record RegencyHead(string Code, string Name, bool Demo, long LedgerVersion, string TimeZone, string? Colour, string? Emblem);
