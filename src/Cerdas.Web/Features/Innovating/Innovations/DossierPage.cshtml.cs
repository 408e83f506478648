using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>
/// The dossier of the regional innovation index: the index live, the gaps that cost most, the region's own rows, the innovations.
/// </summary>
[Needs(Permission.ReadInnovations)]
public sealed class DossierPageModel(DossierReader dossiers, DossierDesk desk, CurrentOfficer me) : PageOf<DossierView>
{
    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    [FromQuery(Name = "instrumen")]
    public string? InstrumentId { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    [BindProperty]
    public List<LevelInput> Rows { get; set; } = [];

    public Paging Paging => new(PageNumber, View.Items.Count);
    public bool MayEdit => me.May(Permission.ManageInnovations);

    public LevelCell CellAt(int i) => new(View.Instrument.Find(Rows[i].Code)!, i, Rows[i], MayEdit);

    public void OnGet() => Rows = [.. View.RegionalRows.Select(l => LevelInput.From(l.Code, View.Regional[l.Code]))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayEdit)
            throw new RuleException("innovation.not-manager");
        ModelState.CheckLevels(View.Instrument, View.RegionalRows, Rows);
        if (!ModelState.IsValid)
            return this.Again();
        var stored = await desk.RegionalAsync(View, ct);
        if (ModelState.LostTo(stored, Rows))
            return this.Again(StatusCodes.Status409Conflict);
        await desk.SaveRegionalAsync(View, stored, Rows, ct);
        return this.Done(DossierTexts.LevelsSaved, $"/register-inovasi/iid?instrumen={View.Instrument.Id}&tahun={View.Year}");
    }

    protected override async Task<DossierView?> OpenAsync(CancellationToken ct) =>
        me.Officer.Role == Role.Evaluator ? null : await dossiers.OpenAsync(InstrumentId, AskedYear, me.Today, ct);
}
