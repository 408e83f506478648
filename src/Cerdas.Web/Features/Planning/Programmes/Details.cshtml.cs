using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>A programme: its plan, its year quarter by quarter, and everything that happened to its reports.</summary>
[Needs(Permission.ReadLedger)]
public sealed class DetailsModel(ProgrammeReader reader) : PageOf<ProgrammeView>
{
    [FromRoute]
    public int ProgrammeId { get; init; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    public void OnGet() { }

    protected override Task<ProgrammeView?> OpenAsync(CancellationToken ct) => reader.ReadAsync(ProgrammeId, Year, ct);
}
