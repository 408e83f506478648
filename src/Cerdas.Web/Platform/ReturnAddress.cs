namespace Cerdas.Web.Platform;

/// <summary>Where a person goes back to, as an address asked for it: a place of this site and no other, fit for a header.</summary>
public static class ReturnAddress
{
    private const int LengthMax = 2000;
    private static readonly Uri Here = new("http://here.invalid/");

    /// <summary>
    /// Read as a browser reads it (a backslash is a slash, dots are walked) and written anew, so that what was checked is what is sent.
    /// </summary>
    /// <param name="otherwise">A path of ours, where what was asked for is none.</param>
    public static string Of(string? asked, string otherwise) =>
        asked is ['/', ..] and { Length: <= LengthMax }
        // Browsers drop tabs and line feeds: two slashes with one between them are the start of another site's name.
        && !asked.Any(char.IsControl)
        && Uri.TryCreate(Here, asked, out var there)
        && there.Host == Here.Host
        && there.Scheme == Here.Scheme
        && there.PathAndQuery is ['/'] or ['/', not ('/' or '\\'), ..]
            ? there.PathAndQuery + there.Fragment
            : otherwise;
}
