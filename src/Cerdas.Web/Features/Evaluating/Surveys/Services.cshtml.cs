using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>The services surveyed, what came in, and what is doubtful about it.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ServicesModel(EvaluationDesk evaluations, ServiceDesk services, CurrentOfficer me) : PageModel
{
    private const int PixelsPerModule = 4;

    [FromRoute]
    public int EvaluationId { get; init; }

    public OpenEvaluation Open { get; private set; } = null!;

    /// <summary>With their services.</summary>
    public IReadOnlyList<SurveyedDimension> Dimensions { get; private set; } = [];
    public bool IsClosed => !Open.Row.IsBlind;
    public bool MayAdd => Open.Row.WhyNotSurveyed(me.Officer, null) is null;

    public bool MayChange(SurveyedService service) => Open.Row.WhyNotSurveyed(me.Officer, service) is null;

    public string LinkOf(Guid key) => $"{Request.Scheme}://{Request.Host}/survei/{key}";

    public string QrOf(Guid key)
    {
        using var data = new QRCodeGenerator().CreateQrCode(LinkOf(key), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return Convert.ToBase64String(png.GetGraphic(PixelsPerModule));
    }

    /// <summary>How many answered of how many, and until when it is open.</summary>
    public string AnswersOf(SurveyedService service)
    {
        var (answers, users) = (service.Responses.Count, Format.Count(service.Users));
        var text = Say($"{answers} jawaban dari {users} pengguna", $"{answers} answers of {users} users");
        if (IsClosed)
            return text + Say("; survei ditutup", "; the survey is closed");
        var until = Format.Date(service.OpenUntil);
        return service.OpenUntil is null ? text : text + Say($"; terbuka sampai {until}", $"; open until {until}");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await evaluations.OpenAsync(EvaluationId, ct) is not { HasSurvey: true } open)
            return NotFound();
        Open = open;
        var rows = await services.ServicesAsync(EvaluationId, ct);
        Dimensions =
        [
            .. (await services.DimensionsAsync(open.Instrument, ct)).Select(d =>
                d with
                {
                    Services = [.. rows.Where(r => r.Service.DimensionCode == d.Code)],
                }
            ),
        ];
        return Page();
    }
}
