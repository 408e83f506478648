using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Which innovations are looked for in the register.</summary>
public sealed record RegisterFilter(InnovationState? State, int? AgencyId, int? Year, string? Search)
{
    public bool IsSet => State is not null || AgencyId is not null || Year is not null || !string.IsNullOrWhiteSpace(Search);
}

/// <summary>An innovation in the register.</summary>
public sealed record RegisterRow(int Id, string Title, string Agency, int Year, LifeStage Stage, InnovationState State, decimal? Score);

/// <summary>A page of the innovations found, what there is to look for, and what waits for the reader.</summary>
/// <param name="Checks">Yearly checks that are open, folded away: there can be many.</param>
public sealed record RegisterView(
    IReadOnlyList<RegisterRow> Rows,
    Paging Paging,
    IReadOnlyList<SelectListItem> Agencies,
    IReadOnlyList<SelectListItem> Years,
    IReadOnlyList<InnovationTask> Tasks,
    IReadOnlyList<InnovationTask> Checks
);

/// <summary>Lists the innovations this person may see.</summary>
public sealed class RegisterReader(CerdasDb db, InnovationDesk desk, InnovationTasks tasks, CurrentOfficer me)
{
    public async Task<RegisterView> ReadAsync(RegisterFilter filter, int page, CancellationToken ct)
    {
        var found = Find(filter);
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await found
            .OrderByDescending(i => i.Year)
            .ThenBy(i => i.Agency!.ShortName)
            .ThenBy(i => i.Id)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(i => new RegisterRow(i.Id, i.Title, i.Agency!.ShortName, i.Year, i.Stage, i.State, i.Score))
            .ToListAsync(ct);
        var years = await desk.Visible.Select(i => i.Year).Distinct().ToListAsync(ct);
        var waits = !filter.IsSet && page == 1;
        return new(
            rows,
            paging,
            await db.AgencyChoicesAsync(me.Today, ct),
            [.. years.OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"))],
            waits ? await tasks.ReadAsync(ct) : [],
            waits ? await tasks.ChecksAsync(ct) : []
        );
    }

    private IQueryable<Innovation> Find(RegisterFilter filter)
    {
        var found = desk.Visible;
        if (filter.State is { } state)
            found = found.Where(i => i.State == state);
        if (filter.AgencyId is { } agency)
            found = found.Where(i => i.AgencyId == agency);
        if (filter.Year is { } year)
            found = found.Where(i => i.Year == year);
        var words = InnovationSearch.WordsOf(filter.Search);
        return words.Count == 0 ? found : from i in found join hit in db.Search(words) on i.Id equals hit.Id select i;
    }
}
