using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>An innovation that a search found. The lower the rank, the better.</summary>
public sealed class SearchHit
{
    public int Id { get; private set; }
    public double Rank { get; private set; }
}

/// <summary>
/// Search in the words of innovations, by the database's own full text: FTS5 of SQLite, tsvector of PostgreSQL. Words are taken apart
/// alike on both, without a language: neither engine knows the other's stemmer, and the same words must find the same innovations. ADR
/// 0018.
/// </summary>
internal static class InnovationSearch
{
    private const int WordsMax = 8,
        WordMax = 30;

    /// <summary>The words of what a person typed: letters and digits only, so that no syntax of a query language gets through.</summary>
    public static IReadOnlyList<string> WordsOf(string? typed)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var c in (typed ?? "") + " ")
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length < WordMax)
                    word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                if (words.Count < WordsMax)
                    words.Add(word.ToString());
                word.Clear();
            }
        return words;
    }

    /// <summary>
    /// Innovations that have every word, or begin one with it. The offset keeps PostgreSQL from looking the words up row by row of what
    /// it is joined to.
    /// </summary>
    public static IQueryable<SearchHit> Search(this CerdasDb db, IReadOnlyList<string> words) => Hits(db, words, all: true);

    /// <summary>Innovations that share words with a title being typed: the more, the better.</summary>
    public static IQueryable<SearchHit> Similar(this CerdasDb db, IReadOnlyList<string> words) => Hits(db, words, all: false);

    private static IQueryable<SearchHit> Hits(CerdasDb db, IReadOnlyList<string> words, bool all) =>
        db is PostgresCerdasDb
            ? db.Set<SearchHit>()
                .FromSqlRaw(
                    "SELECT i.id, -ts_rank(i.search, q.q)::float8 AS rank FROM innovations i, to_tsquery('simple', {0}) AS "
                        + "q(q) WHERE i.search @@ q.q OFFSET 0",
                    string.Join(all ? " & " : " | ", words.Select(w => w + ":*"))
                )
            : db.Set<SearchHit>()
                .FromSqlRaw(
                    "SELECT rowid AS id, bm25(innovation_search, 10.0, 1.0) AS rank FROM innovation_search WHERE "
                        + "innovation_search MATCH {0}",
                    string.Join(all ? " AND " : " OR ", words.Select(w => $"\"{w}\"*"))
                );
}
