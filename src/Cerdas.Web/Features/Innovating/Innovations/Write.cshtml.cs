using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A draft in short steps, each saved on its own; the last shows what is missing and submits.</summary>
[Needs(Permission.Report)]
public sealed class WriteModel(InnovationDesk desk, DocumentIntake intake, CerdasDb db, CurrentOfficer me) : PageModel
{
    public const int LastStep = 6,
        BenefitRows = 5;
    private const int EvidenceStep = 5;
    private static readonly string[] Prefixes = ["", "Idea", "How", "Who", "Benefits", "Photos|Papers", ""];

    [FromRoute]
    public int InnovationId { get; init; }

    [FromRoute]
    public int Step { get; init; }

    [BindProperty]
    public IdeaInput Idea { get; set; } = new();

    [BindProperty]
    public HowInput How { get; set; } = new();

    [BindProperty]
    public WhoInput Who { get; set; } = new();

    [BindProperty]
    public List<BenefitInput> Benefits { get; set; } = [];

    [BindProperty]
    public EvidenceInput Photos { get; set; } = new();

    [BindProperty]
    public EvidenceInput Papers { get; set; } = new();

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public Innovation Row { get; private set; } = null!;

    /// <summary>The innovation that the field "copied from" means.</summary>
    private int? Origin { get; set; }
    public bool Conflict { get; private set; }

    /// <summary>Innovations of the same title that count already: a second registration of one is seen before it is submitted.</summary>
    public IReadOnlyList<SimilarRow> SameTitle { get; private set; } = [];

    /// <summary>Submitted today it is marked late.</summary>
    public bool IsLate { get; private set; }
    public IReadOnlyList<SimilarRow> Similar { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<KnownDocument> Known { get; private set; } = [];

    /// <summary>Photos that came with a refused form: stored, and ticked.</summary>
    public IReadOnlyList<KnownDocument> KeptPhotos { get; private set; } = [];
    public IEnumerable<SelectListItem> ActionPlans => PageExtensions.Choices<ActionPlan>(p => p.Name());
    public IEnumerable<SelectListItem> Initiators => PageExtensions.Choices<Initiator>(i => i.Name());
    public IEnumerable<SelectListItem> Stages => PageExtensions.Choices<LifeStage>(s => s.Name());
    public IEnumerable<SelectListItem> Kinds =>
        PageExtensions.Choices<DocumentKind>(k => k.Name()).Where(k => k.Value != nameof(DocumentKind.Photo));
    public IEnumerable<(string Reason, int Step)> Lacks => Row.Lacks(me.Today).Select(l => (Reasons.Text(l.Reason), StepOf(l.Field)));
    public string Address => $"/register-inovasi/{InnovationId}";

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> Steps =>
        [
            Say("Gagasan", "Idea"),
            Say("Cara kerja", "How it works"),
            Say("Siapa", "Who"),
            Say("Manfaat", "Benefit"),
            Say("Foto dan bukti", "Photos and evidence"),
            Say("Periksa", "Check"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Row.WhyNotEdited(me.Officer) is not null)
            return LocalRedirect(Address);
        Fill();
        return await FormAsync(ct);
    }

    public async Task<IActionResult> OnGetSimilarAsync([FromQuery(Name = "judul")] string? title, CancellationToken ct) =>
        SimilarJson.Of(await desk.SimilarAsync(title, InnovationId, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Row.WhyNotEdited(me.Officer));
        if (Step == LastStep)
        {
            await desk.SubmitAsync(Row, Version, ct);
            return this.Done(Say("Inovasi diajukan. Juri akan menilainya.", "Innovation submitted. Judges will score it."), Address);
        }
        if (!await CheckAsync(Action != "simpan", ct))
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        if (Version != Row.Version && !IsSame())
        {
            Conflict = true;
            return await AgainAsync(StatusCodes.Status409Conflict, ct);
        }
        await ApplyAsync(ct);
        try
        {
            await desk.SaveAsync(Row, Row.Version, ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            await OpenAsync(ct);
            Conflict = true;
            return await AgainAsync(StatusCodes.Status409Conflict, ct);
        }
        return Action == "simpan"
            ? this.Done(Say("Tersimpan.", "Saved."), $"{Address}/isi/{Step}")
            : LocalRedirect($"{Address}/isi/{Step + 1}");
    }

    /// <summary>Saves while the officer writes; files wait for the button.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Row.WhyNotEdited(me.Officer) is not null || Step is < 1 or >= EvidenceStep || Version != Row.Version)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!await CheckAsync(goesOn: false, ct))
            return this.NotSaved();
        await ApplyAsync(ct);
        try
        {
            await desk.SaveAsync(Row, Version, ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }
        return new JsonResult(
            new
            {
                fields = new { version = Row.Version },
                text = Say($"Tersimpan {Format.Moment(me.Now, me.Zone)}", $"Saved {Format.Moment(me.Now, me.Zone)}"),
            }
        );
    }

    private static int StepOf(string field) =>
        field switch
        {
            nameof(Innovation.Title) or nameof(Innovation.Problem) or nameof(Innovation.DimensionCode) => 1,
            nameof(Innovation.Novelty) or nameof(Innovation.HowItWorks) => 2,
            nameof(Innovation.Benefits) => 4,
            nameof(Innovation.Documents) => EvidenceStep,
            _ => 3,
        };

    /// <summary>Only this step's fields are on the form: what the binder says of the others is of no matter.</summary>
    private async Task<bool> CheckAsync(bool goesOn, CancellationToken ct)
    {
        ModelState.KeepOnly(Prefixes[Step].Split('|'));
        switch (Step)
        {
            case 1:
                if (Idea.SubDimensionCode is { } part && !await db.SubDimensions.AnyAsync(s => s.Code == part, ct))
                    ModelState.AddModelError("Idea.SubDimensionCode", Say("Subdimensi tidak dikenal.", "Unknown sub-dimension."));
                if (Idea.Year > me.Today.Year)
                    ModelState.AddModelError("Idea.Year", Say("Tahun ini belum tiba.", "That year has not come yet."));
                break;
            case 2:
                How.Check(ModelState, "How");
                if (How.ProgrammeId is { } programme && !await db.Programmes.AnyAsync(p => p.Id == programme, ct))
                    ModelState.AddModelError("How.ProgrammeId", Say("Program tidak dikenal.", "Unknown programme."));
                (Origin, var whyNotOrigin) = await desk.OriginAsync(Row, How.CopiedFrom, ct);
                if (whyNotOrigin is not null)
                    ModelState.AddModelError("How.CopiedFrom", whyNotOrigin);
                break;
            case 3:
                if (
                    Who.PartnerAgencyIds.Count > 0
                    && await db.Agencies.CountAsync(a => Who.PartnerAgencyIds.Contains(a.Id), ct) != Who.PartnerAgencyIds.Distinct().Count()
                )
                    ModelState.AddModelError("Who.PartnerAgencyIds", Say("OPD tidak dikenal.", "Unknown agency."));
                break;
            case 4:
                // A draft keeps what is half written; before the next step it is looked at.
                for (var i = 0; goesOn && i < Benefits.Count; i++)
                    Benefits[i].Check(ModelState, $"Benefits[{i}]");
                break;
            case EvidenceStep:
                Photos.Check(ModelState, "Photos.Files", intake);
                foreach (var file in Photos.Files.Where(f => intake.WhyNot(f) is null && !intake.IsImage(f)))
                    ModelState.AddModelError(
                        "Photos.Files",
                        Say(
                            $"{DocumentIntake.CleanName(file.FileName)} bukan foto; unggah sebagai bukti.",
                            $"{DocumentIntake.CleanName(file.FileName)} is no photo; upload it as evidence."
                        )
                    );
                Papers.Check(ModelState, "Papers.Files", intake);
                if (
                    Row.Documents.Count - Photos.Remove.Count + Photos.Files.Count + Papers.Files.Count + Papers.Reuse.Count
                    > InnovationDesk.DocumentsMax
                )
                    this.Refuses("innovation.too-many-documents", "Papers.Files");
                break;
        }
        return ModelState.IsValid;
    }

    private async Task ApplyAsync(CancellationToken ct)
    {
        switch (Step)
        {
            case 1:
                Idea.ApplyTo(
                    Row,
                    Idea.SubDimensionCode is { } part
                        ? await db.SubDimensions.Where(s => s.Code == part).Select(s => s.DimensionCode).SingleAsync(ct)
                        : null
                );
                break;
            case 2:
                How.ApplyTo(Row, Origin);
                break;
            case 3:
                Who.ApplyTo(Row);
                break;
            case 4:
                var rows = Benefits.Where(b => !b.IsEmpty).ToList();
                if (rows.SequenceEqual(Row.Benefits.Select(BenefitInput.From)))
                    break;
                Row.Benefits.Clear();
                Row.Benefits.AddRange(rows.Select(b => b.ToBenefit(Row.RegencyCode)));
                break;
            case EvidenceStep:
                Row.Documents.RemoveAll(d => Photos.Remove.Contains(d.DocumentId));
                foreach (
                    var document in await (Photos with { Kind = DocumentKind.Photo }).TakeAsync(db, intake, Row.Year, Row.AgencyId, ct)
                )
                    Attach(document, photo: true);
                foreach (var document in await Papers.TakeAsync(db, intake, Row.Year, Row.AgencyId, ct))
                    Attach(document, photo: false);
                break;
        }
    }

    private void Attach(Document document, bool photo)
    {
        if (Row.Documents.Exists(d => ReferenceEquals(d.Document, document) || (document.Id != 0 && d.DocumentId == document.Id)))
            return;
        Row.Documents.Add(
            new InnovationDocument
            {
                RegencyCode = Row.RegencyCode,
                Document = document,
                Photo = photo && document.IsImage,
            }
        );
    }

    /// <summary>A form made from an older version that says nothing else than what is stored: the second press of the button.</summary>
    private bool IsSame() =>
        Step switch
        {
            1 => Idea == IdeaInput.From(Row),
            2 => How == HowInput.From(Row),
            4 => Benefits.Where(b => !b.IsEmpty).SequenceEqual(Row.Benefits.Select(BenefitInput.From)),
            EvidenceStep => true,
            _ => false,
        };

    private void Fill()
    {
        (Idea, How, Who, Version) = (IdeaInput.From(Row), HowInput.From(Row), WhoInput.From(Row), Row.Version);
        Benefits = [.. Row.Benefits.Select(BenefitInput.From)];
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (Step is < 1 or > LastStep || await desk.OpenAsync(InnovationId, ct) is not { } row)
            return false;
        Row = row;
        return true;
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken ct)
    {
        if (Step == EvidenceStep)
        {
            await Photos.KeepFilesAsync(db, intake, Row.Year, Row.AgencyId, ct);
            await Papers.KeepFilesAsync(db, intake, Row.Year, Row.AgencyId, ct);
        }
        Version = Row.Version;
        ModelState.Remove("version");
        var page = await FormAsync(ct);
        page.StatusCode = status;
        return page;
    }

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        switch (Step)
        {
            case 1:
                Similar = await desk.SimilarAsync(Idea.Title, InnovationId, ct);
                Parts =
                [
                    .. (
                        await db
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
                            .ToListAsync(ct)
                    ).Select(s => new SelectListItem(Say($"{s.NameId}: {s.PartId}", $"{s.NameEn}: {s.PartEn}"), s.Code)),
                ];
                break;
            case 2:
                Programmes = await db
                    .PlannedProgrammes.Where(p => p.Revision!.State == RevisionState.Adopted && p.Revision.ClosedOn == null)
                    .OrderByDescending(p => p.OwnerId == Row.AgencyId)
                    .ThenBy(p => p.Programme!.Code)
                    .Select(p => new SelectListItem(p.Programme!.Code + " " + p.Name, p.ProgrammeId.ToString()))
                    .ToListAsync(ct);
                break;
            case 3:
                Agencies = [.. (await db.AgencyChoicesAsync(ct)).Where(a => a.Value != $"{Row.AgencyId}")];
                break;
            case 4:
                while (Benefits.Count < BenefitRows && (Benefits.Count < 2 || !Benefits[^1].IsEmpty))
                    Benefits.Add(new());
                break;
            case LastStep:
                SameTitle =
                [
                    .. (await desk.SimilarAsync(Row.Title, InnovationId, ct)).Where(s =>
                        string.Equals(s.Title.Trim(), Row.Title.Trim(), StringComparison.OrdinalIgnoreCase)
                    ),
                ];
                IsLate = Row.SubmittedAt is null && await desk.IsLateAsync(Row, me.Today, ct);
                break;
            case EvidenceStep:
                KeptPhotos = await db
                    .Documents.Where(d => Photos.Reuse.Contains(d.Id))
                    .Select(d => new KnownDocument(d.Id, d.Title, d.Kind, d.Year))
                    .ToListAsync(ct);
                Known = await Papers.KnownAsync(db, Row.Documents.Select(d => d.DocumentId).ToList(), Row.AgencyId, ct);
                break;
        }
        return Page();
    }
}
