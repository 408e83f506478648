using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cerdas.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    short_name_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                    table.ForeignKey(
                        name: "fk_agencies_agencies_successor_id",
                        column: x => x.successor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    officer_id = table.Column<int>(type: "INTEGER", nullable: true),
                    officer_name = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    entity_key = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "boundary_maps",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    geo_json = table.Column<string>(type: "TEXT", nullable: false),
                    districts = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    imported_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boundary_maps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dimensions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name_id = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dimensions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: true),
                    height = table.Column<int>(type: "INTEGER", nullable: true),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    uploaded_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    may_be_shown = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "emblems",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    picture = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emblems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ended_sessions",
                columns: table => new
                {
                    id_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    forget_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ended_sessions", x => x.id_hash);
                });

            migrationBuilder.CreateTable(
                name: "form_presses",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_presses", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "innovation_regional_rows",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    level = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_regional_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instrument_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    based_on = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    in_plan_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "provinces",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provinces", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "reporting_quarters",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    on_time_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    open_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_quarters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "screens",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_hit",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    rank = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "innovation_quota_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: true),
                    required = table.Column<int>(type: "INTEGER", nullable: false),
                    due_month = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_quota_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_quota_rules_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reopenings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    granted_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    granted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reopenings", x => x.id);
                    table.ForeignKey(
                        name: "fk_reopenings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sub_dimensions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dimension_code = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name_id = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sub_dimensions", x => x.code);
                    table.ForeignKey(
                        name: "fk_sub_dimensions_dimensions_dimension_code",
                        column: x => x.dimension_code,
                        principalTable: "dimensions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "external_figures",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_figures", x => x.id);
                    table.ForeignKey(
                        name: "fk_external_figures_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_bases",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_bases", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_bases_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_districts",
                columns: table => new
                {
                    programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_districts", x => new { x.programme_id, x.district_code });
                    table.ForeignKey(
                        name: "fk_programme_districts_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "realisations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    programme_state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    output = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    obstacle = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    next_step = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    amendment_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    submitted_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submission_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_realisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_realisations_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    likelihood = table.Column<int>(type: "INTEGER", nullable: false),
                    impact = table.Column<int>(type: "INTEGER", nullable: false),
                    mitigation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risks", x => x.id);
                    table.ForeignKey(
                        name: "fk_risks_agencies_owner_id",
                        column: x => x.owner_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_risks_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "regencies",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    province_code = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_days = table.Column<int>(type: "INTEGER", nullable: false),
                    late_days = table.Column<int>(type: "INTEGER", nullable: false),
                    lock_days = table.Column<int>(type: "INTEGER", nullable: false),
                    colour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    emblem = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ledger_version = table.Column<long>(type: "INTEGER", nullable: false),
                    shown_version = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regencies", x => x.code);
                    table.ForeignKey(
                        name: "fk_regencies_provinces_province_code",
                        column: x => x.province_code,
                        principalTable: "provinces",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screen_scene",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    screen_id = table.Column<int>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    scene = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    seconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screen_scene", x => x.id);
                    table.ForeignKey(
                        name: "fk_screen_scene_screens_screen_id",
                        column: x => x.screen_id,
                        principalTable: "screens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    novelty = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    how_it_works = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    dimension_code = table.Column<string>(type: "TEXT", nullable: true),
                    sub_dimension_code = table.Column<string>(type: "TEXT", nullable: true),
                    digital = table.Column<bool>(type: "INTEGER", nullable: false),
                    service_url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    video_url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    programme_id = table.Column<int>(type: "INTEGER", nullable: true),
                    action_plan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    initiator = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    initiator_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    partners = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    cost = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    users = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    users_a_year = table.Column<int>(type: "INTEGER", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    initiative_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    trial_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    implemented_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    copied_from_id = table.Column<int>(type: "INTEGER", nullable: true),
                    copied_from_text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    score = table.Column<decimal>(type: "TEXT", precision: 29, scale: 24, nullable: true),
                    appealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    lesson = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    published = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovations", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovations_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovations_dimensions_dimension_code",
                        column: x => x.dimension_code,
                        principalTable: "dimensions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovations_innovations_copied_from_id",
                        column: x => x.copied_from_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovations_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovations_sub_dimensions_sub_dimension_code",
                        column: x => x.sub_dimension_code,
                        principalTable: "sub_dimensions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "development_plans",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    start_year = table.Column<int>(type: "INTEGER", nullable: false),
                    end_year = table.Column<int>(type: "INTEGER", nullable: false),
                    legal_basis_id = table.Column<int>(type: "INTEGER", nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_development_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_development_plans_legal_bases_legal_basis_id",
                        column: x => x.legal_basis_id,
                        principalTable: "legal_bases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "masterplan_revisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    effective_from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    legal_basis_id = table.Column<int>(type: "INTEGER", nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_masterplan_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_masterplan_revisions_legal_bases_legal_basis_id",
                        column: x => x.legal_basis_id,
                        principalTable: "legal_bases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    realisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => new { x.realisation_id, x.document_id });
                    table.ForeignKey(
                        name: "fk_evidence_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_realisations_realisation_id",
                        column: x => x.realisation_id,
                        principalTable: "realisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "realisation_steps",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    realisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    officer_id = table.Column<int>(type: "INTEGER", nullable: false),
                    officer_name = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_realisation_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_realisation_steps_realisations_realisation_id",
                        column: x => x.realisation_id,
                        principalTable: "realisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "spending",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    realisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spending", x => x.id);
                    table.ForeignKey(
                        name: "fk_spending_realisations_realisation_id",
                        column: x => x.realisation_id,
                        principalTable: "realisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    institution = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    expertise = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    unconfirmed_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accounts_regencies_regency_code",
                        column: x => x.regency_code,
                        principalTable: "regencies",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    programme_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_comments_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_comments_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_benefits",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    before = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    after = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_benefits", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_benefits_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovation_document",
                columns: table => new
                {
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    photo = table.Column<bool>(type: "INTEGER", nullable: false),
                    row_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_document", x => new { x.innovation_id, x.document_id });
                    table.ForeignKey(
                        name: "fk_innovation_document_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovation_document_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovation_partners",
                columns: table => new
                {
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_partners", x => new { x.innovation_id, x.agency_id });
                    table.ForeignKey(
                        name: "fk_innovation_partners_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovation_partners_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovation_replications",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_replications", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_replications_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovation_replications_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_rows",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    level = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_rows", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_rows_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_step",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_step_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "innovation_votes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_votes", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_votes_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_years",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    running = table.Column<bool>(type: "INTEGER", nullable: false),
                    users = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_years", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_years_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "key_indicators",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    development_plan_id = table.Column<int>(type: "INTEGER", nullable: false),
                    former_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    result_from = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    index_code = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_indicators", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_indicators_development_plans_development_plan_id",
                        column: x => x.development_plan_id,
                        principalTable: "development_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_key_indicators_key_indicators_former_id",
                        column: x => x.former_id,
                        principalTable: "key_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "missions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    development_plan_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    successor_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missions", x => x.id);
                    table.ForeignKey(
                        name: "fk_missions_development_plans_development_plan_id",
                        column: x => x.development_plan_id,
                        principalTable: "development_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_missions_missions_successor_id",
                        column: x => x.successor_id,
                        principalTable: "missions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_judges",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    innovation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    handed_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_judges", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_judges_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_innovation_judges_innovations_innovation_id",
                        column: x => x.innovation_id,
                        principalTable: "innovations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    instrument_text = table.Column<string>(type: "TEXT", nullable: false),
                    instrument_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    calendar_invitation_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    calendar_self_assessment_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    calendar_desk_check_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    calendar_interview_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    calendar_field_visit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    calendar_result_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    key_indicator_id = table.Column<int>(type: "INTEGER", nullable: true),
                    disagreement_from = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    index = table.Column<decimal>(type: "TEXT", precision: 29, scale: 24, nullable: true),
                    band = table.Column<string>(type: "TEXT", nullable: true),
                    record_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    names_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    names_settled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluations_key_indicators_key_indicator_id",
                        column: x => x.key_indicator_id,
                        principalTable: "key_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_programmes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    revision_id = table.Column<int>(type: "INTEGER", nullable: false),
                    programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    sub_dimension_code = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    quick_win = table.Column<bool>(type: "INTEGER", nullable: false),
                    action_plan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    mission_id = table.Column<int>(type: "INTEGER", nullable: true),
                    start_year = table.Column<int>(type: "INTEGER", nullable: false),
                    end_year = table.Column<int>(type: "INTEGER", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    published = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_programmes", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_programmes_agencies_owner_id",
                        column: x => x.owner_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_programmes_missions_mission_id",
                        column: x => x.mission_id,
                        principalTable: "missions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_programmes_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_programmes_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "masterplan_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planned_programmes_sub_dimensions_sub_dimension_code",
                        column: x => x.sub_dimension_code,
                        principalTable: "sub_dimensions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "innovation_scores",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    judge_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    score = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_innovation_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_innovation_scores_innovation_judges_judge_id",
                        column: x => x.judge_id,
                        principalTable: "innovation_judges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_files",
                columns: table => new
                {
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_files", x => x.evaluation_id);
                    table.ForeignKey(
                        name: "fk_evaluation_files_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_findings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_findings_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_given_values",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 29, scale: 10, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_given_values", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_given_values_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_questions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    self_score = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answered_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    interviewed = table.Column<bool>(type: "INTEGER", nullable: false),
                    approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_questions", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_questions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_questions_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    institution = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    expertise = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: true),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    invited_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    consented_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    consented_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    is_chair = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "key_indicator_year",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    key_indicator_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    result = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_indicator_year", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_indicator_year_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_key_indicator_year_key_indicators_key_indicator_id",
                        column: x => x.key_indicator_id,
                        principalTable: "key_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panelists",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_chair = table.Column<bool>(type: "INTEGER", nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    conflict = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    handed_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panelists", x => x.id);
                    table.ForeignKey(
                        name: "fk_panelists_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panelists_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendations", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendations_agencies_owner_id",
                        column: x => x.owner_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendations_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "surveyed_services",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    dimension_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    users = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    counter_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_out = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveyed_services", x => x.id);
                    table.ForeignKey(
                        name: "fk_surveyed_services_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budgets",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    planned_programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budgets", x => x.id);
                    table.ForeignKey(
                        name: "fk_budgets_planned_programmes_planned_programme_id",
                        column: x => x.planned_programme_id,
                        principalTable: "planned_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supporting_agencies",
                columns: table => new
                {
                    planned_programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supporting_agencies", x => new { x.planned_programme_id, x.agency_id });
                    table.ForeignKey(
                        name: "fk_supporting_agencies_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supporting_agencies_planned_programmes_planned_programme_id",
                        column: x => x.planned_programme_id,
                        principalTable: "planned_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    planned_programme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.id);
                    table.ForeignKey(
                        name: "fk_targets_planned_programmes_planned_programme_id",
                        column: x => x.planned_programme_id,
                        principalTable: "planned_programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "question_evidence",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question_evidence", x => new { x.question_id, x.document_id });
                    table.ForeignKey(
                        name: "fk_question_evidence_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_question_evidence_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "evaluation_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_scores",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    panelist_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    score = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_scores", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_scores_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recommendation_steps",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    recommendation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    document_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendation_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendation_steps_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recommendation_steps_recommendations_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "removed_answers",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    surveyed_service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    at_counter = table.Column<bool>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    removed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removed_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_removed_answers_accounts_removed_by_id",
                        column: x => x.removed_by_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_removed_answers_surveyed_services_surveyed_service_id",
                        column: x => x.surveyed_service_id,
                        principalTable: "surveyed_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_responses",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    surveyed_service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    respondent_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    at_counter = table.Column<bool>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_responses", x => x.id);
                    table.ForeignKey(
                        name: "fk_survey_responses_surveyed_services_surveyed_service_id",
                        column: x => x.surveyed_service_id,
                        principalTable: "surveyed_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "score_change",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    regency_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    panel_score_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    to = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_change_panel_scores_panel_score_id",
                        column: x => x.panel_score_id,
                        principalTable: "panel_scores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_agency_id",
                table: "accounts",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email_regency_code",
                table: "accounts",
                columns: new[] { "normalized_email", "regency_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_regency_code",
                table: "accounts",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agencies_regency_code_short_name_key",
                table: "agencies",
                columns: new[] { "regency_code", "short_name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agencies_successor_id",
                table: "agencies",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_regency_code_entity_entity_key",
                table: "audit",
                columns: new[] { "regency_code", "entity", "entity_key" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_regency_code_id",
                table: "audit",
                columns: new[] { "regency_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_boundary_maps_regency_code",
                table: "boundary_maps",
                column: "regency_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budgets_planned_programme_id_year_source",
                table: "budgets",
                columns: new[] { "planned_programme_id", "year", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budgets_regency_code",
                table: "budgets",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_comments_innovation_id",
                table: "comments",
                column: "innovation_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_programme_id",
                table: "comments",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_regency_code_state",
                table: "comments",
                columns: new[] { "regency_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_development_plans_legal_basis_id",
                table: "development_plans",
                column: "legal_basis_id");

            migrationBuilder.CreateIndex(
                name: "ix_development_plans_regency_code",
                table: "development_plans",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_documents_regency_code_sha256",
                table: "documents",
                columns: new[] { "regency_code", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emblems_regency_code",
                table: "emblems",
                column: "regency_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ended_sessions_forget_at",
                table: "ended_sessions",
                column: "forget_at");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_files_regency_code",
                table: "evaluation_files",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_findings_evaluation_id",
                table: "evaluation_findings",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_findings_regency_code",
                table: "evaluation_findings",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_given_values_evaluation_id_code",
                table: "evaluation_given_values",
                columns: new[] { "evaluation_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_given_values_regency_code",
                table: "evaluation_given_values",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_questions_agency_id",
                table: "evaluation_questions",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_questions_evaluation_id_code",
                table: "evaluation_questions",
                columns: new[] { "evaluation_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_questions_regency_code",
                table: "evaluation_questions",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_key_indicator_id",
                table: "evaluations",
                column: "key_indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_regency_code_year_stage_instrument_id",
                table: "evaluations",
                columns: new[] { "regency_code", "year", "stage", "instrument_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_state_year_stage_instrument_sha256",
                table: "evaluations",
                columns: new[] { "state", "year", "stage", "instrument_sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_document_id",
                table: "evidence",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_regency_code_realisation_id",
                table: "evidence",
                columns: new[] { "regency_code", "realisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_external_figures_document_id",
                table: "external_figures",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_external_figures_regency_code_code_year",
                table: "external_figures",
                columns: new[] { "regency_code", "code", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_form_presses_at",
                table: "form_presses",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_benefits_innovation_id",
                table: "innovation_benefits",
                column: "innovation_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_benefits_regency_code",
                table: "innovation_benefits",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_document_document_id",
                table: "innovation_document",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_document_regency_code",
                table: "innovation_document",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_judges_account_id",
                table: "innovation_judges",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_judges_innovation_id_round_account_id",
                table: "innovation_judges",
                columns: new[] { "innovation_id", "round", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_judges_regency_code",
                table: "innovation_judges",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_partners_agency_id",
                table: "innovation_partners",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_partners_regency_code",
                table: "innovation_partners",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_quota_rules_agency_id",
                table: "innovation_quota_rules",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_quota_rules_regency_code",
                table: "innovation_quota_rules",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_regional_rows_regency_code_instrument_id_year_code",
                table: "innovation_regional_rows",
                columns: new[] { "regency_code", "instrument_id", "year", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_replications_document_id",
                table: "innovation_replications",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_replications_innovation_id",
                table: "innovation_replications",
                column: "innovation_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_replications_regency_code",
                table: "innovation_replications",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_rows_innovation_id_instrument_id_code",
                table: "innovation_rows",
                columns: new[] { "innovation_id", "instrument_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_rows_regency_code",
                table: "innovation_rows",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_scores_judge_id_code",
                table: "innovation_scores",
                columns: new[] { "judge_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_scores_regency_code",
                table: "innovation_scores",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_step_innovation_id",
                table: "innovation_step",
                column: "innovation_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_step_regency_code",
                table: "innovation_step",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_votes_innovation_id_token_hash",
                table: "innovation_votes",
                columns: new[] { "innovation_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_votes_regency_code",
                table: "innovation_votes",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovation_years_innovation_id_year",
                table: "innovation_years",
                columns: new[] { "innovation_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_innovation_years_regency_code",
                table: "innovation_years",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovations_agency_id",
                table: "innovations",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovations_copied_from_id",
                table: "innovations",
                column: "copied_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovations_dimension_code",
                table: "innovations",
                column: "dimension_code");

            migrationBuilder.CreateIndex(
                name: "ix_innovations_programme_id",
                table: "innovations",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_innovations_regency_code_year_agency_id_state",
                table: "innovations",
                columns: new[] { "regency_code", "year", "agency_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_innovations_state_decided_at",
                table: "innovations",
                columns: new[] { "state", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_innovations_sub_dimension_code",
                table: "innovations",
                column: "sub_dimension_code");

            migrationBuilder.CreateIndex(
                name: "ix_instrument_editions_regency_code_instrument_id",
                table: "instrument_editions",
                columns: new[] { "regency_code", "instrument_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_agency_id",
                table: "invitations",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_evaluation_id",
                table: "invitations",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_regency_code",
                table: "invitations",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_indicator_year_evaluation_id",
                table: "key_indicator_year",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_indicator_year_key_indicator_id_year",
                table: "key_indicator_year",
                columns: new[] { "key_indicator_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_indicator_year_regency_code",
                table: "key_indicator_year",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_key_indicators_development_plan_id_name",
                table: "key_indicators",
                columns: new[] { "development_plan_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_indicators_former_id",
                table: "key_indicators",
                column: "former_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_indicators_regency_code",
                table: "key_indicators",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_legal_bases_document_id",
                table: "legal_bases",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_bases_regency_code",
                table: "legal_bases",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_masterplan_revisions_legal_basis_id",
                table: "masterplan_revisions",
                column: "legal_basis_id");

            migrationBuilder.CreateIndex(
                name: "ix_masterplan_revisions_regency_code_number",
                table: "masterplan_revisions",
                columns: new[] { "regency_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_missions_development_plan_id_number",
                table: "missions",
                columns: new[] { "development_plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_missions_regency_code",
                table: "missions",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_missions_successor_id",
                table: "missions",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_scores_panelist_id_code",
                table: "panel_scores",
                columns: new[] { "panelist_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_scores_regency_code",
                table: "panel_scores",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_panelists_account_id",
                table: "panelists",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_panelists_evaluation_id_account_id",
                table: "panelists",
                columns: new[] { "evaluation_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panelists_regency_code",
                table: "panelists",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_mission_id",
                table: "planned_programmes",
                column: "mission_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_owner_id",
                table: "planned_programmes",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_programme_id",
                table: "planned_programmes",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_regency_code",
                table: "planned_programmes",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_revision_id_programme_id",
                table: "planned_programmes",
                columns: new[] { "revision_id", "programme_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planned_programmes_sub_dimension_code",
                table: "planned_programmes",
                column: "sub_dimension_code");

            migrationBuilder.CreateIndex(
                name: "ix_programme_districts_regency_code",
                table: "programme_districts",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_regency_code_code_key",
                table: "programmes",
                columns: new[] { "regency_code", "code_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_question_evidence_document_id",
                table: "question_evidence",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_question_evidence_regency_code",
                table: "question_evidence",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_realisation_steps_realisation_id",
                table: "realisation_steps",
                column: "realisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_realisation_steps_regency_code",
                table: "realisation_steps",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_realisations_programme_id_year_quarter_sequence",
                table: "realisations",
                columns: new[] { "programme_id", "year", "quarter", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_realisations_regency_code_state_year",
                table: "realisations",
                columns: new[] { "regency_code", "state", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_steps_document_id",
                table: "recommendation_steps",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_steps_recommendation_id",
                table: "recommendation_steps",
                column: "recommendation_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_steps_regency_code",
                table: "recommendation_steps",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_evaluation_id",
                table: "recommendations",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_owner_id",
                table: "recommendations",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_regency_code_state",
                table: "recommendations",
                columns: new[] { "regency_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_regencies_active",
                table: "regencies",
                column: "active");

            migrationBuilder.CreateIndex(
                name: "ix_regencies_province_code",
                table: "regencies",
                column: "province_code");

            migrationBuilder.CreateIndex(
                name: "ix_removed_answers_regency_code",
                table: "removed_answers",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_removed_answers_removed_by_id",
                table: "removed_answers",
                column: "removed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_removed_answers_surveyed_service_id",
                table: "removed_answers",
                column: "surveyed_service_id");

            migrationBuilder.CreateIndex(
                name: "ix_reopenings_agency_id",
                table: "reopenings",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_reopenings_regency_code_year_quarter",
                table: "reopenings",
                columns: new[] { "regency_code", "year", "quarter" });

            migrationBuilder.CreateIndex(
                name: "ix_reporting_quarters_regency_code_year_quarter",
                table: "reporting_quarters",
                columns: new[] { "regency_code", "year", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risks_owner_id",
                table: "risks",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_risks_programme_id",
                table: "risks",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_risks_regency_code_programme_id",
                table: "risks",
                columns: new[] { "regency_code", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_score_change_panel_score_id",
                table: "score_change",
                column: "panel_score_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_change_regency_code",
                table: "score_change",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_screen_scene_regency_code",
                table: "screen_scene",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_screen_scene_screen_id_order",
                table: "screen_scene",
                columns: new[] { "screen_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_screens_regency_code",
                table: "screens",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_screens_token_hash",
                table: "screens",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_spending_realisation_id_source",
                table: "spending",
                columns: new[] { "realisation_id", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_spending_regency_code_realisation_id_amount",
                table: "spending",
                columns: new[] { "regency_code", "realisation_id", "amount" });

            migrationBuilder.CreateIndex(
                name: "ix_sub_dimensions_dimension_code",
                table: "sub_dimensions",
                column: "dimension_code");

            migrationBuilder.CreateIndex(
                name: "ix_supporting_agencies_agency_id",
                table: "supporting_agencies",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_supporting_agencies_regency_code",
                table: "supporting_agencies",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_regency_code",
                table: "survey_responses",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_survey_responses_surveyed_service_id_respondent_hash",
                table: "survey_responses",
                columns: new[] { "surveyed_service_id", "respondent_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_surveyed_services_counter_key",
                table: "surveyed_services",
                column: "counter_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_surveyed_services_evaluation_id",
                table: "surveyed_services",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_surveyed_services_key",
                table: "surveyed_services",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_surveyed_services_regency_code",
                table: "surveyed_services",
                column: "regency_code");

            migrationBuilder.CreateIndex(
                name: "ix_targets_planned_programme_id_year_quarter",
                table: "targets",
                columns: new[] { "planned_programme_id", "year", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_targets_regency_code",
                table: "targets",
                column: "regency_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "boundary_maps");

            migrationBuilder.DropTable(
                name: "budgets");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "emblems");

            migrationBuilder.DropTable(
                name: "ended_sessions");

            migrationBuilder.DropTable(
                name: "evaluation_files");

            migrationBuilder.DropTable(
                name: "evaluation_findings");

            migrationBuilder.DropTable(
                name: "evaluation_given_values");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "external_figures");

            migrationBuilder.DropTable(
                name: "form_presses");

            migrationBuilder.DropTable(
                name: "innovation_benefits");

            migrationBuilder.DropTable(
                name: "innovation_document");

            migrationBuilder.DropTable(
                name: "innovation_partners");

            migrationBuilder.DropTable(
                name: "innovation_quota_rules");

            migrationBuilder.DropTable(
                name: "innovation_regional_rows");

            migrationBuilder.DropTable(
                name: "innovation_replications");

            migrationBuilder.DropTable(
                name: "innovation_rows");

            migrationBuilder.DropTable(
                name: "innovation_scores");

            migrationBuilder.DropTable(
                name: "innovation_step");

            migrationBuilder.DropTable(
                name: "innovation_votes");

            migrationBuilder.DropTable(
                name: "innovation_years");

            migrationBuilder.DropTable(
                name: "instrument_editions");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "key_indicator_year");

            migrationBuilder.DropTable(
                name: "programme_districts");

            migrationBuilder.DropTable(
                name: "question_evidence");

            migrationBuilder.DropTable(
                name: "realisation_steps");

            migrationBuilder.DropTable(
                name: "recommendation_steps");

            migrationBuilder.DropTable(
                name: "removed_answers");

            migrationBuilder.DropTable(
                name: "reopenings");

            migrationBuilder.DropTable(
                name: "reporting_quarters");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropTable(
                name: "score_change");

            migrationBuilder.DropTable(
                name: "screen_scene");

            migrationBuilder.DropTable(
                name: "search_hit");

            migrationBuilder.DropTable(
                name: "spending");

            migrationBuilder.DropTable(
                name: "supporting_agencies");

            migrationBuilder.DropTable(
                name: "survey_responses");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "innovation_judges");

            migrationBuilder.DropTable(
                name: "evaluation_questions");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "panel_scores");

            migrationBuilder.DropTable(
                name: "screens");

            migrationBuilder.DropTable(
                name: "realisations");

            migrationBuilder.DropTable(
                name: "surveyed_services");

            migrationBuilder.DropTable(
                name: "planned_programmes");

            migrationBuilder.DropTable(
                name: "innovations");

            migrationBuilder.DropTable(
                name: "panelists");

            migrationBuilder.DropTable(
                name: "missions");

            migrationBuilder.DropTable(
                name: "masterplan_revisions");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "sub_dimensions");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "dimensions");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "regencies");

            migrationBuilder.DropTable(
                name: "key_indicators");

            migrationBuilder.DropTable(
                name: "provinces");

            migrationBuilder.DropTable(
                name: "development_plans");

            migrationBuilder.DropTable(
                name: "legal_bases");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
