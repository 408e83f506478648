using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cerdas.Web.Platform.Forms;

/// <summary>The words that a browser sent with a form, and the names of its files; passwords are not among them.</summary>
/// <param name="Path">Where it was sent, without the query.</param>
/// <param name="Query">The query but for the handler.</param>
/// <param name="Handler">Which form of the page; empty for the only one.</param>
public sealed record SentForm(
    string Path,
    string Query,
    string Handler,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<string> Files
)
{
    public const string TokenField = "__RequestVerificationToken",
        HandlerKey = "handler";

    /// <summary>Files that came before the form are named in it by a field of this ending.</summary>
    public const string ArrivedSuffix = "~unggahan";

    /// <summary>More than any form of ours takes in words.</summary>
    private const int MostChars = 1_000_000,
        MostFields = 5_000,
        LongestName = 512;

    /// <summary>Address of the page that the form stands on.</summary>
    public string Url => Path + Query;

    public string? this[string name] => Fields.FirstOrDefault(f => f.Key == name).Value;

    /// <summary>What the person wrote or chose, without what the page put into the form itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed =>
        Fields.Where(f =>
            f.Key is not (TokenField or PressKey.Field or NumberLanguage.Field) && !IsVersion(f.Key) && !string.IsNullOrWhiteSpace(f.Value)
        );

    public static bool IsVersion(string name) => name == "version" || name.EndsWith(".Version", StringComparison.Ordinal);

    private static bool IsSecret(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a person's browser sends a form and waits for a page. A script that saves meanwhile asks for JSON.</summary>
    public static bool IsOn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (
            type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
        && !request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it was sent from a page of this site; what another site sends is not shown as the reader's own words.</summary>
    public static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site] ? site is "same-origin" or "none" : !Origin.IsForeign(request);

    /// <summary>What was sent, also where nobody has read it yet. Files are passed over, never kept.</summary>
    /// <returns>Null where it cannot be read.</returns>
    public static async Task<SentForm?> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var fields = new List<KeyValuePair<string, string>>();
        var files = new List<string>();
        try
        {
            if (http.Features.Get<IFormFeature>()?.Form is { } read)
            {
                fields.AddRange(read.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))));
                files.AddRange(read.Files.Select(f => f.FileName));
            }
            else if (MultipartRequestHelper.Boundary(request) is { } boundary)
                await ReadPartsAsync(new MultipartReader(boundary, request.Body), fields, files, http.RequestAborted);
            else
                fields.AddRange(await ReadFieldsAsync(request.Body, http.RequestAborted));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException)
        {
            // What came before it broke is better than nothing.
        }
        fields.RemoveAll(f => IsSecret(f.Key) || f.Key.Contains('\0', StringComparison.Ordinal));
        var query = QueryString.Create(request.Query.Where(q => q.Key is not (HandlerKey or KeptForm.Query)));
        return fields.Count == 0
            ? null
            : new(request.PathBase + request.Path, query.Value ?? "", request.Query[HandlerKey].ToString(), fields, files);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> ReadFieldsAsync(Stream body, CancellationToken ct)
    {
        using var reader = new FormReader(body)
        {
            KeyLengthLimit = LongestName,
            ValueLengthLimit = MostChars,
            ValueCountLimit = MostFields,
        };
        return (await reader.ReadFormAsync(ct)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
    }

    private static async Task ReadPartsAsync(
        MultipartReader parts,
        List<KeyValuePair<string, string>> fields,
        List<string> files,
        CancellationToken ct
    )
    {
        var room = MostChars;
        while (fields.Count < MostFields && await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
                continue;
            if (about.IsFileDisposition())
            {
                if (HeaderUtilities.RemoveQuotes(about.FileName).ToString() is { Length: > 0 } file)
                    files.Add(file);
                continue;
            }
            var text = new char[room];
            using var reader = new StreamReader(part.Body);
            var length = await reader.ReadBlockAsync(text, ct);
            if ((room -= length) <= 0)
                return;
            fields.Add(KeyValuePair.Create(HeaderUtilities.RemoveQuotes(about.Name).ToString(), new string(text, 0, length)));
        }
    }

    private static class MultipartRequestHelper
    {
        public static string? Boundary(HttpRequest request) =>
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 } boundary
                ? boundary
                : null;
    }
}
