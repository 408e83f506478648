using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>The services surveyed, what came in, and what is doubtful about it.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ServicesModel(ServiceDesk services) : PageOf<ServicesView>
{
    private const int PixelsPerModule = 4;

    [FromRoute]
    public int EvaluationId { get; init; }

    public string LinkOf(Guid key) => $"{Request.Scheme}://{Request.Host}/survei/{key}";

    public string CounterLinkOf(Guid key) => $"{Request.Scheme}://{Request.Host}/survei/loket/{key}";

    public string QrOf(Guid key)
    {
        using var data = new QRCodeGenerator().CreateQrCode(LinkOf(key), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return Convert.ToBase64String(png.GetGraphic(PixelsPerModule));
    }

    public void OnGet() { }

    protected override Task<ServicesView?> OpenAsync(CancellationToken ct) => services.OpenAsync(EvaluationId, ct);
}
