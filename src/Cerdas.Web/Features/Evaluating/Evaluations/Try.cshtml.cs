using System.Globalization;
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
    private const int GainsShown = 10;
    private const decimal MostMoney = 1e15m;

    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "nilai")]
    public Dictionary<string, string?> Values { get; init; } = [];

    [FromQuery(Name = "target")]
    public string? Target { get; set; }

    [FromQuery(Name = "pagu")]
    public string? Limit { get; init; }

    public TryView View { get; private set; } = null!;
    public IReadOnlyList<Gain> Gains { get; private set; } = [];
    public ProgrammeChoice? Choice { get; private set; }

    /// <summary>Whether programmes were looked for: the target and the limit could be read.</summary>
    public bool Searched { get; private set; }

    public IEnumerable<QuestionGroup> Groups => View.Result.Open.GroupsOf(l => l.Source != LeafSource.Count);

    public string? ErrorOf(string field) => ModelState.ErrorOf(field);

    public static string FieldOf(Node leaf) => $"nilai[{leaf.Code}]";

    public string Typed(Node leaf) => Values.GetValueOrDefault(leaf.Code) ?? "";

    public bool IsChanged(IReadOnlyList<Node> leaves) => leaves.Any(l => !string.IsNullOrWhiteSpace(Typed(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await TryAsync(ct))
            return NotFound();
        Gains = WhatIf.Largest(View.Completed, GainsShown);
        if (Target is not null)
            await ChooseAsync(ct);
        else
            Target = View.Result.Target is { } target ? Format.Input(target) : "";
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
                    index = Format.Score(View.Then, View.Result.Decimals),
                    band = View.ThenBand,
                    exact = View.Then,
                    change = View.Change,
                    text = ModelState.Errors(),
                }
            );

    private static decimal? Read(string? text, decimal min, decimal max) =>
        StrictNumber.TryParse(text, CultureInfo.CurrentCulture, out var value) && value >= min && value <= max ? value : null;

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { } result)
            return false;
        var tried = new List<(Node, decimal)>();
        foreach (var leaf in result.Open.Instrument.Leaves.Where(l => !string.IsNullOrWhiteSpace(Typed(l))))
        {
            var (min, max) = (leaf.Scale.Min, leaf.Scale.Max);
            if (Read(Typed(leaf), min, max) is { } value)
                tried.Add((leaf, value));
            else
                ModelState.AddModelError(FieldOf(leaf), TryTexts.OutsideScale(leaf.Code, Format.Number(min), Format.Number(max)));
        }
        View = TryView.Of(result, tried);
        return true;
    }

    private async Task ChooseAsync(CancellationToken ct)
    {
        var (min, max) = View.Result.Open.Instrument.RangeOf(0);
        if (Read(Target, min, max) is not { } target)
        {
            ModelState.AddModelError("target", TryTexts.TargetOutside(Format.Number(min), Format.Number(max)));
            return;
        }
        var budget = Read(Limit, 0, MostMoney);
        if (budget is null && !string.IsNullOrWhiteSpace(Limit))
        {
            ModelState.AddModelError("pagu", TryTexts.LimitUnclear);
            return;
        }
        Searched = true;
        var figures = (await ledgers.ReadAsync(ct)).Of(View.Result.Open.Row.Year);
        Choice = ProgrammePlan.Choose(View.Completed, figures, target, budget);
    }
}
