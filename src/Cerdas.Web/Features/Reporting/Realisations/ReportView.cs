using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>The report of a quarter as it is written.</summary>
/// <param name="WhyNot">Why this officer cannot write it now.</param>
/// <param name="NeedsReason">Locked and never reported: the first report says why.</param>
/// <param name="MaxBytes">How large a file may be.</param>
public sealed record ReportView(Desk Desk, string? WhyNot, bool NeedsReason, Officer Reader, long MaxBytes)
{
    /// <summary>What is stored was written by the reader, in another tab.</summary>
    public bool TheirsIsMine => Desk.Row?.WrittenById == Reader.Id;
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<ProgrammeState>(s => s.Name());
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());

    /// <summary>It is another's to write, whenever.</summary>
    public bool IsOfOthers => WhyNot is "realisation.not-reporter" or "realisation.other-agency";

    /// <summary>Where it can be read.</summary>
    public string ReadAddress => Desk.Row is { } row ? $"/realisasi/{row.Id}" : $"/program/{Desk.ProgrammeId}?tahun={Desk.Period.Year}";
}
