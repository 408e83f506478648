using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>Who changed what, when, from what to what.</summary>
[Needs(Permission.ReadAudit)]
public sealed class IndexModel(AuditReader audit) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? Entity { get; set; }

    [BindProperty(SupportsGet = true, Name = "kunci")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "orang")]
    public string? Person { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public AuditList View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => View = await audit.ReadAsync(Entity, Key, Person, PageNumber, ct);
}
