using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Shared;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovations;

/// <summary>A row's level typed on a page.</summary>
public sealed record LevelInput
{
    [Required, StringLength(40)] public required string Code { get; init; }
    [Label("Tingkat", "Level")] public decimal? Level { get; init; }
    [Label("Catatan", "Note"), StringLength(Innovation.ReasonMax)] public string? Note { get; init; }
    /// <summary>Of the stored level that the form was made from; 0 where there was none.</summary>
    public int Version { get; init; }
}

/// <summary>The dossier of the regional innovation index: the index live, the gaps that cost most, the region's own rows, the innovations.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class DossierPageModel(DossierReader dossiers, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")] public int? Tahun { get; init; }
    [FromQuery(Name = "instrumen")] public string? InstrumentId { get; init; }
    [FromQuery(Name = "hal")] public int Hal { get; init; } = 1;
    [BindProperty] public List<LevelInput> Rows { get; set; } = [];

    public Paging Paging => new(Hal, View.Items.Count);
    /// <summary>Those that bring least first: there is most to gain.</summary>
    public IEnumerable<DossierItem> Shown => View.Items.OrderBy(i => i.Score).ThenBy(i => i.Row.Id).Skip(Paging.Skip).Take(Paging.Size);
    public DossierView View { get; private set; } = null!;
    public bool MayEdit => me.May(Permission.ManageInnovations);
    public int Year => Tahun ?? me.Today.Year - 1;
    public string Address => $"/register-inovasi/iid?instrumen={View.Instrument.Id}&tahun={View.Year}";

    public string? ErrorOf(int row) => ModelState.TryGetValue($"Rows[{row}].Level", out var e) && e.Errors.Count > 0 ? e.Errors[0].ErrorMessage : null;

    public string TypedOf(int row) => ModelState.TryGetValue($"Rows[{row}].Level", out var e) ? e.AttemptedValue ?? "" : Format.Input(Rows[row].Level);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        Rows = [.. View.RegionalRows.Select(l => new LevelInput { Code = l.Code, Level = View.Regional[l.Code].Given, Note = View.Regional[l.Code].Note, Version = View.Regional[l.Code].Version })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        if (!MayEdit) throw new RuleException("innovation.not-manager");
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Level is { } level && View.RegionalRows.FirstOrDefault(l => l.Code == Rows[i].Code) is { } leaf && AnswerIntake.Refusal(View.Instrument, leaf, level, single: true) is { } refusal) ModelState.AddModelError($"Rows[{i}].Level", refusal);
        if (!ModelState.IsValid) return this.Again();
        var stored = await db.RegionalRows.Where(r => r.InstrumentId == View.Instrument.Id && r.Year == View.Year).ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        for (var i = 0; i < Rows.Count; i++)
            if (stored.GetValueOrDefault(Rows[i].Code) is var theirs && (theirs?.Version ?? 0) != Rows[i].Version && theirs?.Level != Rows[i].Level)
            {
                ModelState.AddModelError($"Rows[{i}].Level", Words.Say($"Orang lain mengisi {Format.Number(theirs?.Level)} lebih dulu; simpan lagi untuk menggantinya.", $"Someone else put {Format.Number(theirs?.Level)} first; save again to replace it."));
                Rows[i] = Rows[i] with { Version = theirs?.Version ?? 0 };
            }
        if (!ModelState.IsValid)
        {
            foreach (var key in ModelState.Keys.Where(k => k.EndsWith(".Version", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
            var page = Page();
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
        foreach (var row in Rows.Where(r => View.Regional.ContainsKey(r.Code)).DistinctBy(r => r.Code))
        {
            if (row.Level is null) { if (stored.TryGetValue(row.Code, out var gone)) db.Remove(gone); continue; }
            if (!stored.TryGetValue(row.Code, out var known)) db.Add(known = new RegionalRow { RegencyCode = me.RegencyCode, Year = View.Year, InstrumentId = View.Instrument.Id, Code = row.Code, Level = row.Level.Value });
            (known.Level, known.Note) = (row.Level.Value, Texts.Clean(row.Note));
        }
        await db.SaveChangesAsync(ct);
        return this.Done(Words.Say("Tingkat tersimpan; indeks dihitung ulang.", "Levels saved; the index is computed anew."), Address);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!Period.IsYear(Year) || DossierReader.Choices.FirstOrDefault(i => i.Id == (InstrumentId ?? DossierReader.Newest)) is not { } instrument || me.Officer.Role == Role.Evaluator) return false;
        View = await dossiers.ReadAsync(instrument, Year, ct);
        return true;
    }
}
