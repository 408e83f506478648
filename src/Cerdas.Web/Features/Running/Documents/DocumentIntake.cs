using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>Takes a file in: kind by content, size from the header, bytes to disk, then the row. The same bytes are one document.</summary>
public sealed class DocumentIntake(CerdasDb db, FileStore files, CurrentOfficer me, IOptions<EvidenceLimits> limits)
{
    public EvidenceLimits Limits => limits.Value;

    /// <summary>Titles of the files taken in by this request that were stored before.</summary>
    public List<string> KnownTitles { get; } = [];

    /// <summary>
    /// What the officer may use again: of their own agency, or the regency's own, among which are the files of its legal bases whoever
    /// brought them; the admin and those of no agency any.
    /// </summary>
    public IQueryable<Document> Usable =>
        me.Officer.AgencyId is { } own
            ? db.Documents.Where(d => d.AgencyId == null || d.AgencyId == own || db.LegalBases.Any(l => l.DocumentId == d.Id))
            : db.Documents;

    public string? WhyNot(IFormFile file)
    {
        using var content = file.OpenReadStream();
        return WithLimits(FileKinds.Read(content, file.FileName, limits.Value).WhyNot);
    }

    /// <summary>A reason that is about a limit, with the limit: whoever is refused can make the file fit.</summary>
    private string? WithLimits(string? reason) =>
        reason switch
        {
            "evidence.too-large" => $"{reason}|{Format.Size(Limits.MaxBytes)}",
            "evidence.dimensions" =>
                $"{reason}|{Format.Count(Limits.MaxSide)}|{Limits.MaxPixels / 1_000_000}|{Limits.MaxPixelsWhole / 1_000_000}",
            _ => reason,
        };

    /// <summary>Whether the file is a picture, by its bytes.</summary>
    public bool IsImage(IFormFile file)
    {
        using var content = file.OpenReadStream();
        return FileKinds.Read(content, file.FileName, limits.Value).Kind is { Width: not null };
    }

    /// <summary>Gives the permission to show a picture, or takes it back.</summary>
    /// <returns>False where there is no such document.</returns>
    /// <exception cref="RuleException">See <see cref="Document.WhyNotShown"/>.</exception>
    public async Task<bool> LetShowAsync(int documentId, bool may, CancellationToken ct)
    {
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId, ct) is not { } found)
            return false;
        found.LetShow(me.Officer, may);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Adds the document to the context without saving it: its row is written with whatever it belongs to.</summary>
    /// <exception cref="RuleException">The file is refused.</exception>
    public async Task<Document> TakeAsync(IFormFile file, string? title, DocumentKind kind, int year, int? agencyId, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var (type, whyNot) = FileKinds.Read(content, file.FileName, limits.Value);
        RuleException.ThrowIf(WithLimits(whyNot));
        content.Position = 0;
        var hash = await files.PutAsync(content, ct);
        var known =
            db.Documents.Local.FirstOrDefault(d => d.Sha256 == hash) ?? await db.Documents.SingleOrDefaultAsync(d => d.Sha256 == hash, ct);
        if (known is not null)
        {
            if (known.Id != 0)
                KnownTitles.Add(known.Title);
            return known;
        }
        var since = me.Now.AddDays(-1);
        var today = await db.Documents.Where(d => d.UploadedById == me.Officer.Id && d.UploadedAt > since).SumAsync(d => d.Size, ct);
        if (today + file.Length > limits.Value.MaxBytesADay)
            throw new RuleException("evidence.quota");
        var name = CleanName(file.FileName);
        var document = new Document
        {
            RegencyCode = me.RegencyCode,
            Sha256 = hash,
            Size = file.Length,
            ContentType = type!.ContentType,
            FileName = name,
            Title = string.IsNullOrWhiteSpace(title) ? name : title.Trim()[..Math.Min(title.Trim().Length, Document.TitleMax)],
            Kind = kind,
            Year = year,
            Width = type.Width,
            Height = type.Height,
            AgencyId = agencyId,
            UploadedById = me.Officer.Id,
            UploadedAt = me.Now,
        };
        db.Add(document);
        return document;
    }

    /// <summary>
    /// The last part of the name without control characters and text-direction tricks, its extension kept. Never used as a path.
    /// </summary>
    public static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(
                last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            )
            .Trim();
        if (clean.Length <= Document.FileNameMax)
            return clean.Length == 0 ? "berkas" : clean;
        var extension = Path.GetExtension(clean);
        return clean[..(Document.FileNameMax - extension.Length)] + extension;
    }
}
