using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Shared;

/// <summary>
/// A page about one thing that its address names: it is opened before anything is done with it, and where this reader sees none the
/// answer is 404.
/// </summary>
public abstract class PageOf<T> : PageModel
    where T : class
{
    /// <summary>What the address names, as the page shows it.</summary>
    public T View { get; protected set; } = null!;

    /// <returns>Null where this reader sees no such thing.</returns>
    protected abstract Task<T?> OpenAsync(CancellationToken ct);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A verb the page does not handle is refused further in, whatever the address names.
        if (context.HandlerMethod is null)
        {
            await next();
            return;
        }
        if (await OpenAsync(context.HttpContext.RequestAborted) is { } view)
        {
            View = view;
            await next();
        }
        else
            context.Result = NotFound();
    }
}
