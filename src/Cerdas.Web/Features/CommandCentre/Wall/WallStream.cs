using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.CommandCentre.Screens;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>What the stream says: "angka" when figures moved, "detak" as a sign of life.</summary>
public sealed record WallEvent(long Version, DateTime At);

/// <summary>The live stream of a wall and its photos, for who is signed in and for a screen with a token.</summary>
public static class WallStream
{
    /// <summary>A stream ends after this time and the wall asks again; a right taken away ends it at once.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private const int PhotoWidth = 1280;

    public static void MapWall(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/pusat-kendali/aliran",
                (LedgerFeed feed, StreamRights rights, CurrentOfficer me, IHostApplicationLifetime life, HttpContext http) =>
                    Stream(feed, rights.OfAccount(http, me), life, http)
            )
            .WithMetadata(new NeedsAttribute(Permission.ReadLedger), new PacedAttribute(Cost.Stream))
            .ExcludeFromDescription();
        app.MapGet(
                "/pusat-kendali/foto/{documentId:int}",
                (int documentId, WallReader walls, Pictures pictures, HttpContext http, CancellationToken ct) =>
                    PhotoAsync(walls, documentId, pictures, http, ct)
            )
            .WithMetadata(new NeedsAttribute(Permission.ReadLedger))
            .ExcludeFromDescription();
        app.MapGet("/layar/{token}/aliran", OfScreenAsync)
            .AllowAnonymous()
            .WithMetadata(new PacedAttribute(Cost.Stream))
            .ExcludeFromDescription();
        app.MapGet("/layar/{token}/foto/{documentId:int}", PhotoOfScreenAsync)
            .AllowAnonymous()
            .WithMetadata(new PacedAttribute(Cost.Stream))
            .ExcludeFromDescription();
    }

    private static async Task<Results<ServerSentEventsResult<WallEvent>, NotFound>> OfScreenAsync(
        string token,
        ScreenDesk screens,
        LedgerFeed feed,
        StreamRights rights,
        IHostApplicationLifetime life,
        HttpContext http,
        CancellationToken ct
    ) =>
        await screens.FindAsync(token, ct) is { } screen
            ? Stream(feed, rights.OfScreen(http, screen.RegencyCode, screen.TokenHash), life, http)
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> PhotoOfScreenAsync(
        string token,
        int documentId,
        ScreenDesk screens,
        WallReader walls,
        Pictures pictures,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await screens.FindAsync(token, ct) is not { } screen)
            return TypedResults.NotFound();
        return await PhotoAsync(walls, documentId, pictures, http, ct);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PhotoAsync(
        WallReader walls,
        int documentId,
        Pictures pictures,
        HttpContext http,
        CancellationToken ct
    )
    {
        var hash = await walls.Shown.Where(d => d.Id == documentId).Select(d => d.Sha256).SingleOrDefaultAsync(ct);
        if (hash is null || await pictures.GetAsync(hash, PhotoWidth, ct) is not { } bytes)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=600";
        return TypedResults.File(bytes, Pictures.ContentType);
    }

    private static ServerSentEventsResult<WallEvent> Stream(
        LedgerFeed feed,
        StreamRight right,
        IHostApplicationLifetime life,
        HttpContext http
    )
    {
        // A proxy that collects answers would hold the events back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(EventsAsync(feed, right, life, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<WallEvent>> EventsAsync(
        LedgerFeed feed,
        StreamRight right,
        IHostApplicationLifetime life,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping, right.Lost);
        ends.CancelAfter(Longest);
        await using var pulses = feed.FollowAsync(right.RegencyCode, ends.Token).GetAsyncEnumerator(ends.Token);
        while (await NextAsync(pulses))
        {
            var pulse = pulses.Current;
            yield return new(new(pulse.Version, pulse.At), pulse.Moved ? "angka" : "detak") { ReconnectionInterval = Again };
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<Pulse> pulses)
    {
        try
        {
            return await pulses.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

[JsonSerializable(typeof(WallEvent))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class WallJson : JsonSerializerContext;
