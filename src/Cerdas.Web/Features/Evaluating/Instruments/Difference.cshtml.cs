using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>What an instrument has that another has not.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DifferenceModel(InstrumentLibrary library) : PageModel
{
    [FromRoute]
    public string InstrumentId { get; init; } = "";

    [FromQuery(Name = "dengan")]
    public string? With { get; init; }

    public IReadOnlyList<Instrument> Choices { get; private set; } = [];

    /// <summary>Null where nothing was chosen and the instrument is based on none.</summary>
    public InstrumentDifference? Difference { get; private set; }

    public string Heading =>
        Difference is { } d
            ? Say($"{d.Next.Id} terhadap {d.Former.Id}", $"{d.Next.Id} against {d.Former.Id}")
            : Say($"Bandingkan {InstrumentId}", $"Compare {InstrumentId}");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await library.FindAsync(InstrumentId, ct) is not { } next)
            return NotFound();
        var with = string.IsNullOrEmpty(With) ? next.BasedOn : With;
        var former = with is null ? null : await library.FindAsync(with, ct);
        if (former is null && !string.IsNullOrEmpty(With))
            return NotFound();
        Choices = [.. (await library.UsableAsync(ct)).Where(i => i.Id != next.Instrument.Id)];
        Difference = former is null ? null : InstrumentDifference.Between(former.Instrument, next.Instrument);
        return Page();
    }
}
