using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>
/// One innovation's rows of the regional innovation index: what the register suggests, what people say, which evidence supports it.
/// </summary>
[Needs(Permission.ReadInnovations)]
public sealed class ItemRowsModel(DossierDesk dossiers) : PageOf<ItemRowsView>
{
    [FromRoute]
    public int InnovationId { get; init; }

    [FromQuery(Name = "instrumen")]
    public string? InstrumentId { get; init; }

    [BindProperty]
    public List<LevelInput> Rows { get; set; } = [];

    /// <summary>Row code by document; empty for none.</summary>
    [BindProperty]
    public Dictionary<int, string?> Supports { get; set; } = [];

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public LevelCell CellAt(int i) => new(View.Instrument.Find(Rows[i].Code)!, i, Rows[i], View.WhyNot is null);

    public void OnGet() => Rows = View.Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        ModelState.CheckLevels(View.Instrument, View.Leaves, Rows);
        if (!ModelState.IsValid)
            return this.Again();
        await dossiers.SaveLevelsAsync(View, Rows, Supports, Version, ct);
        return this.Done(
            Say("Tingkat tersimpan.", "Levels saved."),
            $"/register-inovasi/{InnovationId}/iid?instrumen={View.Instrument.Id}"
        );
    }

    protected override Task<ItemRowsView?> OpenAsync(CancellationToken ct) => dossiers.OpenAsync(InnovationId, InstrumentId, ct);
}
