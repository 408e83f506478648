using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

[Needs(Permission.EditPlan)]
public sealed class EditLegalBasisModel(CerdasDb db, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? LegalBasisId { get; init; }

    [BindProperty]
    public LegalInput Input { get; set; } = null!;

    [BindProperty, Label("Berkas", "File")]
    public IFormFile? Upload { get; set; }

    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<LegalKind>(k => k.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new()
        {
            Kind = LegalKind.RegentRegulation,
            Number = "",
            Year = me.Today.Year,
            Title = "",
        };
        if (LegalBasisId is not { } id)
            return Page();
        if (await db.LegalBases.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } legal)
            return NotFound();
        Input = new()
        {
            Kind = legal.Kind,
            Number = legal.Number,
            Year = legal.Year,
            Title = legal.Title,
            Version = legal.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var legal = LegalBasisId is { } id ? await db.LegalBases.SingleOrDefaultAsync(l => l.Id == id, ct) : null;
        if (LegalBasisId is not null && legal is null)
            return NotFound();
        if (Upload is not null)
            this.Refuses(intake.WhyNot(Upload), nameof(Upload));
        if (!ModelState.IsValid)
            return this.Again();
        if (legal is null)
            db.Add(
                legal = new LegalBasis
                {
                    RegencyCode = me.RegencyCode,
                    Kind = Input.Kind,
                    Number = Input.Number,
                    Year = Input.Year!.Value,
                    Title = Input.Title,
                }
            );
        else
            db.ExpectVersion(legal, Input.Version);
        (legal.Kind, legal.Number, legal.Year, legal.Title) = (Input.Kind, Input.Number.Trim(), Input.Year!.Value, Input.Title.Trim());
        if (Upload is not null)
            db.Entry(legal).Reference(l => l.Document).CurrentValue = await intake.TakeAsync(
                Upload,
                Input.Title,
                DocumentKind.Decree,
                legal.Year,
                null,
                ct
            );
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Dasar hukum tersimpan.", "Legal basis saved."), "/rencana");
    }

    public sealed record LegalInput
    {
        [Label("Jenis", "Kind"), Required, EnumDataType(typeof(LegalKind))]
        public required LegalKind Kind { get; init; }

        [Label("Nomor", "Number"), Required, StringLength(LegalBasis.NumberMax)]
        public required string Number { get; init; }

        [Label("Tahun", "Year"), Required, Range(1945, Period.LastYear)]
        public required int? Year { get; init; }

        [Label("Judul", "Title"), Required, StringLength(LegalBasis.TitleMax)]
        public required string Title { get; init; }
        public int Version { get; init; }
    }
}
