using Cerdas.Innovating;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What the form of a step offers beside its fields; of the other steps nothing is read.</summary>
public sealed record DraftForm
{
    /// <summary>Step 1: innovations with words of the title.</summary>
    public IReadOnlyList<SimilarRow> Similar { get; init; } = [];

    /// <summary>Step 1: dimensions with their parts.</summary>
    public IReadOnlyList<SelectListItem> Parts { get; init; } = [];

    /// <summary>Step 2: programmes of the masterplan, the agency's own first.</summary>
    public IReadOnlyList<SelectListItem> Programmes { get; init; } = [];

    /// <summary>Step 3: agencies that may work along; those that do are selected.</summary>
    public IReadOnlyList<SelectListItem> Partners { get; init; } = [];

    /// <summary>Step 5: documents that the agency has already.</summary>
    public IReadOnlyList<KnownDocument> Known { get; init; } = [];

    /// <summary>Step 5: photos that came with a refused form: stored, and ticked.</summary>
    public IReadOnlyList<KnownDocument> KeptPhotos { get; init; } = [];

    /// <summary>
    /// Step 6: innovations of the same title that count already: a second registration of one is seen before it is submitted.
    /// </summary>
    public IReadOnlyList<SimilarRow> SameTitle { get; init; } = [];

    /// <summary>Step 6: submitted today it is marked late.</summary>
    public bool IsLate { get; init; }

    /// <summary>Step 6: what a submission lacks, and in which step it is written.</summary>
    public IReadOnlyList<(string Reason, int Step)> Lacks { get; init; } = [];

    public static IEnumerable<SelectListItem> ActionPlans => PageExtensions.Choices<ActionPlan>(p => p.Name());
    public static IEnumerable<SelectListItem> Initiators => PageExtensions.Choices<Initiator>(i => i.Name());
    public static IEnumerable<SelectListItem> Stages => PageExtensions.Choices<LifeStage>(s => s.Name());

    /// <summary>Kinds of evidence that is no photo.</summary>
    public static IEnumerable<SelectListItem> Kinds =>
        PageExtensions.Choices<DocumentKind>(k => k.Name()).Where(k => k.Value != nameof(DocumentKind.Photo));
}

/// <summary>Reads what the form of a step offers.</summary>
public sealed class DraftFormReader(CerdasDb db, InnovationDesk desk, CurrentOfficer me)
{
    public async Task<DraftForm> ReadAsync(Innovation row, DraftInput input, CancellationToken ct) =>
        input.Step switch
        {
            WriteSteps.Idea => new() { Similar = await desk.SimilarAsync(input.Idea.Title, row.Id, ct), Parts = await PartsAsync(ct) },
            WriteSteps.How => new() { Programmes = await ProgrammesAsync(row, ct) },
            WriteSteps.Who => new() { Partners = await PartnersAsync(row, input.Who, ct) },
            WriteSteps.Evidence => new()
            {
                KeptPhotos = await db
                    .Documents.Where(d => input.Photos.Reuse.Contains(d.Id))
                    .Select(d => new KnownDocument(d.Id, d.Title, d.Kind, d.Year))
                    .ToListAsync(ct),
                Known = await input.Papers.KnownAsync(db, row.Documents.Select(d => d.DocumentId).ToList(), row.AgencyId, ct),
            },
            WriteSteps.Check => new()
            {
                SameTitle = [.. (await desk.SimilarAsync(row.Title, row.Id, ct)).Where(s => IsSame(s.Title, row.Title))],
                IsLate = row.SubmittedAt is null && await desk.IsLateAsync(row, me.Today, ct),
                Lacks = [.. row.Lacks(me.Today).Select(l => (Reasons.Text(l.Reason), WriteSteps.Of(l.Field)))],
            },
            _ => new(),
        };

    private static bool IsSame(string title, string other) => string.Equals(title.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<SelectListItem>> PartsAsync(CancellationToken ct)
    {
        var parts = await db
            .SubDimensions.OrderBy(s => s.Dimension!.Order)
            .ThenBy(s => s.Order)
            .Select(s => new
            {
                s.Code,
                s.Dimension!.NameId,
                s.Dimension.NameEn,
                PartId = s.NameId,
                PartEn = s.NameEn,
            })
            .ToListAsync(ct);
        return [.. parts.Select(s => new SelectListItem(Say($"{s.NameId}: {s.PartId}", $"{s.NameEn}: {s.PartEn}"), s.Code))];
    }

    private async Task<IReadOnlyList<SelectListItem>> ProgrammesAsync(Innovation row, CancellationToken ct) =>
        await db
            .PlannedProgrammes.Where(p => p.Revision!.State == RevisionState.Adopted && p.Revision.ClosedOn == null)
            .OrderByDescending(p => p.OwnerId == row.AgencyId)
            .ThenBy(p => p.Programme!.Code)
            .Select(p => new SelectListItem(p.Programme!.Code + " " + p.Name, p.ProgrammeId.ToString()))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<SelectListItem>> PartnersAsync(Innovation row, WhoInput who, CancellationToken ct)
    {
        var chosen = who.PartnerAgencyIds.Select(id => $"{id}").ToHashSet(StringComparer.Ordinal);
        var others = (await db.AgencyChoicesAsync(me.Today, ct)).Where(a => a.Value != $"{row.AgencyId}");
        return [.. others.Select(a => new SelectListItem(a.Text, a.Value, chosen.Contains(a.Value)))];
    }
}
