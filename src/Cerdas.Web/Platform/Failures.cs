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
        : Outage.StatusOf(e) ?? StatusCodes.Status500InternalServerError;

    public static string? ReasonOf(Exception? e) =>
        e switch
        {
            RuleException rule => Reasons.Text(rule.Reason),
            DbUpdateException update when update.IsLostRace() => Reasons.Text("saved.by-another"),
            _ => Outage.StatusOf(e) is { } outage ? Outage.Text(outage) : null,
        };

    /// <summary>What a program is told of a status that carries no reason of its own.</summary>
    public static string? DetailOf(int? status) =>
        status switch
        {
            400 => Say(
                "Permintaan tidak dapat dibaca: bentuknya salah, atau berisi karakter kendali yang tidak dapat disimpan.",
                "The request cannot be read: its form is wrong, or it holds a control character that cannot be stored."
            ),
            404 => Say("Alamat atau data ini tidak ada.", "This address or record does not exist."),
            405 => Say("Metode ini tidak dilayani di alamat ini.", "This method is not answered at this address."),
            413 => Say("Permintaan terlalu besar.", "The request is too large."),
            415 => Say("Kirim JSON (application/json).", "Send JSON (application/json)."),
            503 or 507 => Outage.Text(status.Value),
            _ => null,
        };

    /// <summary>By the address that was asked for: here the path is already that of the page of failures.</summary>
    private static bool IsForProgram(HttpContext http) =>
        new PathString(http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path).StartsWithSegments("/api")
        || AsksForJson(http.Request);

    /// <summary>A script of a page that saves meanwhile, and shows the reason where the person writes.</summary>
    private static bool AsksForJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Response.StatusCode = StatusOf(exception);
        if (Outage.StatusOf(exception) is not null)
            httpContext.Response.Headers.RetryAfter = $"{Outage.RetryAfterSeconds}";
        if (!IsForProgram(httpContext))
            // Pages of ours ask the database who reads them: that of a fault stands by itself.
            return httpContext.Response.StatusCode < StatusCodes.Status500InternalServerError
                ? ValueTask.FromResult(false)
                : FaultPage.WriteAsync(httpContext, httpContext.Response.StatusCode);
        return problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = new ProblemDetails { Status = httpContext.Response.StatusCode, Detail = ReasonOf(exception) },
            }
        );
    }
}
