using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Offline;

/// <summary>
/// What the browser shows without a line for a page that it has not kept. It is kept on the device before anybody's language is known, so
/// it speaks both.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public void OnGet() { }
}
