using Cerdas.Evaluating;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Who follows a recommendation up, and until when.</summary>
public sealed record AssignInput
{
    [Label("OPD penanggung jawab", "Agency responsible")]
    public int? OwnerId { get; init; }

    [Label("Batas waktu", "Due date")]
    public DateOnly? DueOn { get; init; }
    public int Version { get; init; }

    public static AssignInput Of(Recommendation row) =>
        new()
        {
            OwnerId = row.OwnerId,
            DueOn = row.DueOn,
            Version = row.Version,
        };

    /// <summary>The fields that are wrong, and what is wrong with them.</summary>
    /// <param name="agencies">Those that can be responsible.</param>
    public IEnumerable<(string Field, string Text)> FaultsAmong(IReadOnlyList<SelectListItem> agencies)
    {
        if (OwnerId is { } owner && !agencies.Any(a => a.Value == $"{owner}"))
            yield return ("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (DueOn is { } due && !Period.IsYear(due.Year))
            yield return ("Input.DueOn", Say("Tanggal tidak benar.", "Not a valid date."));
    }
}

/// <summary>A recommendation with the agencies that can be responsible for it.</summary>
public sealed record AssignView(Recommendation Row, IReadOnlyList<SelectListItem> Agencies);
