namespace Cerdas.Bench;

/// <summary>The queries that a page would run without this design, and the one it cannot do without.</summary>
internal static class Sql
{
    /// <summary>Plan x sub-dimension x latest verified report, grouped: what a dashboard asks when it asks the tables each time.</summary>
    public const string NaiveAggregate = """
        SELECT s.dimension_code, COUNT(*), SUM(CASE WHEN r.programme_state IN ('Running', 'Done') THEN 1 ELSE 0 END)
        FROM planned_programmes p
        JOIN sub_dimensions s ON s.code = p.sub_dimension_code
        LEFT JOIN realisations r ON r.programme_id = p.programme_id AND r.year = 2023 AND r.state = 'Verified'
          AND NOT EXISTS (SELECT 1 FROM realisations l WHERE l.programme_id = r.programme_id AND l.year = 2023 AND l.state = 'Verified'
                          AND (l.quarter > r.quarter OR (l.quarter = r.quarter AND l.sequence > r.sequence)))
        WHERE p.regency_code = '33.25' AND p.start_year <= 2023 AND p.end_year >= 2023
          AND p.revision_id = (SELECT id FROM masterplan_revisions WHERE regency_code = '33.25' AND closed_on IS NULL)
        GROUP BY s.dimension_code
        """;

    private const string InForce = """
        SELECT id FROM masterplan_revisions
        WHERE regency_code = '33.25' AND state = 'Adopted' AND effective_from_year <= 2023
        ORDER BY effective_from_year DESC, number DESC LIMIT 1
        """;

    /// <summary>The list of 50 with its four quarters and its count, as the page asks it.</summary>
    public static string ListOf(string engine) =>
        $"""
            SELECT COUNT(*) FROM planned_programmes p WHERE p.regency_code = '33.25' AND p.start_year <= 2023 AND p.end_year >= 2023
              AND p.revision_id IN ({InForce});
            SELECT x.programme_id, x.code, x.name, x.short_name, x.dimension_code, x.quick_win, r.id, r.quarter, r.sequence, r.state
            FROM (SELECT p.programme_id, g.code, p.name, a.short_name, s.dimension_code, p.quick_win FROM planned_programmes p
                  JOIN programmes g ON g.id = p.programme_id
                  JOIN agencies a ON a.id = p.owner_id
                  JOIN sub_dimensions s ON s.code = p.sub_dimension_code
                  WHERE p.regency_code = '33.25' AND p.start_year <= 2023 AND p.end_year >= 2023
                    AND p.revision_id IN ({InForce})
                  ORDER BY g.code LIMIT 50) x
            LEFT JOIN realisations r ON r.programme_id = x.programme_id AND r.year = 2023 AND r.regency_code = '33.25'
            ORDER BY x.code{(engine == "SQLite" ? "" : ", r.id")}
            """;
}
