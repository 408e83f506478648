using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The dossier of the regional innovation index: the index live, the gaps that cost most, the region's own rows, the innovations.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class DossierPageModel(DossierReader dossiers, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    [FromQuery(Name = "instrumen")]
    public string? InstrumentId { get; init; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    [BindProperty]
    public List<LevelInput> Rows { get; set; } = [];

    public Paging Paging => new(Hal, View.Items.Count);

    /// <summary>Those that bring least first: there is most to gain.</summary>
    public IEnumerable<DossierItem> Shown => View.Items.OrderBy(i => i.Score).ThenBy(i => i.Row.Id).Skip(Paging.Skip).Take(Paging.Size);
    public DossierView View { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.ManageInnovations);
    public int Year { get; private set; }
    public string Address => $"/register-inovasi/iid?instrumen={View.Instrument.Id}&tahun={View.Year}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Rows =
        [
            .. View.RegionalRows.Select(l => new LevelInput
            {
                Code = l.Code,
                Level = View.Regional[l.Code].Given,
                Note = View.Regional[l.Code].Note,
                Version = View.Regional[l.Code].Version,
            }),
        ];
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
        var stored = await db
            .RegionalRows.Where(r => r.InstrumentId == View.Instrument.Id && r.Year == View.Year)
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        for (var i = 0; i < Rows.Count; i++)
            if (
                stored.GetValueOrDefault(Rows[i].Code) is var theirs
                && (theirs?.Version ?? 0) != Rows[i].Version
                && theirs?.Level != Rows[i].Level
            )
            {
                ModelState.AddModelError(
                    $"Rows[{i}].Level",
                    Say(
                        $"Orang lain mengisi {Format.Number(theirs?.Level)} lebih dulu; simpan lagi untuk menggantinya.",
                        $"Someone else put {Format.Number(theirs?.Level)} first; save again to replace it."
                    )
                );
                Rows[i] = Rows[i] with { Version = theirs?.Version ?? 0 };
            }
        if (!ModelState.IsValid)
        {
            foreach (var key in ModelState.Keys.Where(k => k.EndsWith(".Version", StringComparison.Ordinal)).ToList())
                ModelState.Remove(key);
            var page = Page();
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
        foreach (var row in Rows.Where(r => View.Regional.ContainsKey(r.Code)).DistinctBy(r => r.Code))
        {
            if (row.Level is null)
            {
                if (stored.TryGetValue(row.Code, out var gone))
                    db.Remove(gone);
                continue;
            }
            if (!stored.TryGetValue(row.Code, out var known))
                db.Add(
                    known = new RegionalRow
                    {
                        RegencyCode = me.RegencyCode,
                        Year = View.Year,
                        InstrumentId = View.Instrument.Id,
                        Code = row.Code,
                        Level = row.Level.Value,
                    }
                );
            (known.Level, known.Note) = (row.Level.Value, Texts.Clean(row.Note));
        }
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Tingkat tersimpan; indeks dihitung ulang.", "Levels saved; the index is computed anew."), Address);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        // Unless asked otherwise, the last year of which there is anything to count.
        Year =
            Tahun
            ?? Math.Min(
                me.Today.Year - 1,
                await db.Innovations.Where(i => i.State == InnovationState.Accepted).MaxAsync(i => (int?)i.Year, ct) ?? me.Today.Year - 1
            );
        if (
            !Period.IsYear(Year)
            || DossierReader.Choices.FirstOrDefault(i => i.Id == (InstrumentId ?? DossierReader.Newest)) is not { } instrument
            || me.Officer.Role == Role.Evaluator
        )
            return false;
        View = await dossiers.ReadAsync(instrument, Year, ct);
        return true;
    }
}
