using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>
/// The dossier of the regional innovation index: the index live, the gaps that cost most, the region's own rows, the innovations.
/// </summary>
[Needs(Permission.ReadInnovations)]
public sealed class DossierPageModel(DossierReader dossiers, DossierDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    [FromQuery(Name = "instrumen")]
    public string? InstrumentId { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    [BindProperty]
    public List<LevelInput> Rows { get; set; } = [];

    public DossierView View { get; private set; } = null!;
    public Paging Paging => new(PageNumber, View.Items.Count);

    /// <summary>Those that bring least first: there is most to gain.</summary>
    public IEnumerable<DossierItem> Shown => View.Items.OrderBy(i => i.Score).ThenBy(i => i.Row.Id).Skip(Paging.Skip).Take(Paging.Size);
    public bool MayEdit => me.May(Permission.ManageInnovations);

    public LevelCell CellAt(int i) => new(View.Instrument.Find(Rows[i].Code)!, i, Rows[i], MayEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Rows = [.. View.RegionalRows.Select(l => LevelInput.From(l.Code, View.Regional[l.Code]))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!MayEdit)
            throw new RuleException("innovation.not-manager");
        ModelState.CheckLevels(View.Instrument, View.RegionalRows, Rows);
        if (!ModelState.IsValid)
            return this.Again();
        var stored = await desk.RegionalAsync(View, ct);
        if (LostTo(stored))
        {
            var page = Page();
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
        await desk.SaveRegionalAsync(View, stored, Rows, ct);
        return this.Done(DossierTexts.LevelsSaved, $"/register-inovasi/iid?instrumen={View.Instrument.Id}&tahun={View.Year}");
    }

    /// <summary>Says beside each row what somebody else put there in the meantime; a second press replaces it.</summary>
    private bool LostTo(IReadOnlyDictionary<string, RegionalRow> stored)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            var theirs = stored.GetValueOrDefault(Rows[i].Code);
            var version = theirs?.Version ?? 0;
            if (version == Rows[i].Version || theirs?.Level == Rows[i].Level)
                continue;
            ModelState.AddModelError($"Rows[{i}].Level", DossierTexts.SomeoneElsePut(theirs?.Level));
            Rows[i] = Rows[i] with { Version = version };
        }
        if (ModelState.IsValid)
            return false;
        foreach (var key in ModelState.Keys.Where(k => k.EndsWith(".Version", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        return true;
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        var year = AskedYear ?? await LastYearAsync(ct);
        if (!Period.IsYear(year) || DossierReader.Find(InstrumentId) is not { } instrument || me.Officer.Role == Role.Evaluator)
            return false;
        View = await dossiers.ReadAsync(instrument, year, ct);
        return true;
    }

    /// <summary>The last year that is over and of which there is anything to count.</summary>
    private async Task<int> LastYearAsync(CancellationToken ct)
    {
        var last = me.Today.Year - 1;
        return Math.Min(last, await db.Innovations.Where(i => i.State == InnovationState.Accepted).MaxAsync(i => (int?)i.Year, ct) ?? last);
    }
}
