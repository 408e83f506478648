using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A legal basis of the masterplan, with its text as a file.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditLegalBasisModel(FoundationDesk foundations, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? LegalBasisId { get; init; }

    [BindProperty]
    public LegalInput Input { get; set; } = null!;

    [BindProperty, Label("Berkas", "File")]
    public IFormFile? Upload { get; set; }

    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<LegalKind>(k => k.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (LegalBasisId is { } id)
        {
            if (await foundations.LegalBasisAsync(id, ct) is not { } legal)
                return NotFound();
            Input = LegalInput.Of(legal);
            return Page();
        }
        Input = new()
        {
            Kind = LegalKind.RegentRegulation,
            Number = "",
            Year = me.Today.Year,
            Title = "",
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var legal = LegalBasisId is { } id ? await foundations.LegalBasisAsync(id, ct) : null;
        if (LegalBasisId is not null && legal is null)
            return NotFound();
        if (Upload is not null)
            this.Refuses(foundations.WhyNotFile(Upload), nameof(Upload));
        if (!ModelState.IsValid)
            return this.Again();
        await foundations.SaveAsync(legal, Input, Upload, ct);
        return this.Done(Say("Dasar hukum tersimpan.", "Legal basis saved."), "/rencana");
    }
}
