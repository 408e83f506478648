using Cerdas.Web.Features.Achievements;

namespace Cerdas.Web.Features.Shared;

/// <summary>An explanation and where its programmes lead: the public page or the signed-in one.</summary>
public sealed record ExplanationView(Explanation Of, Func<Cerdas.Reporting.ProgrammeInYear, string> ProgrammeUrl, TimeZoneInfo Zone);
