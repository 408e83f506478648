using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The register: what agencies brought, how far each is, and what waits for the reader.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class IndexModel(InnovationDesk desk, InnovationTasks tasks, CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public InnovationState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "opd")]
    public int? AgencyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "cari"), Label("Cari", "Search")]
    public string? Search { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<InnovationTask> Tasks { get; private set; } = [];

    /// <summary>Yearly checks that are open, folded away: there can be many.</summary>
    public IReadOnlyList<InnovationTask> Checks { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<InnovationState>(s => s.Name());
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public bool MayWrite => me.May(Permission.Report);
    public bool Filtered => State is not null || AgencyId is not null || Year is not null || !string.IsNullOrWhiteSpace(Search);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        Years =
        [
            .. (await desk.Visible.Select(i => i.Year).Distinct().ToListAsync(ct))
                .OrderDescending()
                .Select(y => new SelectListItem($"{y}", $"{y}")),
        ];
        var found = desk.Visible;
        if (State is { } state)
            found = found.Where(i => i.State == state);
        if (AgencyId is { } agency)
            found = found.Where(i => i.AgencyId == agency);
        if (Year is { } year)
            found = found.Where(i => i.Year == year);
        var words = InnovationSearch.WordsOf(Search);
        if (words.Count > 0)
            found = from i in found join hit in db.Search(words) on i.Id equals hit.Id select i;
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await found
            .OrderByDescending(i => i.Year)
            .ThenBy(i => i.Agency!.ShortName)
            .ThenBy(i => i.Id)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(i => new Row(i.Id, i.Title, i.Agency!.ShortName, i.Year, i.Stage, i.State, i.Score))
            .ToListAsync(ct);
        if (!Filtered && PageNumber == 1)
            (Tasks, Checks) = (await tasks.ReadAsync(ct), await tasks.ChecksAsync(ct));
    }

    public sealed record Row(int Id, string Title, string Agency, int Year, LifeStage Stage, InnovationState State, decimal? Score);
}
