using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>The draft of an edition: its tree, its header, its whole file; published or discarded here.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class DraftModel(InstrumentLibrary library) : PageOf<DraftView>
{
    [FromRoute]
    public int EditionId { get; init; }

    public HeaderInput Input { get; private set; } = null!;

    [Label("Berkas JSON", "JSON file")]
    public IFormFile? Upload { get; private set; }

    [Label("Seluruh berkas", "The whole file")]
    public string Text { get; private set; } = "";

    /// <summary>Where the whole text was refused, it is shown with what was typed.</summary>
    public bool ShowsText => Text != View.Edition.Text;

    public IEnumerable<SelectListItem> UnansweredChoices => PageExtensions.Choices<Unanswered>(u => u.Name());
    public IEnumerable<SelectListItem> BandChoices => PageExtensions.Choices<BandBasis>(InstrumentWords.Text);

    public IActionResult OnGet() => View.Edition.WhyNotEdited is null ? Page() : LocalRedirect($"/instrumen/{View.Edition.InstrumentId}");

    public IActionResult OnGetFile() =>
        File(System.Text.Encoding.UTF8.GetBytes(Text), "application/json", View.Edition.InstrumentId + ".json");

    public async Task<IActionResult> OnPostHeaderAsync([Bind(Prefix = nameof(Input))] HeaderInput input, CancellationToken ct)
    {
        Input = input;
        if (!this.Accepts(input.Problems()))
            return this.Again();
        var faults = await library.EditAsync(View.Edition, file => input.WriteTo(file, View.Instrument), input.Version, ct);
        return this.Accepts(faults.Select(f => ("", Reasons.Text(f)))) ? Saved() : this.Again();
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? upload, int version, CancellationToken ct)
    {
        var (text, whyNot) = await EditionText.OfUploadAsync(upload, ct);
        if (text is not null)
            return await OnPostTextAsync(text, version, ct);
        ModelState.AddModelError(nameof(Upload), whyNot);
        return this.Again();
    }

    public async Task<IActionResult> OnPostTextAsync(string? text, int version, CancellationToken ct)
    {
        var faults = await library.SaveTextAsync(View.Edition, text ?? "", version, ct);
        if (faults.Count == 0)
            return Saved();
        Text = text ?? "";
        this.Accepts(faults.Select(f => ("", InstrumentTexts.AtLine(f))));
        return this.Again();
    }

    public async Task<IActionResult> OnPostPublishAsync(int version, CancellationToken ct)
    {
        await library.PublishAsync(View.Edition, version, ct);
        return this.Done(Say("Edisi diterbitkan.", "Edition published."), $"/instrumen/{View.Edition.InstrumentId}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(int version, CancellationToken ct)
    {
        await library.DiscardAsync(View.Edition, version, ct);
        return this.Done(Say("Draf dihapus.", "Draft discarded."), "/instrumen");
    }

    private LocalRedirectResult Saved() => this.Done(Say("Draf tersimpan.", "Draft saved."), $"/instrumen/draf/{EditionId}");

    protected override async Task<DraftView?> OpenAsync(CancellationToken ct)
    {
        if (await library.DraftAsync(EditionId, ct) is not { } view)
            return null;
        if (HttpMethods.IsPost(Request.Method))
            RuleException.ThrowIf(view.Edition.WhyNotEdited);
        (Text, Input) = (view.Edition.Text, HeaderInput.Of(view.Instrument, view.Edition.Version));
        return view;
    }
}
