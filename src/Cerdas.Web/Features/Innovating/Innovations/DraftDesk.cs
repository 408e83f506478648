using Cerdas.Innovating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Checks what was written in a step of a draft, and writes it down.</summary>
public sealed class DraftDesk(CerdasDb db, InnovationDesk desk, DocumentIntake intake, CurrentOfficer me)
{
    /// <summary>Only this step's fields are on the form: what the binder says of the others is of no matter.</summary>
    /// <param name="goesOn">The next step is asked for, not only a save.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public async Task<bool> CheckAsync(ModelStateDictionary errors, Innovation row, DraftInput input, bool goesOn, CancellationToken ct)
    {
        errors.KeepOnly(WriteSteps.PrefixesOf(input.Step));
        switch (input.Step)
        {
            case WriteSteps.Idea:
                await CheckIdeaAsync(errors, input.Idea, ct);
                break;
            case WriteSteps.How:
                await CheckHowAsync(errors, row, input.How, ct);
                break;
            case WriteSteps.Who:
                await CheckWhoAsync(errors, input.Who, ct);
                break;
            case WriteSteps.Benefits when goesOn:
                // A draft keeps what is half written; before the next step it is looked at.
                for (var i = 0; i < input.Benefits.Count; i++)
                    input.Benefits[i].Check(errors, $"Benefits[{i}]");
                break;
            case WriteSteps.Evidence:
                CheckEvidence(errors, row, input);
                break;
        }
        return errors.IsValid;
    }

    /// <summary>Saves the step; a form older than what is stored saves nothing.</summary>
    /// <param name="version">Of the draft that the form was made from.</param>
    /// <returns>False where somebody else saved first; the draft is to be opened again.</returns>
    public async Task<bool> TrySaveAsync(Innovation row, DraftInput input, int version, CancellationToken ct) =>
        (version == row.Version || input.SaysSameAs(row)) && await SaveAsync(row, input, row.Version, ct);

    /// <summary>Writes the step into the draft and saves it.</summary>
    /// <param name="version">Of the draft that is written over.</param>
    /// <returns>False where somebody else saved it at the same moment.</returns>
    public async Task<bool> SaveAsync(Innovation row, DraftInput input, int version, CancellationToken ct)
    {
        await ApplyAsync(row, input, ct);
        try
        {
            await desk.SaveAsync(row, version, ct);
            return true;
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>A refused form keeps its good files.</summary>
    public async Task KeepFilesAsync(Innovation row, DraftInput input, CancellationToken ct)
    {
        if (input.Step != WriteSteps.Evidence)
            return;
        await input.Photos.KeepFilesAsync(db, intake, row.Year, row.AgencyId, ct);
        await input.Papers.KeepFilesAsync(db, intake, row.Year, row.AgencyId, ct);
    }

    private async Task CheckIdeaAsync(ModelStateDictionary errors, IdeaInput idea, CancellationToken ct)
    {
        if (idea.SubDimensionCode is { } part && !await db.SubDimensions.AnyAsync(s => s.Code == part, ct))
            errors.AddModelError("Idea.SubDimensionCode", Say("Subdimensi tidak dikenal.", "Unknown sub-dimension."));
        if (idea.Year > me.Today.Year)
            errors.AddModelError("Idea.Year", Say("Tahun ini belum tiba.", "That year has not come yet."));
    }

    private async Task CheckHowAsync(ModelStateDictionary errors, Innovation row, HowInput how, CancellationToken ct)
    {
        how.Check(errors, "How");
        if (how.ProgrammeId is { } programme && !await db.Programmes.AnyAsync(p => p.Id == programme, ct))
            errors.AddModelError("How.ProgrammeId", Say("Program tidak dikenal.", "Unknown programme."));
        if ((await desk.OriginAsync(row, how.CopiedFrom, ct)).WhyNot is { } whyNot)
            errors.AddModelError("How.CopiedFrom", whyNot);
    }

    private async Task CheckWhoAsync(ModelStateDictionary errors, WhoInput who, CancellationToken ct)
    {
        var partners = who.PartnerAgencyIds;
        if (partners.Count == 0 || await db.Agencies.CountAsync(a => partners.Contains(a.Id), ct) == partners.Distinct().Count())
            return;
        errors.AddModelError("Who.PartnerAgencyIds", Say("OPD tidak dikenal.", "Unknown agency."));
    }

    private void CheckEvidence(ModelStateDictionary errors, Innovation row, DraftInput input)
    {
        var (photos, papers) = (input.Photos, input.Papers);
        photos.Check(errors, "Photos.Files", intake);
        foreach (var file in photos.Files.Where(f => intake.WhyNot(f) is null && !intake.IsImage(f)))
            errors.AddModelError("Photos.Files", WriteTexts.NoPhoto(DocumentIntake.CleanName(file.FileName)));
        papers.Check(errors, "Papers.Files", intake);
        var count = row.Documents.Count - photos.Remove.Count + photos.Files.Count + papers.Files.Count + papers.Reuse.Count;
        if (count > InnovationDesk.DocumentsMax)
            errors.AddModelError("Papers.Files", Reasons.Text("innovation.too-many-documents"));
    }

    private async Task ApplyAsync(Innovation row, DraftInput input, CancellationToken ct)
    {
        switch (input.Step)
        {
            case WriteSteps.Idea:
                input.Idea.ApplyTo(row, await DimensionOfAsync(input.Idea.SubDimensionCode, ct));
                break;
            case WriteSteps.How:
                input.How.ApplyTo(row, (await desk.OriginAsync(row, input.How.CopiedFrom, ct)).Id);
                break;
            case WriteSteps.Who:
                input.Who.ApplyTo(row);
                break;
            case WriteSteps.Benefits when !input.SaysBenefitsOf(row):
                row.Benefits.Clear();
                row.Benefits.AddRange(input.FilledBenefits.Select(b => b.ToBenefit(row.RegencyCode)));
                break;
            case WriteSteps.Evidence:
                await ApplyEvidenceAsync(row, input, ct);
                break;
        }
    }

    private async Task<string?> DimensionOfAsync(string? part, CancellationToken ct) =>
        part is null ? null : await db.SubDimensions.Where(s => s.Code == part).Select(s => s.DimensionCode).SingleAsync(ct);

    private async Task ApplyEvidenceAsync(Innovation row, DraftInput input, CancellationToken ct)
    {
        row.Documents.RemoveAll(d => input.Photos.Remove.Contains(d.DocumentId));
        var photos = input.Photos with { Kind = DocumentKind.Photo };
        foreach (var document in await photos.TakeAsync(intake, row.Year, row.AgencyId, ct))
        {
            // Who puts a picture into the catalogue says that it may be shown; the agency it is of takes that back.
            if (document.WhyNotShown(me.Officer) is null)
                document.LetShow(me.Officer, may: true);
            Attach(row, document, photo: true);
        }
        foreach (var document in await input.Papers.TakeAsync(intake, row.Year, row.AgencyId, ct))
            Attach(row, document, photo: false);
    }

    private static void Attach(Innovation row, Document document, bool photo)
    {
        if (row.Documents.Exists(d => ReferenceEquals(d.Document, document) || (document.Id != 0 && d.DocumentId == document.Id)))
            return;
        row.Documents.Add(
            new InnovationDocument
            {
                RegencyCode = row.RegencyCode,
                Document = document,
                Photo = photo && document.IsImage,
            }
        );
    }
}
