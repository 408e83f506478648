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

    /// <summary>Waits until it is done, and says so.</summary>
    public static async Task<IActionResult> DoneAsync(this PageModel page, Task work, string text, string url)
    {
        await work;
        return page.Done(text, url);
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

    /// <summary>Puts each fault beside its field, or on top of the form, and what was typed stays.</summary>
    /// <returns>Whether nothing at all is wrong with the form.</returns>
    public static bool Accepts(this PageModel page, IEnumerable<(string Field, string Text)> faults)
    {
        foreach (var (field, text) in faults)
            page.ModelState.AddModelError(field, text);
        return page.ModelState.IsValid;
    }

    /// <summary>The same page with its errors, as 422: no client takes it for a save. A page that lost to another save says 409.</summary>
    public static PageResult Again(this PageModel page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var again = page.Page();
        again.StatusCode = status;
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

    /// <summary>Whether something is wrong with a form, so that it must stand open.</summary>
    /// <param name="form">What the names of its fields begin with.</param>
    public static bool HasErrorsIn(this ModelStateDictionary state, string form) =>
        state.Any(e => e.Key.StartsWith(form + ".", StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

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

    /// <summary>A save while somebody writes that went well: what the form's fields are now, by name, and what to say of it.</summary>
    public static JsonResult Saved<T>(this PageModel _, T fields, string text) => new(new { fields, text });

    /// <summary>For pages that show a secret.</summary>
    public static void DoNotCompress(this HttpContext http)
    {
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    /// <summary>Choices of a closed set by its names on screen.</summary>
    public static IEnumerable<SelectListItem> Choices<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(name(v), v.ToString()));

    /// <summary>The regency's agencies to choose from: those that are not closed.</summary>
    public static Task<List<SelectListItem>> AgencyChoicesAsync(this Data.CerdasDb db, DateOnly today, CancellationToken ct) =>
        db
            .Agencies.Where(a => a.Until == null || a.Until >= today)
            .OrderBy(a => a.ShortNameKey)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);
}
