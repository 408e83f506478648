using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Agencies;

/// <summary>The agencies of a regency: added, renamed, retired.</summary>
public sealed class AgencyTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string?> Typed(string shortName, string name) =>
        new() { ["Input.ShortName"] = shortName, ["Input.Name"] = name };

    private Task<int> CountAsync() => app.Rows(db => db.Agencies.CountAsync());

    [Fact]
    public async Task An_agency_is_added_renamed_and_retired_and_stays_in_the_list()
    {
        var added = await admin.SendAsync(await admin.GetAsync("/pengaturan/opd/baru"), Typed(" Satgas ", "Satuan Tugas Kota Cerdas"));
        Assert.Equal("/pengaturan/opd", added.Location);
        Assert.Contains("Satgas | Satuan Tugas Kota Cerdas | aktif", (await admin.GetAsync("/pengaturan/opd")).RowsOf());
        var id = await Some.AgencyAsync(app, "Satgas");
        var form = await admin.GetAsync($"/pengaturan/opd/{id}");
        Assert.Equal(("Satgas", "Satuan Tugas Kota Cerdas"), (form.ValueOf("Input.ShortName"), form.ValueOf("Input.Name")));
        var retired = new Dictionary<string, string?>(Typed("Satgas", "Satuan Tugas"))
        {
            ["Input.Until"] = "2024-01-11",
            ["Input.From"] = "",
        };
        Assert.Equal("/pengaturan/opd", (await admin.SendAsync(form, retired)).Location);
        Assert.Contains("Satgas | Satuan Tugas | ditutup 11 Januari 2024", (await admin.GetAsync("/pengaturan/opd")).RowsOf());
        // The form opened before is older than what is saved.
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(form, Typed("Satgas", "Lain"))).Status);
    }

    [Theory]
    [InlineData("Diskominfo", "Dinas Lain", "Input.ShortName", "Singkatan ini sudah dipakai.")]
    [InlineData(" Diskominfo ", "Dinas Lain", "Input.ShortName", "Singkatan ini sudah dipakai.")]
    [InlineData("DISKOMINFO", "Dinas Lain", "Input.ShortName", "Singkatan ini sudah dipakai.")]
    [InlineData("Dislain", "", "Input.Name", "wajib")]
    public async Task A_name_taken_or_missing_is_refused_beside_its_field_and_what_was_typed_stays(
        string shortName,
        string name,
        string field,
        string says
    )
    {
        var before = await CountAsync();
        var page = await admin.SendAsync(await admin.GetAsync("/pengaturan/opd/baru"), Typed(shortName, name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.ErrorOf(field), StringComparison.Ordinal);
        Assert.Equal((shortName, name), (page.ValueOf("Input.ShortName"), page.ValueOf("Input.Name")));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_agency_made_or_closed_today_moves_no_past_year()
    {
        var before = await QuotaAsync();
        await admin.SendAsync(await admin.GetAsync("/pengaturan/opd/baru"), Typed("Badan Baru", "Badan yang dibentuk hari ini"));
        Assert.Equal(before[..^1], (await QuotaAsync())[..^1]);
        var id = await Some.AgencyAsync(app, "Diskominfo");
        var closed = await admin.SendAsync(
            await admin.GetAsync($"/pengaturan/opd/{id}"),
            new() { ["Input.Until"] = "2024-01-12", ["Input.SuccessorId"] = $"{await Some.AgencyAsync(app, "Badan Baru")}" }
        );
        Assert.Equal("/pengaturan/opd", closed.Location);
        Assert.Equal(before[..^1], (await QuotaAsync())[..^1]);
        Assert.Contains(
            "program dalam masterplan masih dimiliki",
            (await admin.GetAsync("/pengaturan/opd")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Dates_that_do_not_follow_each_other_are_refused_beside_the_field()
    {
        var typed = new Dictionary<string, string?>(Typed("Badan X", "Badan X"))
        {
            ["Input.From"] = "2024-02-01",
            ["Input.Until"] = "2024-01-01",
        };
        var page = await admin.SendAsync(await admin.GetAsync("/pengaturan/opd/baru"), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorOf("Input.Until"));
    }

    /// <summary>Met and owing of each year, as the API tells them.</summary>
    private async Task<string[]> QuotaAsync()
    {
        var years = new List<string>();
        for (var year = 2018; year <= 2024; year++)
        {
            var answer = await app.CreateClient().GetStringAsync($"/api/v1/regencies/33.25/innovation-quota?year={year}");
            years.Add(System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("agencies").GetRawText());
        }
        return [.. years];
    }

    [Fact]
    public async Task An_empty_short_name_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        var page = await admin.SendAsync(await admin.GetAsync("/pengaturan/opd/baru"), Typed("", "Dinas Lain"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Dinas Lain"), (page.Status, page.ValueOf("Input.Name")));
        Assert.Contains("wajib", page.ErrorOf("Input.ShortName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_keeps_its_own_short_name_and_a_neighbour_may_use_the_same()
    {
        var id = await Some.AgencyAsync(app, "Diskominfo");
        var own = await admin.SendAsync(await admin.GetAsync($"/pengaturan/opd/{id}"), new() { ["Input.Name"] = "Dinas Kominfo" });
        Assert.Equal("/pengaturan/opd", own.Location);
        var neighbour = await Browser.SignedInAsync(app, SecondRegency.Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/pengaturan/opd/{id}")).Status);
        await neighbour.SendAsync(await neighbour.GetAsync("/pengaturan/opd/baru"), Typed("Diskominfo", "Dinas Kominfo"));
        Assert.Equal(
            ["Diskominfo | Dinas Kominfo | aktif", "Kominfo Pekalongan | Dinas Kominfo Pekalongan | aktif"],
            (await neighbour.GetAsync("/pengaturan/opd")).RowsOf()
        );
    }
}
