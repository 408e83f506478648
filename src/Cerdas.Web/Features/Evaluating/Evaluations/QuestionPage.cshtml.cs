using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>One question: the agency's answer with its evidence, and the panel's checks.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class QuestionPageModel(
    EvaluationDesk desk,
    AnswerDesk answers,
    BasisReader bases,
    DocumentIntake intake,
    CerdasDb db,
    CurrentOfficer me
) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public string QuestionCode { get; init; } = "";

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public EvidenceInput Evidence { get; set; } = new();

    [BindProperty, Label("Sudah diwawancara", "Interviewed")]
    public bool Interviewed { get; set; }

    [BindProperty, Label("Bukti disetujui", "Evidence approved")]
    public bool Approved { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public OpenEvaluation Open { get; private set; } = null!;
    public Question Question { get; private set; } = null!;
    public Node Leaf { get; private set; } = null!;
    public string? AgencyName { get; private set; }
    public string? Basis { get; private set; }
    public bool Conflict { get; private set; }
    public IReadOnlyList<KnownDocument> Known { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());
    public string? WhyNot => Open.Row.WhyNotAnswered(me.Officer, Question);
    public string YearHint =>
        Say($"Tahun isi dokumen; kosong = {Open.Row.Year}", $"The year the document speaks of; empty = {Open.Row.Year}");

    /// <summary>Lowest and highest score.</summary>
    public string Scale => $"{Format.Number(Leaf.Scale.Min)}–{Format.Number(Leaf.Scale.Max)}";

    /// <summary>Which evidence the question asks for; null where any will do.</summary>
    public string? EvidenceAsked
    {
        get
        {
            var (kinds, age) = (Leaf.Evidence.Kinds, Leaf.Evidence.Age);
            if (kinds.Count == 0 && age is null)
                return null;
            var asked = kinds.Count == 0 ? Say("jenis apa pun", "any kind") : string.Join(", ", kinds.Select(k => k.Name()));
            return asked + (age is { } years ? QuestionTexts.OfYears(Open.Row.Year - years, Open.Row.Year) : "");
        }
    }
    public string? Before => Neighbour(-1);
    public string? After => Neighbour(1);

    /// <summary>Why such a document is doubtful as evidence here.</summary>
    public string? DoubtOf(DocumentKind kind, int year) => Leaf.Evidence.WhyNot(kind, year, Open.Row.Year);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Input = new() { Score = Question.SelfScore, Reason = Question.Reason };
        if (Leaf.Evidence.Kinds.Count > 0)
            Evidence = Evidence with { Kind = Leaf.Evidence.Kinds[0] };
        (Interviewed, Approved) = (Question.Interviewed, Question.Approved);
        return await FormAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        if (Input.Score is { } score && AnswerIntake.Refusal(Open.Instrument, Leaf, score, single: true) is { } refusal)
            ModelState.AddModelError("Input.Score", refusal);
        Evidence.Check(ModelState, "Evidence.Files", intake);
        if (!ModelState.IsValid)
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        if (Input.Version != Question.Version)
        {
            if (Input.Score == Question.SelfScore && (Input.Reason ?? "").Trim() == (Question.Reason ?? ""))
                Input = Input with { Version = Question.Version };
            else
            {
                Conflict = true;
                return await AgainAsync(StatusCodes.Status409Conflict, ct);
            }
        }
        IReadOnlyList<string> doubts;
        try
        {
            doubts = await answers.SaveAsync(Open, Question, Leaf, Input, Evidence, ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            await OpenAsync(ct);
            Conflict = true;
            return await AgainAsync(StatusCodes.Status409Conflict, ct);
        }
        var said = Say("Jawaban tersimpan.", "Answer saved.");
        if (doubts.Count > 0)
            said += $" {Say("Periksa buktinya:", "Check the evidence:")} {string.Join(" ", doubts.Select(Reasons.Text).Distinct())}";
        return this.Done(said, $"/evaluasi/{EvaluationId}/soal/{QuestionCode}");
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await answers.CheckAsync(Open.Row, Question, Interviewed, Approved, Version, ct);
        return this.Done(Say("Pemeriksaan tersimpan.", "Checks saved."), $"/evaluasi/{EvaluationId}/soal/{QuestionCode}");
    }

    private string? Neighbour(int step)
    {
        var at = Open.Row.Questions.FindIndex(q => q.Code == QuestionCode) + step;
        return at >= 0 && at < Open.Row.Questions.Count ? Open.Row.Questions[at].Code : null;
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.QuestionOf(QuestionCode) is not { } question)
            return false;
        (Open, Question, Leaf) = (open, question, open.Instrument.Find(question.Code)!);
        AgencyName = await db.Agencies.Where(a => a.Id == question.AgencyId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        Basis = (await bases.OfAsync(open, [Leaf], ct)).GetValueOrDefault(Leaf.Code);
        return true;
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken ct)
    {
        if (WhyNot is null)
            await Evidence.KeepFilesAsync(db, intake, Open.Row.Year, Question.AgencyId, ct);
        var page = await FormAsync(ct);
        page.StatusCode = status;
        return page;
    }

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        if (WhyNot is null)
            Known = await Evidence.KnownAsync(db, Question.Evidence.Select(e => e.DocumentId).ToList(), Question.AgencyId, ct);
        return Page();
    }
}
