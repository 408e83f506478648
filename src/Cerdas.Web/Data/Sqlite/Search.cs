using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cerdas.Web.Data.Sqlite;

/// <summary>
/// Full text of innovations in FTS5, kept by triggers. By hand, since the model knows no virtual table; it comes after every generated
/// migration.
/// </summary>
[DbContext(typeof(SqliteCerdasDb)), Migration("90000101000000_InnovationSearch")]
public sealed class InnovationSearchMigration : Migration
{
    private const string Body =
        "coalesce(new.problem,'') || ' ' || coalesce(new.novelty,'') || ' ' || coalesce(new.how_it_works,'') || ' ' || "
        + "coalesce(new.users,'')";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "CREATE VIRTUAL TABLE innovation_search USING fts5(title, body, content='', contentless_delete=1, "
                + "tokenize='unicode61 remove_diacritics 0', prefix='3')"
        );
        migrationBuilder.Sql(
            "INSERT INTO innovation_search(rowid, title, body) SELECT id, title, "
                + $"{Body.Replace("new.", "", StringComparison.Ordinal)} FROM innovations"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER innovation_search_added AFTER INSERT ON innovations BEGIN INSERT INTO innovation_search(rowid, "
                + $"title, body) VALUES (new.id, new.title, {Body}); END"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER innovation_search_changed AFTER UPDATE OF title, problem, novelty, how_it_works, users ON "
                + "innovations BEGIN DELETE FROM innovation_search WHERE rowid = old.id; INSERT INTO innovation_search(rowid, "
                + $"title, body) VALUES (new.id, new.title, {Body}); END"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER innovation_search_removed AFTER DELETE ON innovations BEGIN DELETE FROM innovation_search WHERE "
                + "rowid = old.id; END"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in new[] { "added", "changed", "removed" })
            migrationBuilder.Sql($"DROP TRIGGER innovation_search_{trigger}");
        migrationBuilder.Sql("DROP TABLE innovation_search");
    }
}
