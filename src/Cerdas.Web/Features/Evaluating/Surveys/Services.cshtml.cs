using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>The services surveyed, what came in, and what is doubtful about it.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ServicesModel(EvaluationDesk evaluations, SurveyDesk surveys, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<SurveyDesk.ServiceRow> Rows { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Dimensions { get; private set; } = [];
    public string? WhyNot => Open.Row.WhyNotManaged(me.Officer);

    public string LinkOf(Guid key) => $"{Request.Scheme}://{Request.Host}/survei/{key}";

    public string QrOf(Guid key)
    {
        using var data = new QRCodeGenerator().CreateQrCode(LinkOf(key), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return Convert.ToBase64String(png.GetGraphic(4));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await evaluations.OpenAsync(EvaluationId, ct) is not { } open || open.Instrument.Leaves.All(l => l.Source != LeafSource.Survey))
            return NotFound();
        Open = open;
        Rows = await surveys.ServicesAsync(EvaluationId, ct);
        Dimensions = await DimensionsAsync(db, open.Instrument, ct);
        return Page();
    }

    /// <summary>The dimensions that the instrument asks citizens about.</summary>
    internal static async Task<IReadOnlyList<(string Code, string Name)>> DimensionsAsync(
        CerdasDb db,
        Instrument instrument,
        CancellationToken ct
    )
    {
        var asked = instrument.Leaves.Where(l => l.Source == LeafSource.Survey).Select(l => l.Dimension).Distinct().ToList();
        return
        [
            .. (
                await db
                    .Dimensions.Where(d => asked.Contains(d.Code))
                    .OrderBy(d => d.Order)
                    .Select(d => new
                    {
                        d.Code,
                        d.NameId,
                        d.NameEn,
                    })
                    .ToListAsync(ct)
            ).Select(d => (d.Code, Say(d.NameId, d.NameEn))),
        ];
    }
}
