using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Shared;

public static class PageExtensions
{
    public const string DoneKey = "done",
        DoneCookie = "cerdas-pesan";

    /// <summary>Ends a POST that succeeded: redirect, and say so once on the next page.</summary>
    public static LocalRedirectResult Done(this PageModel page, string text, string url)
    {
        page.TempData[DoneKey] = text;
        return page.LocalRedirect(url);
    }

    /// <summary>Whether a message waits for this page. A page that is fetched ahead of its reader does not take it.</summary>
    public static bool IsAwaitingMessage(this HttpContext http) =>
        http.Request.Cookies.ContainsKey(DoneCookie) && !http.Request.Headers.ContainsKey("X-Cerdas-Ahead");

    /// <summary>A rule refuses: the reason beside the field it is about, or on top of the form, and what was typed stays.</summary>
    /// <returns>Whether there was a refusal.</returns>
    public static bool Refuses(this PageModel page, string? reason, string field = "")
    {
        if (reason is null)
            return false;
        page.ModelState.AddModelError(field, Reasons.Text(reason));
        return true;
    }

    /// <summary>The same page with its errors, as 422: no client takes it for a save.</summary>
    public static PageResult Again(this PageModel page)
    {
        var again = page.Page();
        again.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return again;
    }

    /// <summary>The same page, as 429 with the time to wait: it came too fast, and what was typed stays.</summary>
    public static PageResult TooMany(this PageModel page, TimeSpan? wait = null)
    {
        page.HttpContext.TellToWait(wait ?? Pace.Window);
        var again = page.Page();
        again.StatusCode = StatusCodes.Status429TooManyRequests;
        return again;
    }

    /// <summary>The first thing wrong with a field of a form written by hand, for its place beside the field.</summary>
    public static string? ErrorOf(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var e) && e.Errors.Count > 0 ? e.Errors[0].ErrorMessage : null;

    /// <summary>What was typed into such a field, else the number that stands there.</summary>
    public static string TypedOf(this ModelStateDictionary state, string field, decimal? value) =>
        state.TryGetValue(field, out var e) ? e.AttemptedValue ?? "" : Format.Input(value);

    /// <summary>Everything that is wrong, once and in one line.</summary>
    public static string Errors(this ModelStateDictionary state) =>
        string.Join(" ", state.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Distinct());

    /// <summary>
    /// Forgets what the binder says of fields that are not on the form sent: of several forms on a page, or steps of one, each names its
    /// own.
    /// </summary>
    public static void KeepOnly(this ModelStateDictionary state, params string[] prefixes)
    {
        foreach (
            var key in state
                .Keys.Where(k =>
                    !prefixes.Any(p =>
                        k == p || k.StartsWith(p + ".", StringComparison.Ordinal) || k.StartsWith(p + "[", StringComparison.Ordinal)
                    )
                )
                .ToList()
        )
            state.Remove(key);
    }

    /// <summary>A save while somebody writes that something is wrong with: 422 with what it is.</summary>
    public static JsonResult NotSaved(this PageModel page) =>
        new(new { text = page.ModelState.Errors() }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    /// <summary>For pages that show a secret.</summary>
    public static void DoNotCompress(this HttpContext http)
    {
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    /// <summary>Choices of a closed set by its names on screen.</summary>
    public static IEnumerable<SelectListItem> Choices<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(name(v), v.ToString()));

    /// <summary>The regency's active agencies to choose from.</summary>
    public static Task<List<SelectListItem>> AgencyChoicesAsync(this Data.CerdasDb db, CancellationToken ct) =>
        db
            .Agencies.Where(a => a.Active)
            .OrderBy(a => a.ShortName)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);
}
