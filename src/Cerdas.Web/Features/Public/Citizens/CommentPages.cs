using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>What a page with citizens' voices does with what one of them sends.</summary>
public static class CommentPages
{
    /// <summary>Thanks and the page again; or the page with what is wrong beside the field and what was typed still there.</summary>
    /// <param name="address">Of the page, to come back to.</param>
    public static async Task<IActionResult> SayAsync(
        this PageModel page,
        CitizenDesk citizens,
        CommentAbout about,
        CommentInput input,
        string address,
        CancellationToken ct
    )
    {
        if (!page.ModelState.IsValid)
            return page.Again();
        if (!page.Refuses(await citizens.CommentAsync(about, input, page.HttpContext.Connection.RemoteIpAddress, ct), "Comment.Text"))
            return page.LocalRedirect($"{address}?terkirim=true#pendapat");
        return page.TooMany();
    }
}
