using System.Globalization;
using System.Text;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Running.Uploads;

/// <summary>
/// The tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload), creation, termination and expiration: a client asks how much
/// arrived and sends the rest.
/// Its own header on every request is what a page of another site cannot send.
/// </summary>
public static class Tus
{
    public const string Address = "/unggahan",
        Version = "1.0.0",
        Header = "Tus-Resumable";
    private const int NameMax = 255;

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        var signedIn = new NeedsAttribute(Permission.OwnAccount);
        foreach (
            var endpoint in new[]
            {
                app.MapMethods(Address, [HttpMethods.Options], Abilities),
                app.MapPost(Address, StartAsync),
                app.MapMethods(Address + "/{uploadId}", [HttpMethods.Head], State),
                app.MapPatch(Address + "/{uploadId}", AddAsync),
                app.MapDelete(Address + "/{uploadId}", Remove),
            }
        )
            endpoint
                .WithMetadata(signedIn, new RequestSizeLimitAttribute(UploadStore.MostBytes))
                .AddEndpointFilter(SpeaksTusAsync)
                .ExcludeFromDescription();
    }

    private static async ValueTask<object?> SpeaksTusAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.Response.Headers[Header] = Version;
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsOptions(http.Request.Method) && http.Request.Headers[Header] != Version)
        {
            http.Response.Headers["Tus-Version"] = Version;
            return TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
        }
        return await next(call);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.NoContent Abilities(HttpContext http)
    {
        (http.Response.Headers["Tus-Version"], http.Response.Headers["Tus-Extension"], http.Response.Headers["Tus-Max-Size"]) = (
            Version,
            "creation,termination,expiration",
            Text(UploadStore.MostBytes)
        );
        return TypedResults.NoContent();
    }

    private static async Task<IResult> StartAsync(HttpContext http, UploadStore uploads, CurrentOfficer me, CancellationToken ct)
    {
        if (!long.TryParse(http.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return TypedResults.BadRequest();
        if (length > UploadStore.MostBytes)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (NameIn(http.Request.Headers["Upload-Metadata"].ToString()) is not { Length: > 0 and <= NameMax } name)
            return TypedResults.BadRequest();
        if (await uploads.StartAsync(me.Officer.Id, name, length, ct) is not { } upload)
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        Expires(http);
        return TypedResults.Created($"{Address}/{upload.Id}");
    }

    private static IResult State(string uploadId, HttpContext http, UploadStore uploads, CurrentOfficer me)
    {
        if (uploads.Find(uploadId, me.Officer.Id) is not { } upload)
            return TypedResults.NotFound();
        (http.Response.Headers["Upload-Offset"], http.Response.Headers["Upload-Length"]) = (Text(upload.Offset), Text(upload.Length));
        return TypedResults.Ok();
    }

    private static async Task<IResult> AddAsync(
        string uploadId,
        HttpContext http,
        UploadStore uploads,
        CurrentOfficer me,
        CancellationToken ct
    )
    {
        if (http.Request.ContentType != "application/offset+octet-stream")
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (uploads.Find(uploadId, me.Officer.Id) is not { } upload)
            return TypedResults.NotFound();
        if (!long.TryParse(http.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return TypedResults.BadRequest();
        if (offset != upload.Offset)
            return TypedResults.Conflict();
        if (http.Request.ContentLength > upload.Length - offset)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (await uploads.AddAsync(upload, http.Request.Body, ct) is not { } now)
            return TypedResults.StatusCode(StatusCodes.Status423Locked);
        http.Response.Headers["Upload-Offset"] = Text(now);
        Expires(http);
        return TypedResults.NoContent();
    }

    private static IResult Remove(string uploadId, UploadStore uploads, CurrentOfficer me)
    {
        if (uploads.Find(uploadId, me.Officer.Id) is not { } upload)
            return TypedResults.NotFound();
        uploads.Remove(upload.Id);
        return TypedResults.NoContent();
    }

    private static void Expires(HttpContext http) =>
        http.Response.Headers["Upload-Expires"] = (
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + UploadStore.Kept
        ).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The file's name in the metadata, "filename BASE64,…"; null where it is not there or no text.</summary>
    private static string? NameIn(string metadata)
    {
        var pair = metadata.Split(',').Select(p => p.Trim().Split(' ')).FirstOrDefault(p => p is ["filename", _]);
        try
        {
            return pair is null ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(pair[1]));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
