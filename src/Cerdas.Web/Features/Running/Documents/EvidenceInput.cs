using System.ComponentModel.DataAnnotations;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>
/// Evidence that comes with a report or an answer: new files with their kind and year, documents known already, documents to take off.
/// </summary>
public sealed record EvidenceInput
{
    private const int Offered = 15;

    [Label("Berkas bukti", "Evidence files")]
    public List<IFormFile> Files { get; init; } = [];

    [Label("Jenis dokumen", "Kind of document"), EnumDataType(typeof(DocumentKind))]
    public DocumentKind Kind { get; init; } = DocumentKind.Report;

    [Label("Tahun dokumen", "Year of the document"), Range(Period.FirstYear, Period.LastYear)]
    public int? Year { get; init; }

    [Label("Judul", "Title"), StringLength(Document.TitleMax)]
    public string? Title { get; init; }
    public List<int> Reuse { get; init; } = [];
    public List<int> Remove { get; init; } = [];

    /// <summary>Says beside the files which of them are refused and why.</summary>
    public void Check(ModelStateDictionary errors, string field, DocumentIntake intake)
    {
        foreach (var file in Files)
            if (intake.WhyNot(file) is { } whyNot)
                errors.AddModelError(field, $"{DocumentIntake.CleanName(file.FileName)}: {Reasons.Text(whyNot)}");
    }

    /// <summary>The documents ticked and the new files, not saved yet.</summary>
    public async Task<IReadOnlyList<Document>> TakeAsync(DocumentIntake intake, int year, int? agencyId, CancellationToken ct)
    {
        // Of another agency nothing is used again: it would be published under their name and against their word.
        var documents = await intake.Usable.Where(d => Reuse.Contains(d.Id)).ToListAsync(ct);
        foreach (var file in Files)
            documents.Add(await intake.TakeAsync(file, Title, Kind, Year ?? year, agencyId, ct));
        return documents;
    }

    /// <summary>A refused form keeps its good files: they are stored and ticked, so that nobody uploads twice on a slow line.</summary>
    public async Task KeepFilesAsync(CerdasDb db, DocumentIntake intake, int year, int? agencyId, CancellationToken ct)
    {
        foreach (var file in Files.Where(f => intake.WhyNot(f) is null))
        {
            var document = await intake.TakeAsync(
                file,
                Title is { Length: <= Document.TitleMax } title ? title : null,
                Enum.IsDefined(Kind) ? Kind : DocumentKind.Other,
                Year is { } given && Period.IsYear(given) ? given : year,
                agencyId,
                ct
            );
            await db.SaveChangesAsync(ct);
            Reuse.Add(document.Id);
        }
    }

    /// <summary>
    /// The agency's newest documents that are not attached yet. What is ticked is always among them, however old: a tick must not get
    /// lost with the page.
    /// </summary>
    public Task<List<KnownDocument>> KnownAsync(CerdasDb db, IReadOnlyCollection<int> attached, int? agencyId, CancellationToken ct) =>
        db
            .Documents.Where(d => !attached.Contains(d.Id) && (d.AgencyId == agencyId || Reuse.Contains(d.Id)))
            .OrderByDescending(d => Reuse.Contains(d.Id))
            .ThenByDescending(d => d.Id)
            .Take(Offered + Reuse.Count)
            .Select(d => new KnownDocument(d.Id, d.Title, d.Kind, d.Year))
            .ToListAsync(ct);
}

public sealed record KnownDocument(int Id, string Title, DocumentKind Kind, int Year);
