using Cerdas.Web.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>Where failures end: a rule's refusal and a lost race are 409, everything else 500 with an id and nothing leaked.</summary>
public sealed class Failures(IProblemDetailsService problems) : IExceptionHandler
{
    public static int StatusOf(Exception e) =>
        e is RuleException || (e is DbUpdateException update && update.IsLostRace()) ? StatusCodes.Status409Conflict
        : e is BadHttpRequestException bad ? bad.StatusCode
        : StatusCodes.Status500InternalServerError;

    public static string? ReasonOf(Exception? e) =>
        e switch
        {
            RuleException rule => Reasons.Text(rule.Reason),
            DbUpdateException update when update.IsLostRace() => Reasons.Text("saved.by-another"),
            _ => null,
        };

    /// <summary>A script of a page that saves meanwhile, and shows the reason where the person writes.</summary>
    private static bool AsksForJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Response.StatusCode = StatusOf(exception);
        if (!httpContext.Request.Path.StartsWithSegments("/api") && !AsksForJson(httpContext.Request))
            return ValueTask.FromResult(false);
        return problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = new ProblemDetails { Status = httpContext.Response.StatusCode, Detail = ReasonOf(exception) },
            }
        );
    }
}
