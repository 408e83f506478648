using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cerdas.Web.Platform;

/// <summary>
/// For forms of citizens, which carry no token since a page that is only read sets no cookie: what a browser posts from another site is
/// refused by the origin it names. A caller that names none is no browser and could name any.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FromHereAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (
            HttpMethods.IsPost(request.Method)
            && request.Headers.Origin is [{ Length: > 0 } origin]
            && origin != $"{request.Scheme}://{request.Host}"
        )
            context.Result = new BadRequestResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
