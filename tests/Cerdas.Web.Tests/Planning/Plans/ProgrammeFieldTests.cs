using System.Net;
using System.Reflection;
using Cerdas.Planning;
using Cerdas.Web.Features.Planning.Plans;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Planning.Plans;

/// <summary>
/// A field of a planned programme goes all the way: it is typed, stands on the form, and is read by officers and by citizens. The fields
/// are read from the classes, so a new one that stops half way fails here, by name.
/// </summary>
public sealed class ProgrammeFieldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Programme = "GV-01";

    /// <summary>What the row is, and not what is planned in it; or what is typed year by year (YearInput).</summary>
    private static readonly string[] NotTyped = ["RegencyCode", "RevisionId", "ProgrammeId", "Published", "Targets", "Budgets"];

    private static bool IsRow(Type type) => type.Namespace == typeof(PlannedProgramme).Namespace && type.IsClass;

    private static IEnumerable<PropertyInfo> Fields =>
        typeof(PlannedProgramme).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && !IsRow(p.PropertyType));

    private static IEnumerable<PropertyInfo> Texts =>
        Fields.Where(p =>
            p.PropertyType == typeof(string)
            && p.Name is not (nameof(PlannedProgramme.RegencyCode) or nameof(PlannedProgramme.SubDimensionCode))
        );

    public static TheoryData<string> Typed => [.. Fields.Select(f => f.Name).Where(n => !NotTyped.Contains(n))];
    public static TheoryData<string> TextNames => [.. Texts.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Typed))]
    public void A_planned_field_is_typed_and_written(string field)
    {
        var property = typeof(PlannedProgramme).GetProperty(field)!;
        Assert.NotNull(typeof(ProgrammeInput).GetProperty(field));
        if (property.PropertyType != typeof(string) || field == nameof(PlannedProgramme.SubDimensionCode))
            return;
        var (from, to) = (Plan(), Plan());
        property.SetValue(from, "lain sama sekali");
        ProgrammeInput.Of(from).WriteTo(to);
        Assert.Equal("lain sama sekali", property.GetValue(to));
    }

    [Fact]
    public async Task Every_typed_field_stands_on_the_form()
    {
        var planner = await Browser.SignedInAsync(fixture.App, "perencana@batang.demo");
        var draft = await fixture.App.Rows(db =>
            db.Revisions.Where(r => r.State == RevisionState.Draft).Select(r => (int?)r.Number).FirstOrDefaultAsync()
        );
        if (draft is null)
        {
            await planner.SendAsync(await planner.GetAsync("/rencana"), new() { ["Input.EffectiveFromYear"] = "2024" });
            draft = await fixture.App.Rows(db =>
                db.Revisions.Where(r => r.State == RevisionState.Draft).Select(r => (int?)r.Number).FirstAsync()
            );
        }
        var form = await planner.GetAsync($"/rencana/revisi/{draft}/program");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var fields = typeof(ProgrammeInput)
            .GetProperties()
            .Where(p => p.SetMethod is not null && p.Name != nameof(ProgrammeInput.Years))
            .ToList();
        Assert.True(fields.Count > 12);
        Assert.All(fields, f => Assert.NotNull(form.Html.QuerySelector($"[name='Input.{f.Name}']")));
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public async Task A_text_is_read_by_officers_and_by_citizens(string field)
    {
        var text = $"Teks {field} yang hanya ada di sini";
        var id = await fixture.App.Rows(async db =>
        {
            var plan = await db
                .PlannedProgrammes.Where(p => p.Programme!.Code == Programme && p.Revision!.State == RevisionState.Adopted)
                .OrderByDescending(p => p.Revision!.Number)
                .FirstAsync();
            typeof(PlannedProgramme).GetProperty(field)!.SetValue(plan, text);
            await db.SaveChangesAsync();
            return plan.ProgrammeId;
        });
        var officer = await Browser.SignedInAsync(fixture.App, "operator@batang.demo");
        Assert.Contains(
            text,
            (await officer.GetAsync($"/program/{id}?tahun=2023")).Html.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var citizen = new Browser(fixture.App);
        // Nobody changes an adopted plan, so the page is kept; one that is asked for with a foreign name is not.
        var page = await citizen.GetAsync($"/daerah/33.25/program/{Programme}?tahun=2023&lihat={field}");
        Assert.Contains(text, page.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static PlannedProgramme Plan() =>
        new()
        {
            RegencyCode = "33.25",
            Programme = new() { RegencyCode = "33.25", Code = Programme },
            Name = "Loket",
            SubDimensionCode = "governance.service",
            OwnerId = 1,
            StartYear = 2022,
            EndYear = 2022,
            Indicator = "Layanan",
            Unit = "unit",
        };
}
