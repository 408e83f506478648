using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>The draft of an edition: its tree, its header, its whole file; published or discarded here.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class DraftModel(InstrumentLibrary library) : PageModel
{
    [FromRoute]
    public int EditionId { get; init; }

    public HeaderInput Input { get; private set; } = null!;

    [Label("Berkas JSON", "JSON file")]
    public IFormFile? Upload { get; private set; }

    [Label("Seluruh berkas", "The whole file")]
    public string Text { get; private set; } = "";

    public InstrumentEdition Edition { get; private set; } = null!;
    public Instrument Instrument { get; private set; } = null!;
    public InstrumentDifference? Difference { get; private set; }

    /// <summary>Where the whole text was refused, it is shown with what was typed.</summary>
    public bool ShowsText { get; private set; }

    public IEnumerable<SelectListItem> UnansweredChoices => PageExtensions.Choices<Unanswered>(u => u.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await OpenAsync(ct) ? NotFound()
        : Edition.WhyNotEdited is null ? Page()
        : LocalRedirect($"/instrumen/{Edition.InstrumentId}");

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct) =>
        await OpenAsync(ct)
            ? File(System.Text.Encoding.UTF8.GetBytes(Edition.Text), "application/json", Edition.InstrumentId + ".json")
            : NotFound();

    public async Task<IActionResult> OnPostHeaderAsync([Bind(Prefix = nameof(Input))] HeaderInput input, CancellationToken ct)
    {
        if (!await OpenForEditAsync(ct))
            return NotFound();
        Input = input;
        foreach (var (field, text) in input.Problems())
            ModelState.AddModelError(field, text);
        if (!ModelState.IsValid)
            return this.Again();
        foreach (var fault in await library.EditAsync(Edition, file => input.WriteTo(file, Instrument), input.Version, ct))
            ModelState.AddModelError("", Reasons.Text(fault));
        return ModelState.IsValid ? Saved() : this.Again();
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? upload, int version, CancellationToken ct)
    {
        if (!await OpenForEditAsync(ct))
            return NotFound();
        if (upload is null)
            ModelState.AddModelError(nameof(Upload), Say("Pilih berkasnya dulu.", "Choose a file first."));
        else if (upload.Length > InstrumentFile.MaxBytes)
            ModelState.AddModelError(
                nameof(Upload),
                Reasons.Text(new Fault(1, "file.too-large", Format.Size(upload.Length), Format.Size(InstrumentFile.MaxBytes)))
            );
        else if (await EditionText.ReadAsync(upload, ct) is not { } text)
            ModelState.AddModelError(nameof(Upload), Reasons.Text(new Fault(1, "file.not-utf8")));
        else
            return await SaveAsync(text, version, ct);
        return this.Again();
    }

    public async Task<IActionResult> OnPostTextAsync(string? text, int version, CancellationToken ct) =>
        await OpenForEditAsync(ct) ? await SaveAsync(text ?? "", version, ct) : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(int version, CancellationToken ct)
    {
        if (!await OpenForEditAsync(ct))
            return NotFound();
        await library.PublishAsync(Edition, version, ct);
        return this.Done(Say("Edisi diterbitkan.", "Edition published."), $"/instrumen/{Edition.InstrumentId}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(int version, CancellationToken ct)
    {
        if (!await OpenForEditAsync(ct))
            return NotFound();
        await library.DiscardAsync(Edition, version, ct);
        return this.Done(Say("Draf dihapus.", "Draft discarded."), "/instrumen");
    }

    private async Task<IActionResult> SaveAsync(string text, int version, CancellationToken ct)
    {
        var faults = await library.SaveTextAsync(Edition, text, version, ct);
        if (faults.Count == 0)
            return Saved();
        foreach (var fault in faults)
            ModelState.AddModelError("", Say($"Baris {fault.Line}: {Reasons.Text(fault)}", $"Line {fault.Line}: {Reasons.Text(fault)}"));
        (Text, ShowsText) = (text, true);
        return this.Again();
    }

    private LocalRedirectResult Saved() => this.Done(Say("Draf tersimpan.", "Draft saved."), $"/instrumen/draf/{EditionId}");

    private async Task<bool> OpenForEditAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return false;
        RuleException.ThrowIf(Edition.WhyNotEdited);
        return true;
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (
            await library.EditionAsync(EditionId, ct) is not { } edition
            || InstrumentFile.Read(edition.Text).Instrument is not { } instrument
        )
            return false;
        (Edition, Instrument, Text, Input) = (edition, instrument, edition.Text, HeaderInput.Of(instrument, edition.Version));
        if (await library.FindAsync(edition.BasedOn, ct) is { } former)
            Difference = InstrumentDifference.Between(former.Instrument, instrument);
        return true;
    }
}
