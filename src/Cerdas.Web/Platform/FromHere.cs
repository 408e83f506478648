using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cerdas.Web.Platform;

/// <summary>
/// For forms that carry no token (of citizens, since a page that is only read sets no cookie; of who signs in or out in two tabs): what a
/// browser posts from another site is refused by the origin it names. A caller that names none is no browser and could name any.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FromHereAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && Origin.IsForeign(context.HttpContext.Request))
            context.Result = new BadRequestResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
