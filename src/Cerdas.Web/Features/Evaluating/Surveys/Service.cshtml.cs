using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A surveyed service, new (0) or changed.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class ServiceModel(EvaluationDesk evaluations, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public int ServiceId { get; init; }

    [BindProperty]
    public ServiceInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Dimensions { get; private set; } = [];
    private SurveyedService? service;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Input = service is null
            ? new()
            {
                DimensionCode = "",
                Name = "",
                Users = null,
            }
            : new()
            {
                DimensionCode = service.DimensionCode,
                Name = service.Name,
                Users = service.Users,
                OpenUntil = service.OpenUntil,
                LeftOut = service.LeftOut,
                Version = service.Version,
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotManaged(me.Officer));
        if (Dimensions.All(d => d.Value != Input.DimensionCode))
            ModelState.AddModelError(
                "Input.DimensionCode",
                Say("Pilih dimensi yang ditanyakan instrumen ini.", "Choose a dimension that this instrument asks about.")
            );
        // The answers are to this dimension's questions: moved, they would count for nothing.
        else if (
            service is not null
            && service.DimensionCode != Input.DimensionCode
            && await db.SurveyResponses.AnyAsync(r => r.SurveyedServiceId == service.Id, ct)
        )
            ModelState.AddModelError(
                "Input.DimensionCode",
                Say(
                    "Layanan ini sudah punya jawaban; dimensinya tidak dapat diganti.",
                    "This service has answers already; its dimension cannot change."
                )
            );
        if (!ModelState.IsValid)
            return this.Again();
        if (service is null)
            db.Add(
                service = new SurveyedService
                {
                    RegencyCode = me.RegencyCode,
                    EvaluationId = EvaluationId,
                    DimensionCode = Input.DimensionCode,
                    Name = Input.Name,
                    Users = Input.Users!.Value,
                    Key = Guid.NewGuid(),
                }
            );
        else
            db.ExpectVersion(service, Input.Version);
        (service.DimensionCode, service.Name, service.Users, service.OpenUntil, service.LeftOut) = (
            Input.DimensionCode,
            Input.Name.Trim(),
            Input.Users!.Value,
            Input.OpenUntil,
            string.IsNullOrWhiteSpace(Input.LeftOut) ? null : Input.LeftOut.Trim()
        );
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Layanan tersimpan.", "Service saved."), $"/evaluasi/{EvaluationId}/survei");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await evaluations.OpenAsync(EvaluationId, ct) is not { } open || open.Instrument.Leaves.All(l => l.Source != LeafSource.Survey))
            return false;
        Open = open;
        Dimensions = [.. (await ServicesModel.DimensionsAsync(db, open.Instrument, ct)).Select(d => new SelectListItem(d.Name, d.Code))];
        service =
            ServiceId == 0
                ? null
                : await db.SurveyedServices.SingleOrDefaultAsync(s => s.Id == ServiceId && s.EvaluationId == EvaluationId, ct);
        return ServiceId == 0 || service is not null;
    }

    public sealed record ServiceInput
    {
        [Label("Dimensi", "Dimension"), Required]
        public required string DimensionCode { get; init; }

        [Label("Nama layanan", "Name of the service"), Required, StringLength(SurveyedService.NameMax)]
        public required string Name { get; init; }

        [Label("Jumlah pengguna", "Number of users"), Required, Range(1, 100_000_000)]
        public required int? Users { get; init; }

        [Label("Terbuka sampai", "Open until")]
        public DateOnly? OpenUntil { get; init; }

        [Label("Alasan tidak dihitung", "Why it is left out"), StringLength(Evaluation.ReasonMax)]
        public string? LeftOut { get; init; }
        public int Version { get; init; }
    }
}
