using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// Reads and redraws a sent form in the way its numbers were written (<see cref="NumberLanguage"/>); the words around it stay the
/// reader's.
/// </summary>
public sealed class ReadAsWritten : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (
            HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && NumberLanguage.Of((await request.ReadFormAsync(context.HttpContext.RequestAborted))[NumberLanguage.Field]) is { } culture
        )
            CultureInfo.CurrentCulture = culture;
        await next();
    }
}
