using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovations;

/// <summary>The register: what agencies brought, how far each is, and what waits for the reader.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class IndexModel(InnovationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    private const int TasksShown = 20;

    [BindProperty(SupportsGet = true, Name = "keadaan")] public InnovationState? Keadaan { get; set; }
    [BindProperty(SupportsGet = true, Name = "opd")] public int? Opd { get; set; }
    [BindProperty(SupportsGet = true, Name = "tahun")] public int? Tahun { get; set; }
    [BindProperty(SupportsGet = true, Name = "cari"), Label("Cari", "Search")] public string? Cari { get; set; }
    [FromQuery(Name = "hal")] public int Hal { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<InnovationState>(s => s.Name());
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public bool MayWrite => me.May(Permission.Report);
    public bool Filtered => Keadaan is not null || Opd is not null || Tahun is not null || !string.IsNullOrWhiteSpace(Cari);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Agencies = await db.AgencyChoicesAsync(ct);
        Years = [.. (await desk.Visible.Select(i => i.Year).Distinct().ToListAsync(ct)).OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"))];
        var found = desk.Visible;
        if (Keadaan is { } state) found = found.Where(i => i.State == state);
        if (Opd is { } agency) found = found.Where(i => i.AgencyId == agency);
        if (Tahun is { } year) found = found.Where(i => i.Year == year);
        var words = InnovationSearch.WordsOf(Cari);
        if (words.Count > 0) found = from i in found join hit in db.Search(words) on i.Id equals hit.Id select i;
        Paging = new Paging(Hal, await found.CountAsync(ct));
        Rows = await found.OrderByDescending(i => i.Year).ThenBy(i => i.Agency!.ShortName).ThenBy(i => i.Id).Skip(Paging.Skip).Take(Paging.Size)
            .Select(i => new Row(i.Id, i.Title, i.Agency!.ShortName, i.Year, i.Stage, i.State, i.Score)).ToListAsync(ct);
        if (!Filtered && Hal == 1) Tasks = await TasksAsync(ct);
    }

    /// <summary>What the reader can do something about: seats to score, decisions to take, drafts to finish.</summary>
    private async Task<IReadOnlyList<TaskRow>> TasksAsync(CancellationToken ct)
    {
        var (id, agency, manages, writes) = (me.Officer.Id, me.Officer.AgencyId, me.May(Permission.ManageInnovations), me.May(Permission.Report));
        var rows = await desk.Visible.Where(i =>
                (i.State == InnovationState.Submitted && (manages || i.Judges.Any(j => j.AccountId == id && j.Round == i.Round && j.HandedInAt == null)))
                || (writes && i.AgencyId == agency && (i.State == InnovationState.Draft || i.State == InnovationState.Returned)))
            .OrderBy(i => i.SubmittedAt).ThenBy(i => i.Id).Take(TasksShown)
            .Select(i => new { i.Id, i.Title, i.State, Seats = i.Judges.Count(j => j.Round == i.Round), Open = i.Judges.Count(j => j.Round == i.Round && j.HandedInAt == null), Mine = i.Judges.Any(j => j.AccountId == id && j.Round == i.Round && j.HandedInAt == null) }).ToListAsync(ct);
        // Once a year an agency says whether what it brought still runs.
        var year = me.Today.Year - 1;
        var notChecked = !writes || agency is null ? [] : await desk.Visible.Where(i => i.AgencyId == agency && i.State == InnovationState.Accepted && i.Year < year && !db.InnovationYears.Any(y => y.InnovationId == i.Id && y.Year == year)).OrderBy(i => i.Id).Take(TasksShown).Select(i => new { i.Id, i.Title }).ToListAsync(ct);
        return [.. rows.Select(r => new TaskRow(r.Title, r.Mine ? $"/register-inovasi/{r.Id}/nilai" : r.State == InnovationState.Submitted ? $"/register-inovasi/{r.Id}" : $"/register-inovasi/{r.Id}/isi/1",
            r.Mine ? Words.Say("nilai sebagai juri", "score as a judge")
            : r.State == InnovationState.Returned ? Words.Say("dikembalikan: perbaiki", "returned: correct it")
            : r.State == InnovationState.Draft ? Words.Say("draf: selesaikan", "draft: finish it")
            : r.Seats < Innovation.JudgesNeeded ? Words.Say("tunjuk juri", "name judges") : r.Open > 0 ? Words.Say($"menunggu {r.Open} juri", $"waiting for {r.Open} judges") : Words.Say("putuskan", "decide"))),
            .. notChecked.Select(i => new TaskRow(i.Title, $"/register-inovasi/{i.Id}/jalan", Words.Say($"masih berjalan pada {year}?", $"still running in {year}?")))];
    }

    public sealed record Row(int Id, string Title, string Agency, int Year, LifeStage Stage, InnovationState State, decimal? Score);

    public sealed record TaskRow(string Title, string Url, string Text);
}
