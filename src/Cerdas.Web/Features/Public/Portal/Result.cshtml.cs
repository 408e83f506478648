using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>
/// A closed evaluation for everybody: the index, down to each question with its arithmetic. Evaluators have numbers, no names.
/// </summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class ResultModel(PublicResults results, Ledger ledgers) : PageModel
{
    [FromQuery(Name = "simpul")]
    public string? NodeCode { get; init; }

    public ResultView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, int stage, string instrumentId, CancellationToken ct)
    {
        if (await results.ReadAsync(ct, (year, stage, instrumentId)) is not [var closed, ..])
            return NotFound();
        if (closed.Instrument.Find(NodeCode ?? closed.Instrument.Root.Code) is not { } node)
            return NotFound();
        View = new(await ledgers.ReadAsync(ct), closed, Scoring.Score(closed.Record.PanelAnswers(closed.Instrument)), node);
        return Page();
    }
}
