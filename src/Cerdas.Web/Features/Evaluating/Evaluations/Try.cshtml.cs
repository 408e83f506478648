using Cerdas.People;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Other answers on a copy, the questions that matter most, and the programmes that would reach the target.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class TryModel(ResultReader results, Ledger ledgers) : PageOf<TryView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "nilai")]
    public Dictionary<string, string?> Values { get; init; } = [];

    [FromQuery(Name = "target")]
    public string? Target { get; set; }

    [FromQuery(Name = "pagu")]
    public string? Limit { get; init; }

    public TryInput Tried => new(Values, Target, Limit);
    public ProgrammeChoice? Choice { get; private set; }

    /// <summary>Whether programmes were looked for: the target and the limit could be read.</summary>
    public bool Searched { get; private set; }

    public string? ErrorOf(string field) => ModelState.ErrorOf(field);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var open = View.Result.Open;
        if (Target is null)
            Target = View.Result.Target is { } target ? Format.Input(target) : "";
        else if (Tried.SearchIn(open.Instrument) is var (sought, limit))
        {
            var figures = (await ledgers.ReadAsync(ct)).Of(open.Row.Year);
            (Searched, Choice) = (true, ProgrammePlan.Choose(View.Completed, figures, sought, limit));
        }
        else
            this.Accepts(Tried.SearchFaults(open.Instrument));
        return ModelState.IsValid ? Page() : this.Again();
    }

    /// <summary>The index alone, while the reader types.</summary>
    public IActionResult OnGetIndex() => View.ToJson(ModelState.Errors());

    protected override async Task<TryView?> OpenAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { Open.Instrument: var instrument } result)
            return null;
        this.Accepts(Tried.FaultsIn(instrument));
        return TryView.Of(result, Tried.TriedOf(instrument));
    }
}
