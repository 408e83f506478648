using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>Starts a draft as a copy of an instrument.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class NewEditionModel(InstrumentLibrary library, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public string InstrumentId { get; init; } = "";

    [BindProperty]
    public EditionInput Input { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await library.FindAsync(InstrumentId, ct) is not { } found)
            return NotFound();
        var year = $"{me.Today.Year}";
        var id = found.Instrument.Id.Length + 1 + year.Length <= InstrumentLibrary.IdMax ? $"{found.Instrument.Id}-{year}" : "";
        Input = new()
        {
            Id = id,
            Edition = year,
            TitleId = found.Instrument.Title.Id,
            TitleEn = found.Instrument.Title.En,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await library.FindAsync(InstrumentId, ct) is not { } found)
            return NotFound();
        if (ModelState.IsValid)
        {
            if (!InstrumentLibrary.IdPattern().IsMatch(Input.Id))
                ModelState.AddModelError("Input.Id", InstrumentTexts.IdRefused);
            else
                this.Refuses(await library.WhyNotIdAsync(Input.Id, ct), "Input.Id");
        }
        if (!ModelState.IsValid)
            return this.Again();
        var (edition, faults) = await library.NewEditionAsync(
            found,
            Input.Id,
            Input.Edition,
            new Wording(Input.TitleId, Input.TitleEn),
            ct
        );
        foreach (var fault in faults)
            ModelState.AddModelError("", Reasons.Text(fault));
        return edition is null ? this.Again() : this.Done(Say("Draf dibuat.", "Draft made."), $"/instrumen/draf/{edition.Id}");
    }
}
