using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cerdas.Web.Data.Postgres;

/// <summary>
/// Full text of innovations as a generated column with its index. By hand, since the model is that of both engines; it comes after every
/// generated migration.
/// </summary>
[DbContext(typeof(PostgresCerdasDb)), Migration("90000101000000_InnovationSearch")]
public sealed class InnovationSearchMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Everything but letters and digits becomes a space first: PostgreSQL would otherwise keep "batang.go.id" as one word, which FTS5
        // does not.
        static string Words(string text) => $"to_tsvector('simple', regexp_replace({text}, '\\W+', ' ', 'g'))";
        const string body =
            "coalesce(problem,'') || ' ' || coalesce(novelty,'') || ' ' || coalesce(how_it_works,'') || ' ' || coalesce(users,'')";
        migrationBuilder.Sql(
            $"ALTER TABLE innovations ADD COLUMN search tsvector GENERATED ALWAYS AS (setweight({Words("title")}, 'A') || "
                + $"setweight({Words(body)}, 'D')) STORED"
        );
        migrationBuilder.Sql("CREATE INDEX ix_innovations_search ON innovations USING gin(search)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE innovations DROP COLUMN search");
}
