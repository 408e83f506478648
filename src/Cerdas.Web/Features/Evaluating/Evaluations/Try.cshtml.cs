using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Other answers on a copy, the questions that matter most, and the programmes that would reach the target.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class TryModel(ResultReader results, Ledger ledgers) : PageModel
{
    private Answers asked = null!,
        answers = null!;

    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "nilai")]
    public Dictionary<string, string?> Values { get; init; } = [];

    [FromQuery(Name = "target")]
    public string? Target { get; set; }

    [FromQuery(Name = "pagu")]
    public string? Limit { get; init; }

    public ResultView View { get; private set; } = null!;
    public decimal Now { get; private set; }
    public decimal Then { get; private set; }
    public string ThenBand { get; private set; } = "";
    public IReadOnlyList<Gain> Gains { get; private set; } = [];
    public ProgrammeChoice? Choice { get; private set; }

    /// <summary>Whether programmes were looked for: the target and the limit could be read.</summary>
    public bool Searched { get; private set; }

    public string? ErrorOf(string field) => ModelState.ErrorOf(field);

    public string Typed(Node leaf) => Values.GetValueOrDefault(leaf.Code) ?? "";

    /// <summary>What the index rises or falls by, with its sign.</summary>
    public string Change => Signed(Then - Now);

    public static string Signed(decimal change) => (change > 0 ? "+" : "") + Format.Score(change, 3);

    /// <summary>What the question counts as here: its value, else what its table gives now, else its lowest.</summary>
    public decimal? Counted(Node leaf) => answers.Of(leaf.Index)?.Value;

    /// <summary>The value the question has; null where it was not answered, which is not the lowest it counts as here.</summary>
    public decimal? Current(Node leaf) => asked.Of(leaf.Index)?.Value;

    public bool Changed(Node group) => View.Open.LeavesOf(group).Any(l => !string.IsNullOrWhiteSpace(Typed(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await TryAsync(ct))
            return NotFound();
        Gains = WhatIf.Largest(answers, 10);
        if (Target is not null)
            await ChooseAsync(ct);
        else
            Target = View.Target is { } target ? Format.Input(target) : "";
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The index alone, while the reader types.</summary>
    public async Task<IActionResult> OnGetIndexAsync(CancellationToken ct) =>
        !await TryAsync(ct)
            ? NotFound()
            : new JsonResult(
                new
                {
                    index = Format.Score(Then, View.Open.Instrument.Rounding.Decimals),
                    band = ThenBand,
                    exact = Then,
                    change = Change,
                    text = ModelState.Errors(),
                }
            );

    private static decimal? Read(string? text, decimal min, decimal max) =>
        StrictNumber.TryParse(text, System.Globalization.CultureInfo.CurrentCulture, out var value) && value >= min && value <= max
            ? value
            : null;

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { } view)
            return false;
        View = view;
        var instrument = view.Open.Instrument;
        asked = view.Open.Row.IsBlind ? view.Record.SelfAnswers(instrument) : view.Record.PanelAnswers(instrument);
        answers = WhatIf.Completed(asked, view.Record.TableScoreOf);
        Now = Scoring.Score(answers).Index!.Value.Value;
        var tried = answers.Copy();
        foreach (var leaf in instrument.Leaves.Where(l => !string.IsNullOrWhiteSpace(Typed(l))))
        {
            if (Read(Typed(leaf), leaf.Scale.Min, leaf.Scale.Max) is { } value)
                tried.Set(leaf.Index, value);
            else
                ModelState.AddModelError(
                    $"nilai[{leaf.Code}]",
                    Say(
                        $"{leaf.Code}: antara {Format.Number(leaf.Scale.Min)} dan {Format.Number(leaf.Scale.Max)}.",
                        $"{leaf.Code}: between {Format.Number(leaf.Scale.Min)} and {Format.Number(leaf.Scale.Max)}."
                    )
                );
        }
        var then = Scoring.Score(tried);
        (Then, ThenBand) = (then.Index!.Value.Value, then.Band?.Label.Text() ?? "");
        return true;
    }

    private async Task ChooseAsync(CancellationToken ct)
    {
        var (min, max) = View.Open.Instrument.RangeOf(0);
        if (Read(Target, min, max) is not { } target)
        {
            ModelState.AddModelError(
                "target",
                Say(
                    $"Target harus angka antara {Format.Number(min)} dan {Format.Number(max)}.",
                    $"The target must be a number from {Format.Number(min)} to {Format.Number(max)}."
                )
            );
            return;
        }
        decimal? budget = null;
        if (!string.IsNullOrWhiteSpace(Limit))
        {
            budget = Read(Limit, 0, 1e15m);
            if (budget is null)
                ModelState.AddModelError(
                    "pagu",
                    Say(
                        "Batas biaya harus angka rupiah, misalnya 500.000.000.",
                        "The cost limit must be a number of rupiah, such as 500,000,000."
                    )
                );
        }
        if (budget is null && !string.IsNullOrWhiteSpace(Limit))
            return;
        Searched = true;
        var figures = (await ledgers.ReadAsync(ct)).Of(View.Open.Row.Year);
        Choice = ProgrammePlan.Choose(
            answers,
            figures.Dimensions.ToDictionary(d => d.Key, d => (d.Value.Planned, d.Value.Realised)),
            [
                .. figures
                    .Lines.Where(l => !l.Counted)
                    .Select(l => new OpenProgramme(
                        l.Programme.Code,
                        l.Programme.Name,
                        l.Programme.DimensionCode,
                        Math.Max(0, l.Programme.Budget - (l.Last?.Spent ?? 0))
                    )),
            ],
            target,
            budget
        );
    }
}
