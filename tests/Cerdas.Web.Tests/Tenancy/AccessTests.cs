using System.Net;
using System.Text.RegularExpressions;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Architecture;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Tenancy;

/// <summary>
/// Every address x every role, and every id of one regency asked for from another: read from the endpoint list, so that a new page is
/// covered unasked.
/// </summary>
public sealed partial class AccessTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    private Task<int> ClosedServiceAsync() =>
        app.Rows(db =>
            db.SurveyedServices.Where(s => db.Evaluations.Any(e => e.Id == s.EvaluationId && e.State == EvaluationState.Closed))
                .OrderBy(s => s.EvaluationId)
                .Select(s => s.Id)
                .FirstAsync()
        );

    private Task<int> AcceptedInnovationAsync() =>
        app.Rows(db =>
            db.Innovations.Where(i => i.State == Cerdas.Innovating.InnovationState.Accepted)
                .OrderBy(i => i.Id)
                .Select(i => i.Id)
                .FirstAsync()
        );

    private async Task<Dictionary<string, string>> BatangAsync() =>
        new()
        {
            ["programmeId"] = $"{await app.Rows(db => db.Programmes.Select(p => p.Id).FirstAsync())}",
            ["realisationId"] = $"{await Some.ReportAsync(app, RealisationState.Submitted)}",
            ["documentId"] = $"{await app.Rows(db => db.Documents.Select(d => d.Id).FirstAsync())}",
            ["accountId"] = $"{await app.Rows(db => db.Officers.Where(u => u.Role == Role.AgencyOfficer).Select(u => u.Id).FirstAsync())}",
            ["agencyId"] = $"{await app.Rows(db => db.Agencies.Select(a => a.Id).FirstAsync())}",
            ["legalBasisId"] = $"{await app.Rows(db => db.LegalBases.Select(l => l.Id).FirstAsync())}",
            ["developmentPlanId"] = $"{await app.Rows(db => db.DevelopmentPlans.Select(p => p.Id).FirstAsync())}",
            ["keyIndicatorId"] = $"{await app.Rows(db => db.KeyIndicators.Select(l => l.Id).FirstAsync())}",
            ["riskId"] = $"{await Some.RiskAsync(app, "GV-01")}",
            ["recommendationId"] = $"{await Some.RecommendationAsync(app, null)}",
            ["indexCode"] = "ipm",
            ["editionId"] = $"{(await Some.EditionAsync(app, "uji-draf", published: false)).Id}",
            ["instrumentId"] = (await Some.EditionAsync(app, "uji-terbit", published: true)).InstrumentId,
            ["nodeCode"] = "A1",
            ["evaluationId"] =
                $"{await app.Rows(db => db.Evaluations.Where(e => e.State == EvaluationState.Closed).Select(e => e.Id).FirstAsync())}",
            ["serviceId"] = $"{await ClosedServiceAsync()}",
            ["questionCode"] = "A1",
            ["groupCode"] = "A",
            ["innovationId"] = $"{await AcceptedInnovationAsync()}",
            ["step"] = "1",
            ["stage"] = "1",
            ["key"] = $"{await app.Rows(db => db.SurveyedServices.Select(s => s.Key).FirstAsync())}",
            ["counterKey"] = $"{await app.Rows(db => db.SurveyedServices.Select(s => s.CounterKey).FirstAsync())}",
            ["responseId"] = $"{await app.Rows(db => db.SurveyResponses.Select(r => r.Id).FirstAsync())}",
            ["number"] = "2",
            ["year"] = "2023",
            ["quarter"] = "4",
            ["code"] = "33.25",
            ["programmeCode"] = "GV-01",
            ["token"] = "x",
            ["lang"] = "en",
            ["status"] = "404",
            ["documentName"] = "v1",
            ["screenId"] = $"{await Some.ScreenAsync(app)}",
            ["sha"] = "ffffffff",
            ["colour"] = "0b6b3a",
            ["uploadId"] = "00000000000000000000000000000000",
            ["path"] = "tidak-ada",
        };

    private static string Fill(string address, Dictionary<string, string> values) =>
        Parameter()
            .Replace(
                address,
                m =>
                    values.TryGetValue(m.Groups[1].Value, out var v)
                        ? v
                        : throw new InvalidOperationException($"{address}: no value for {m.Groups[1].Value}")
            );

    [Fact]
    public async Task Every_address_answers_each_role_as_the_table_says()
    {
        var values = await BatangAsync();
        var rows = PermissionTable.Rows(app.Services);
        Assert.True(rows.Count > 40);
        Assert.DoesNotContain(rows, r => r is { Open: false, Needs: null });
        var people = Data.Demo.DemoRegency.People.Where(p => p.Role != Role.NationalViewer).ToList();
        foreach (var (email, _, role) in people)
        {
            var browser = await Browser.SignedInAsync(app, email);
            foreach (var row in rows)
            {
                // A stream does not end; WallTests asks it.
                if (row.Address is "/keluar" || row.Address.EndsWith("/aliran", StringComparison.Ordinal))
                    continue;
                var page = await browser.AskAsync(row.Method, Fill(row.Address, values));
                var may = row.Open || Permissions.Of(role).Contains(row.Needs!.Value);
                Assert.True((page.Status == HttpStatusCode.Forbidden) == !may, $"{role} {row.Address}: {page.Status}");
                Assert.True((int)page.Status < 500, $"{role} {row.Address}: {page.Status}");
            }
        }
    }

    [Fact]
    public async Task Without_a_session_only_public_addresses_answer()
    {
        var values = await BatangAsync();
        var visitor = new Browser(app);
        foreach (var row in PermissionTable.Rows(app.Services))
        {
            var page = await visitor.AskAsync(row.Method, Fill(row.Address, values));
            if (row.Open)
                Assert.False(page.Location?.Contains("/masuk?kembali", StringComparison.Ordinal) == true, row.Address);
            else if (row.Method != "GET")
                // A script that sends something is told so; only who reads is led to the sign-in.
                Assert.True(page.Status == HttpStatusCode.Unauthorized, $"{row.Address}: {page.Status}");
            else
                Assert.True(
                    page is { Status: HttpStatusCode.Redirect } && page.Location!.Contains("/masuk?kembali", StringComparison.Ordinal),
                    $"{row.Address}: {page.Status} {page.Location}"
                );
        }
    }

    [Theory]
    [InlineData(SecondRegency.Admin)]
    [InlineData(SecondRegency.Officer)]
    [InlineData(SecondRegency.Planner)]
    [InlineData(SecondRegency.Verifier)]
    public async Task An_id_of_another_regency_does_not_exist_to_read_or_to_write(string email)
    {
        var values = await BatangAsync();
        var browser = await Browser.SignedInAsync(app, email);
        var token = (await browser.GetAsync("/akun")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await FingerprintAsync();
        var tried = 0;
        foreach (
            var row in PermissionTable
                .Rows(app.Services)
                .Where(r =>
                    !r.Open && r.Address.Contains("Id", StringComparison.Ordinal) || r.Address.Contains("{number", StringComparison.Ordinal)
                )
        )
        {
            var url = Fill(row.Address, values);
            Assert.True((await browser.GetAsync(url)).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, url);
            foreach (
                var handler in new[]
                {
                    "",
                    "Verify",
                    "Return",
                    "Withdraw",
                    "Amend",
                    "Autosave",
                    "Adopt",
                    "Discard",
                    "Remove",
                    "Act",
                    "Close",
                    "Reopen",
                    "Publish",
                    "Header",
                    "Upload",
                    "Text",
                    "Score",
                    "Back",
                    "Declare",
                    "Chair",
                    "Check",
                    "Renew",
                    "Show",
                }
            )
            {
                tried++;
                var answer = await browser.Http.PostAsync(
                    $"{url}?handler={handler}",
                    new FormUrlEncodedContent(
                        new Dictionary<string, string>
                        {
                            ["__RequestVerificationToken"] = token,
                            ["Reason"] = "x",
                            ["aksi"] = "ajukan",
                            ["Input.ProgrammeState"] = "Running",
                            ["Input.Name"] = "x",
                            ["Input.ShortName"] = "x",
                            ["Input.Title"] = "x",
                            ["Input.Number"] = "1",
                            ["Input.Year"] = "2020",
                            ["Input.Kind"] = "Other",
                            ["Input.Email"] = "x@x.id",
                            ["Input.Role"] = "RegencyAdmin",
                            ["Active"] = "true",
                            ["Input.Unit"] = "x",
                            ["Input.Direction"] = "Up",
                            ["Text"] = "x",
                            ["version"] = "1",
                            ["Input.Text"] = "x",
                            ["Input.Likelihood"] = "1",
                            ["Input.Impact"] = "1",
                            ["Input.Mitigation"] = "x",
                            ["Input.Id"] = "uji-lain",
                            ["Input.Edition"] = "1",
                            ["Input.TitleId"] = "x",
                            ["Input.TitleEn"] = "x",
                        }
                    )
                );
                Assert.True(
                    answer.StatusCode
                        is HttpStatusCode.NotFound
                            or HttpStatusCode.Forbidden
                            or HttpStatusCode.MethodNotAllowed
                            or HttpStatusCode.BadRequest,
                    $"POST {url}?handler={handler}: {answer.StatusCode}"
                );
            }
        }
        Assert.True(tried > 80);
        Assert.Equal(before, await FingerprintAsync());
    }

    private Task<string> FingerprintAsync() =>
        app.Rows(async db =>
            string.Join(
                ' ',
                await db.Realisations.SumAsync(r => r.Version),
                await db.Agencies.SumAsync(a => a.Version),
                await db.Revisions.SumAsync(r => r.Version),
                await db.LegalBases.SumAsync(r => r.Version),
                await db.Risks.SumAsync(r => r.Version),
                await db.Recommendations.SumAsync(r => r.Version),
                await db.InstrumentEditions.SumAsync(r => r.Version),
                await db.Evaluations.SumAsync(r => r.Version),
                await db.Screens.SumAsync(r => r.Version),
                await db.Audit.CountAsync()
            )
        );

    [Fact]
    public async Task The_national_viewer_reads_the_regency_chosen_and_writes_nothing()
    {
        var viewer = await Browser.SignedInAsync(app, "nasional@kementerian.demo");
        // A link from a letter: first the regency, then what it leads to. What the viewer may never do stays refused.
        Assert.Equal("/daerah?kembali=%2Fevaluasi%2F2%3Fx%3D1", (await viewer.GetAsync("/evaluasi/2?x=1")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync("/rencana/rpjmd/dokumen")).Status);
        var list = await viewer.GetAsync("/daerah?kembali=/evaluasi/2?x=1");
        Assert.Contains("Kabupaten Batang", list.Main, StringComparison.Ordinal);
        Assert.Equal("/evaluasi/2?x=1", (await viewer.SendAsync(list, button: ("code", "33.25"))).Location);
        Assert.Equal(
            "/capaian",
            (await viewer.SendAsync(await viewer.GetAsync("/daerah?kembali=https://contoh.id/"), button: ("code", "33.25"))).Location
        );
        Assert.Contains("70 / 80", (await viewer.GetAsync("/capaian?tahun=2022")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync("/rencana/rpjmd/dokumen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Browser.SignedInAsync(app, "admin@batang.demo")).GetAsync("/daerah")).Status);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
