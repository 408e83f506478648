using Cerdas.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// The same press twice, by a finger or a line that repeats, is one: the first writes its key with what it saves, and whoever comes second
/// is led where the first was. It holds for every form of every page; no page does it itself.
/// </summary>
/// <remarks>docs/adr/0032-take-the-same-press-once.md</remarks>
internal sealed class PressedOnce(CerdasDb db, CurrentOfficer me) : IAsyncPageFilter
{
    /// <summary>How long the second waits for the first to say where it led.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5),
        Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>A form that was written without a line may be sent weeks later.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!me.IsSignedIn || PressKey.Of(http.Request, me.Officer.Id) is not { } key)
        {
            await next();
            return;
        }
        if (await LedAsync(key, http) is { } before)
        {
            context.Result = before;
            return;
        }
        var press = new FormPress { Key = key, At = me.Now };
        db.Add(press);
        var done = await next();
        var saved = db.Entry(press).State == EntityState.Unchanged && db.Database.CurrentTransaction is null;
        if (done.Exception is null && LocationOf(done.Result) is { } location)
        {
            if (saved)
                await KeepAsync(key, location);
        }
        else if (saved)
            // What was refused saved no more than a file to keep.
            await db.FormPresses.Where(p => p.Key == key).ExecuteDeleteAsync(CancellationToken.None);
        else if (done.Exception is null || Failures.StatusOf(done.Exception) < StatusCodes.Status500InternalServerError)
            if (await LedAsync(key, http) is { } other)
                (done.Result, done.Exception, done.ExceptionHandled) = (other, null, true);
    }

    private async Task KeepAsync(string key, string location)
    {
        await db
            .FormPresses.Where(p => p.Key == key)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Location, location), CancellationToken.None);
        var old = me.Now - Kept;
        if (await db.FormPresses.AnyAsync(p => p.At < old, CancellationToken.None))
            await db.FormPresses.Where(p => p.At < old).ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <returns>Null where no such press was taken.</returns>
    private async Task<RedirectResult?> LedAsync(string key, HttpContext http)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var found = await db
                .FormPresses.Where(p => p.Key == key)
                .Select(p => new { p.Location })
                .SingleOrDefaultAsync(http.RequestAborted);
            if (found is null)
                return null;
            if (found.Location is not null || waited >= Patience)
                return new RedirectResult(found.Location ?? http.Request.PathBase + http.Request.Path);
            await Task.Delay(Pause, http.RequestAborted);
        }
    }

    private static string? LocationOf(IActionResult? result) =>
        ((result as LocalRedirectResult)?.Url ?? (result as RedirectResult)?.Url) is { Length: <= FormPress.LocationMax } url ? url : null;
}
