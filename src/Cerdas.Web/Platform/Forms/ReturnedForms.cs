using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// Nothing typed is lost: whatever answers a form other than with the form itself (an old token, an ended session, a lost race, a rule, a
/// file too large) is answered with the page the form stands on, as it is now, with everything that was sent put back and the reason on
/// top. Where that page does not stand any more, the page of the failure shows the words.
/// </summary>
/// <remarks>docs/adr/0025-give-every-refused-form-back.md</remarks>
internal sealed partial class ReturnedForms(RequestDelegate next, KeptForm kept, ILogger<ReturnedForms> log)
{
    private const string SignIn = "/masuk";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!SentForm.IsOn(http.Request) || !SentForm.IsFromHere(http.Request))
        {
            await next(http);
            return;
        }
        if (http.Request.Query.ContainsKey(KeptForm.Query))
        {
            await BringBackAsync(http);
            return;
        }
        Exception? refusal = null;
        try
        {
            await next(http);
        }
        catch (Exception e) when (Keeps(http, e))
        {
            refusal = e;
            Refused(Failures.StatusOf(e), (e as RuleException)?.Reason ?? e.GetType().Name);
        }
        if (http.Response.HasStarted || (refusal is null && IsAnswered(http.Response)))
            return;
        var status = refusal is null ? http.Response.StatusCode : Failures.StatusOf(refusal);
        await AnswerAsync(http, status, Failures.ReasonOf(refusal), await SentForm.ReadAsync(http));
    }

    private async Task AnswerAsync(HttpContext http, int status, string? reason, SentForm? sent)
    {
        ReadersLanguage(http);
        http.Response.StatusCode = status;
        if (sent is null)
            return;
        var wait = http.Response.Headers.RetryAfter;
        http.Items[typeof(RefusedForm)] = new RefusedForm(sent, reason, http.GetEndpoint());
        if (status is < 400 or >= 500 || !sent.Typed.Any())
            return;
        var page =
            status == StatusCodes.Status401Unauthorized ? await SignInAsync(http, sent) : await FilledAsync(http, sent, status, reason);
        if (page is null && AsksToSignIn(http.Response))
            (status, page) = (StatusCodes.Status401Unauthorized, await SignInAsync(http, sent));
        http.Response.Clear();
        http.Response.StatusCode = status;
        if (wait.Count > 0)
            http.Response.Headers.RetryAfter = wait;
        if (page is null)
            return;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(page, Encoding.UTF8, http.RequestAborted);
    }

    private async Task<string?> FilledAsync(HttpContext http, SentForm sent, int status, string? reason)
    {
        var page = await PageAsync(http, http.Request.Path, new QueryString(sent.Query));
        ReadersLanguage(http);
        var words = new ReturnWords(reason ?? ReturnWords.ReasonOf(status), status == StatusCodes.Status409Conflict);
        return page is not null && new FormFiller(page, sent) is { Fits: true } filler ? filler.Fill(words, words.Comparing) : null;
    }

    private Task<string?> SignInAsync(HttpContext http, SentForm sent) =>
        PageAsync(http, SignIn, QueryString.Create("kembali", sent.Url).Add(KeptForm.Field, kept.Seal(sent)));

    /// <summary>The session is there again: the form as it was.</summary>
    private async Task BringBackAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (kept.Open(form[KeptForm.Field]) is { } sent)
            await AnswerAsync(
                http,
                StatusCodes.Status422UnprocessableEntity,
                ReturnWords.ReasonOf(StatusCodes.Status401Unauthorized),
                sent
            );
        else
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    /// <summary>
    /// Draws another page into memory with services of its own, so that nothing of the refused save is left in them.
    /// </summary>
    /// <returns>Null where it is not a page for this reader.</returns>
    private async Task<string?> PageAsync(HttpContext http, PathString path, QueryString query)
    {
        var (request, response) = (http.Request, http.Response);
        var (services, method, formerPath, formerQuery, user) = (
            http.RequestServices,
            request.Method,
            request.Path,
            request.QueryString,
            http.User
        );
        var (body, sink, encoding, endpoint) = (request.Body, response.Body, request.Headers.AcceptEncoding, http.GetEndpoint());
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        using var drawn = new MemoryStream();
        response.Clear();
        try
        {
            (http.RequestServices, request.Method, request.Path, request.QueryString) = (
                scope.ServiceProvider,
                HttpMethods.Get,
                path,
                query
            );
            (request.Body, response.Body, request.ContentType, request.ContentLength) = (Stream.Null, drawn, null, null);
            request.Headers.AcceptEncoding = request.Headers.IfNoneMatch = default;
            http.Features.Set<IFormFeature>(new FormFeature(request));
            http.SetEndpoint(null);
            request.RouteValues.Clear();
            await next(http);
            return
                response.StatusCode == StatusCodes.Status200OK
                && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
                ? Encoding.UTF8.GetString(drawn.ToArray())
                : null;
        }
        catch (Exception e) when (Failures.StatusOf(e) < StatusCodes.Status500InternalServerError)
        {
            return null;
        }
        finally
        {
            (http.RequestServices, request.Method, request.Path, request.QueryString, http.User) = (
                services,
                method,
                formerPath,
                formerQuery,
                user
            );
            (request.Body, response.Body, request.Headers.AcceptEncoding) = (body, sink, encoding);
            http.SetEndpoint(endpoint);
        }
    }

    /// <summary>Whether the refusal is answered here. What is no refusal but a fault goes on, with the words for its page.</summary>
    private static bool Keeps(HttpContext http, Exception e)
    {
        if (http.Response.HasStarted)
            return false;
        if (Failures.StatusOf(e) < StatusCodes.Status500InternalServerError)
            return true;
        if (
            http.Features.Get<IFormFeature>()?.Form is not null
            && SentForm.ReadAsync(http) is { IsCompletedSuccessfully: true, Result: { } sent }
        )
            http.Items[typeof(RefusedForm)] = new RefusedForm(sent, null, http.GetEndpoint());
        return false;
    }

    /// <summary>The form came back before its reader did.</summary>
    private static bool AsksToSignIn(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status302Found
        && response.Headers.Location.ToString().Contains(SignIn + "?", StringComparison.Ordinal);

    private static bool IsAnswered(HttpResponse response) =>
        response.StatusCode < 400 || response.ContentLength is > 0 || !string.IsNullOrEmpty(response.ContentType);

    /// <summary>The language was chosen further in, and is forgotten out here.</summary>
    private static void ReadersLanguage(HttpContext http)
    {
        if (http.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } culture)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture.Culture, culture.UICulture);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A form was refused with {Status}: {Reason}")]
    private partial void Refused(int status, string reason);
}

/// <summary>A form that could not be given back on its own page: for the page of the failure.</summary>
/// <param name="Reason">A rule's reason in words; null where the status says all.</param>
public sealed record RefusedForm(SentForm Sent, string? Reason, Endpoint? Endpoint);
