namespace Cerdas.Web.Platform;

/// <summary>
/// How new the figures must be that a request reads. A page that only reads may show those of a moment ago while new ones are computed;
/// who wrote sees what they wrote; what decides or freezes something sees the last commit.
/// </summary>
/// <remarks>docs/adr/0034-compute-a-ledger-once-for-all-who-ask.md</remarks>
public sealed class Reading
{
    private (string Code, long Version)? seen;

    /// <summary>Whether figures of a moment ago will do. Commands, jobs and forms never say so.</summary>
    public bool MayLag { get; internal set; }

    /// <summary>The figures given were not of the last commit.</summary>
    public bool Lagged { get; internal set; }

    /// <summary>The last move of figures that this request made itself.</summary>
    public LedgerMove? Own { get; private set; }

    public void Wrote(LedgerMove move) => Own = move;

    /// <summary>The reader knows of this version of the regency's figures: by what they wrote before, or by what a wall was told.</summary>
    public void MustShow(string regencyCode, long version)
    {
        if (seen is not { } said || said.Code != regencyCode || said.Version < version)
            seen = (regencyCode, version);
    }

    /// <summary>Version that the figures of a regency must have at least, whatever may lag.</summary>
    /// <param name="stands">The version that the database holds: an address or a cookie cannot ask for more.</param>
    public long LeastOf(string regencyCode, long stands) =>
        Own is { } own && own.RegencyCode == regencyCode ? Math.Max(own.LedgerVersion, stands)
        : seen is { } said && said.Code == regencyCode ? Math.Min(said.Version, stands)
        : 0;
}

/// <summary>How long readers may be shown the last figures after they were superseded, while the next are computed.</summary>
public sealed record FigureLag(TimeSpan AtMost);
