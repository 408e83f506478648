using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>An innovation with its rank.</summary>
public sealed record RankedRow(int Rank, int Id, string Title, string Agency, decimal Score, int Judges, Result Result, bool Retired)
{
    public string ScoreOf(Node criterion) => Format.Score(Result[criterion].Value.Value, 2);
}

public sealed record AwardRegency(string Code, string Name, bool Demo);

/// <summary>A year's accepted innovations of a regency in the order of their scores.</summary>
/// <param name="Regency">Null where no regency takes part.</param>
/// <param name="Criteria">The criteria of the year, where all rows were judged by the same.</param>
public sealed record AwardView(
    IReadOnlyList<AwardRegency> Regencies,
    AwardRegency? Regency,
    IReadOnlyList<int> Years,
    int Year,
    IReadOnlyList<RankedRow> Rows,
    Paging Paging,
    IReadOnlyList<Node> Criteria
)
{
    /// <summary>How the score is made of the criteria, as a formula.</summary>
    public string Formula
    {
        get
        {
            if (Criteria.Count == 0)
                return CatalogueTexts.OwnCriteria;
            var sum = string.Join(" + ", Criteria.Select(c => $"{Format.Number(c.Weight)} × {ShortOf(c)}"));
            return $"{Say("Nilai", "Score")} = ({sum}) / {Format.Number(Criteria.Sum(c => c.Weight))}.";
        }
    }

    /// <summary>A criterion's name without what explains it.</summary>
    public static string ShortOf(Node criterion) => criterion.Label.Text().Split(':')[0];
}
