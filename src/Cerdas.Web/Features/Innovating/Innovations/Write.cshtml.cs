using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A draft in short steps, each saved on its own; the last shows what is missing and submits.</summary>
[Needs(Permission.Report)]
public sealed class WriteModel(InnovationDesk desk, DraftDesk drafts, DraftFormReader forms, CurrentOfficer me) : PageModel
{
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
    public DraftForm Form { get; private set; } = new();

    /// <summary>Somebody else saved first.</summary>
    public bool Conflict { get; private set; }

    public string Address => $"/register-inovasi/{InnovationId}";
    private DraftInput Input => new(Step, Idea, How, Who, Benefits, Photos, Papers);
    private bool OnlySaves => Action == "simpan";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Row.WhyNotEdited(me.Officer) is not null)
            return LocalRedirect(Address);
        (Idea, How, Who, Version) = (IdeaInput.From(Row), HowInput.From(Row), WhoInput.From(Row), Row.Version);
        Benefits = [.. Row.Benefits.Select(BenefitInput.From)];
        await FormAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnGetSimilarAsync([FromQuery(Name = "judul")] string? title, CancellationToken ct) =>
        SimilarJson.Of(await desk.SimilarAsync(title, InnovationId, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Row.WhyNotEdited(me.Officer));
        if (Step == WriteSteps.Last)
        {
            await desk.SubmitAsync(Row, Version, ct);
            return this.Done(WriteTexts.Submitted, Address);
        }
        if (!await drafts.CheckAsync(ModelState, Row, Input, goesOn: !OnlySaves, ct))
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        if (!await drafts.TrySaveAsync(Row, Input, Version, ct))
        {
            Conflict = true;
            await OpenAsync(ct);
            return await AgainAsync(StatusCodes.Status409Conflict, ct);
        }
        return OnlySaves ? this.Done(Say("Tersimpan.", "Saved."), $"{Address}/isi/{Step}") : LocalRedirect($"{Address}/isi/{Step + 1}");
    }

    /// <summary>Saves while the officer writes; files wait for the button.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Row.WhyNotEdited(me.Officer) is not null || Step >= WriteSteps.Evidence || Version != Row.Version)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!await drafts.CheckAsync(ModelState, Row, Input, goesOn: false, ct))
            return this.NotSaved();
        if (!await drafts.SaveAsync(Row, Input, Version, ct))
            return StatusCode(StatusCodes.Status409Conflict);
        return this.Saved(new { version = Row.Version }, WriteTexts.SavedAt(Format.Moment(me.Now, me.Zone)));
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (Step is < WriteSteps.Idea or > WriteSteps.Last || await desk.OpenAsync(InnovationId, ct) is not { } row)
            return false;
        Row = row;
        return true;
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken ct)
    {
        await drafts.KeepFilesAsync(Row, Input, ct);
        Version = Conflict ? Row.Version : Version;
        ModelState.Remove("version");
        await FormAsync(ct);
        return this.Again(status);
    }

    private async Task FormAsync(CancellationToken ct)
    {
        if (Step == WriteSteps.Benefits)
            BenefitInput.AddBlanks(Benefits);
        Form = await forms.ReadAsync(Row, Input, ct);
    }
}
