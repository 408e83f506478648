using Cerdas.People;

namespace Cerdas.Common;

public enum DocumentKind
{
    Photo = 1,
    Report,
    Minutes,
    Decree,
    Screenshot,
    Contract,
    Data,
    Other,
}

/// <summary>A stored file of the regency: its bytes lie under their SHA-256, the same bytes only once.</summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class Document : IBelongsToRegency
{
    public const int TitleMax = 200,
        FileNameMax = 150;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Lower-case hex of the content; checked at each read.</summary>
    public required string Sha256 { get; init; }
    public required long Size { get; init; }
    public required string ContentType { get; init; }

    /// <summary>The uploader's name for the file: shown encoded, never used as a path.</summary>
    public required string FileName { get; init; }
    public required string Title { get; init; }

    /// <summary>What strangers read of it: a file's name alone was written for nobody, and may name a person; empty then.</summary>
    public string PublicTitle => Title == FileName ? "" : Title;
    public required DocumentKind Kind { get; init; }

    /// <summary>The year the document speaks of, which may differ from the year it was uploaded.</summary>
    public required int Year { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public bool IsImage => Width is not null;
    public int? AgencyId { get; init; }
    public required int UploadedById { get; init; }
    public required DateTime UploadedAt { get; init; }

    /// <summary>
    /// The agency says that the people in the picture, or those responsible for it, agree that it is shown on walls and to the public.
    /// </summary>
    public bool MayBeShown { get; private set; }

    /// <summary>
    /// Pictures alone are shown; the agency they came from gives the permission and takes it back, and the regency admin for any.
    /// </summary>
    public string? WhyNotShown(Officer by) =>
        by.RegencyCode != RegencyCode
        || !(by.May(Permission.ManageRegency) || (by.May(Permission.Report) && AgencyId is not null && by.AgencyId == AgencyId))
            ? "evidence.not-yours"
        : IsImage ? null
        : "evidence.no-picture";

    /// <exception cref="RuleException">See <see cref="WhyNotShown"/>.</exception>
    public void LetShow(Officer by, bool may)
    {
        RuleException.ThrowIf(WhyNotShown(by));
        MayBeShown = may;
    }
}
