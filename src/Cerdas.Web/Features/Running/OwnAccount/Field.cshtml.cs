using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[Needs(Permission.OwnAccount)]
public sealed class FieldModel(OwnField own) : PageModel
{
    [BindProperty]
    public OwnFieldInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Input = await own.ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Again();
        await own.SaveAsync(Input, ct);
        return this.Done(Say("Tersimpan.", "Saved."), "/akun");
    }
}
