using Cerdas.Innovating;
using Cerdas.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What became of an accepted innovation.</summary>
/// <param name="Documents">To choose from as evidence of a copy; none for who may not record one.</param>
public sealed record LifeView(
    Innovation Row,
    IReadOnlyList<InnovationYear> Years,
    IReadOnlyList<Replication> Replications,
    IReadOnlyList<SelectListItem> Documents,
    Officer Reader,
    DateOnly Today
)
{
    public string? WhyNot => Row.WhyNotFollowed(Reader);
    public string? WhyNotRetired => Row.WhyNotRetired(Reader);

    /// <summary>Nothing is ticked in advance: that it runs is said, not assumed.</summary>
    public IEnumerable<SelectListItem> RunningChoices =>
        [new(Say("ya, masih berjalan", "yes, still running"), "true"), new(Say("tidak berjalan lagi", "no longer running"), "false")];

    /// <summary>The year that a check is most likely about.</summary>
    public int YearToCheck => Today.Year - 1 > Row.Year ? Today.Year - 1 : Today.Year;

    public IEnumerable<(string Field, string Text)> FaultsOf(YearInput check) => FaultsOf("Check.Year", check.Year);

    public IEnumerable<(string Field, string Text)> FaultsOf(CopyInput copy) =>
        string.IsNullOrWhiteSpace(copy.By)
            ? FaultsOf("Copy.Year", copy.Year).Prepend(("Copy.By", Say("Sebutkan siapa yang meniru.", "Say who copied it.")))
            : FaultsOf("Copy.Year", copy.Year);

    private IEnumerable<(string Field, string Text)> FaultsOf(string field, int? year)
    {
        if (year < Row.Year || year > Today.Year)
            yield return (field, InnovationTexts.YearWithin(Row.Year, Today.Year));
    }
}
