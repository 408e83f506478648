using Cerdas.Evaluating;
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
/// One innovation's rows of the regional innovation index: what the register suggests, what people say, which evidence supports it.
/// </summary>
[Needs(Permission.ReadInnovations)]
public sealed class ItemRowsModel(InnovationDesk desk, DossierDesk dossiers, CerdasDb db, CurrentOfficer me) : PageModel
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

    public Innovation Row { get; private set; } = null!;
    public Instrument Instrument { get; private set; } = null!;
    public IReadOnlyList<Node> Leaves { get; private set; } = [];

    /// <summary>Level that the register suggests by row, and the figure it comes from.</summary>
    public IReadOnlyDictionary<string, (decimal? Level, decimal? Fact)> Suggested { get; private set; } =
        new Dictionary<string, (decimal?, decimal?)>();
    public string? WhyNot => me.May(Permission.ManageInnovations) ? null : Row.WhyNotOwn(me.Officer);

    public LevelCell CellAt(int i) => new(Instrument.Find(Rows[i].Code)!, i, Rows[i], WhyNot is null);

    public IEnumerable<InnovationDocument> SupportersOf(string code) => Row.Documents.Where(d => d.RowCode == code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var given = await dossiers.LevelsAsync(InnovationId, Instrument, ct);
        Rows =
        [
            .. Leaves.Select(l => new LevelInput
            {
                Code = l.Code,
                Level = given.GetValueOrDefault(l.Code)?.Level,
                Note = given.GetValueOrDefault(l.Code)?.Note,
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        ModelState.CheckLevels(Instrument, Leaves, Rows);
        if (!ModelState.IsValid)
            return this.Again();
        await dossiers.SaveLevelsAsync(Row, Instrument, Leaves, Rows, Supports, Version, ct);
        return this.Done(Say("Tingkat tersimpan.", "Levels saved."), $"/register-inovasi/{InnovationId}/iid?instrumen={Instrument.Id}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (DossierReader.Find(InstrumentId) is not { } instrument || await desk.OpenAsync(InnovationId, ct) is not { } row)
            return false;
        (Row, Instrument, Leaves) = (row, instrument, [.. instrument.Leaves.Where(l => instrument.ListOf(l.Index) is not null)]);
        var facts = new InnovationFacts(
            row,
            await db.Replications.CountAsync(r => r.InnovationId == row.Id, ct),
            await db.InnovationYears.CountAsync(y => y.InnovationId == row.Id && y.Running, ct)
        );
        Suggested = DossierReader
            .RulesOf(instrument.Id)
            .Where(r => Leaves.Any(l => l.Code == r.Code))
            .ToDictionary(r => r.Code, r => (r.LevelOf(facts), facts[r.Fact]), StringComparer.Ordinal);
        return true;
    }
}
