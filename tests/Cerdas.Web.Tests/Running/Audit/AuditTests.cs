using System.Net;
using Cerdas.Web.Data;
using Cerdas.Web.Tests.Support;
using Cerdas.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Audit;

/// <summary>Who changed what, from what to what.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;
    private int agency;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        agency = await Some.AgencyAsync(app, "Diskominfo");
        var form = await admin.GetAsync($"/pengaturan/opd/{agency}");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(form, new() { ["Input.Name"] = "Dinas Kominfo" })).Status);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Changed =>
        $"12 Januari 2024, 10.00 WIB | Admin Diskominfo | Diubah | OPD {agency} | "
        + "Nama lengkap: Dinas Komunikasi dan Informatika → Dinas Kominfo";

    [Fact]
    public async Task A_change_stands_first_with_who_when_and_what_it_was_before()
    {
        var rows = (await admin.GetAsync("/audit")).RowsOf();
        Assert.Equal(Changed, rows[0]);
        Assert.StartsWith("12 Januari 2024, 10.00 WIB | Admin Diskominfo | Masuk | Akun ", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jenis=Agency", true)]
    [InlineData("jenis=Agency&kunci={0}", true)]
    [InlineData("jenis=Agency&kunci= {0} &orang=ADMIN", true)]
    [InlineData("jenis=Agency&orang=Bupati", false)]
    [InlineData("jenis=Agency&kunci=999999", false)]
    [InlineData("jenis=Programme&kunci={0}", false)]
    public async Task A_change_is_found_by_record_number_and_person(string query, bool found)
    {
        var page = await admin.GetAsync("/audit?" + query.Replace("{0}", $"{agency}", StringComparison.Ordinal));
        Assert.Equal(found ? [Changed] : [], page.RowsOf());
        Assert.Equal(!found, page.Main.Contains("Tidak ada jejak yang cocok.", StringComparison.Ordinal));
    }

    /// <summary>Every class of rows that is audited has a name on screen and can be chosen in the filter.</summary>
    [Fact]
    public async Task Every_record_has_a_name_and_stands_in_the_filter()
    {
        var audited = await app.Rows(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(t => RowFacts.Of(t.ClrType).Audit != Common.Audit.Nothing)
                    .Select(t => t.ShortName())
                    .ToList()
            )
        );
        Assert.True(audited.Count > 45, $"{audited.Count}");
        Assert.Empty(audited.Where(e => Names.OfRecord(e) == e && e is not "Target"));
        var offered = (await admin.GetAsync("/audit"))
            .Html.QuerySelectorAll("select[name=jenis] option")
            .Select(o => o.GetAttribute("value"));
        Assert.Empty(audited.Except(offered));
    }

    [Fact]
    public async Task Values_read_as_on_their_pages()
    {
        var form = await admin.GetAsync($"/pengaturan/opd/{agency}");
        await admin.SendAsync(form, new() { ["Input.Until"] = "2030-12-31" });
        var row = (await admin.GetAsync($"/audit?jenis=Agency&kunci={agency}")).RowsOf()[0];
        Assert.Contains("Ditutup per: – → 31 Desember 2030", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_another_names_by_number_is_called_by_its_name()
    {
        var other = await Some.AgencyAsync(app, "Bappeda");
        await admin.SendAsync(
            await admin.GetAsync($"/pengaturan/opd/{agency}"),
            new() { ["Input.Until"] = "2030-12-31", ["Input.SuccessorId"] = $"{other}" }
        );
        var row = (await admin.GetAsync($"/audit?jenis=Agency&kunci={agency}")).RowsOf()[0];
        Assert.Contains("– → Bappeda", row, StringComparison.Ordinal);
        var account = await app.Rows(db => db.Officers.Where(u => u.Email == "operator@batang.demo").Select(u => u.Id).SingleAsync());
        await admin.SendAsync(await admin.GetAsync($"/pengguna/{account}"), new() { ["Input.AgencyId"] = $"{other}" });
        row = (await admin.GetAsync($"/audit?jenis=Account&kunci={account}")).RowsOf()[0];
        Assert.Contains("OPD: Diskominfo → Bappeda", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_for_stays_in_the_filter()
    {
        var page = await admin.GetAsync("/audit?orang=sistem");
        Assert.Equal("sistem", page.ValueOf("orang"));
        Assert.NotEmpty(page.RowsOf());
        Assert.All(page.RowsOf(), r => Assert.Contains(" | sistem | ", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_regency_sees_nothing_of_it_and_an_officer_no_trail_at_all()
    {
        var neighbour = await Browser.SignedInAsync(app, SecondRegency.Admin);
        Assert.NotEmpty((await neighbour.GetAsync("/audit")).RowsOf());
        Assert.Empty((await neighbour.GetAsync($"/audit?kunci={agency}&orang=admin diskominfo")).RowsOf());
        Assert.DoesNotContain("batang.demo", (await neighbour.GetAsync("/audit")).Main, StringComparison.Ordinal);
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/audit")).Status);
    }
}
