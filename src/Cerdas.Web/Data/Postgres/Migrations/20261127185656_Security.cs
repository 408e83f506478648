using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cerdas.Web.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Security : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "consented_at",
                table: "invitations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "consented_by_id",
                table: "invitations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "at",
                table: "evaluation_given_values",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "by_id",
                table: "evaluation_given_values",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "by_name",
                table: "evaluation_given_values",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "unconfirmed_since",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ended_sessions",
                columns: table => new
                {
                    id_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    forget_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ended_sessions", x => x.id_hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ended_sessions_forget_at",
                table: "ended_sessions",
                column: "forget_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ended_sessions");

            migrationBuilder.DropColumn(
                name: "consented_at",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "consented_by_id",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "at",
                table: "evaluation_given_values");

            migrationBuilder.DropColumn(
                name: "by_id",
                table: "evaluation_given_values");

            migrationBuilder.DropColumn(
                name: "by_name",
                table: "evaluation_given_values");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "unconfirmed_since",
                table: "accounts");
        }
    }
}
