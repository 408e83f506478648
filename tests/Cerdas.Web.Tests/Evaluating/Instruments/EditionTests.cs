using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Instruments;

/// <summary>An edition of a regency's own, from the shipped file to its publication, as the admin makes it.</summary>
public sealed class EditionTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;
    private OwnEdition edition = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await Browser.SignedInAsync(app = await App.StartAsync(), "admin@batang.demo");
        edition = new OwnEdition(app, admin);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Shipped_instruments_are_listed_read_handed_out_and_compared()
    {
        var reader = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var list = await reader.GetAsync("/instrumen");
        Assert.Equal(11, list.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("bawaan", list.Main, StringComparison.Ordinal);
        foreach (var id in ShippedInstruments.Ids)
        {
            var page = await reader.GetAsync("/instrumen/" + id);
            Assert.Equal(
                (HttpStatusCode.OK, ShippedInstruments.Find(id)!.Nodes.Count),
                (page.Status, page.Html.QuerySelectorAll("table.stack tbody tr").Length)
            );
            Assert.DoesNotContain("edisi-baru", page.Text, StringComparison.Ordinal);
        }
        var file = await reader.Http.GetAsync("/instrumen/spbe-2018/berkas");
        Assert.Equal(
            ("application/json", "attachment", "spbe-2018.json"),
            (
                file.Content.Headers.ContentType!.MediaType,
                file.Content.Headers.ContentDisposition!.DispositionType,
                file.Content.Headers.ContentDisposition.FileName
            )
        );
        Assert.Equal(ShippedInstruments.TextOf("spbe-2018"), await file.Content.ReadAsStringAsync());
        Assert.Contains("Bandingkan spbe-2020", (await reader.GetAsync("/instrumen/spbe-2020/beda")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "spbe-2020 terhadap spbe-2018",
            (await reader.GetAsync("/instrumen/spbe-2020/beda?dengan=spbe-2018")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/instrumen/spbe-2020/beda?dengan=tidak-ada")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/instrumen/tidak-ada")).Status);
    }

    [Fact]
    public async Task An_edition_is_drafted_changed_published_and_then_stays()
    {
        var draft = await edition.DraftAsync();
        Assert.Contains("0 butir ditambah, 0 dikeluarkan, 0 diubah", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await edition.EditAsync(draft, "A1", new() { ["Input.LabelId"] = "Dasar hukum “Smart City” & turunannya" })).Status
        );

        // A weight of its own no longer adds up; all weights of the group together do.
        var alone = await edition.EditAsync(draft, "A", new() { ["Input.Weight"] = "12,5", ["Input.LabelEn"] = "Base" });
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "12,5", "Base"),
            (alone.Status, alone.ValueOf("Input.Weight"), alone.ValueOf("Input.LabelEn"))
        );
        Assert.Contains("Bobot di bawah index berjumlah 102", OwnEdition.Summary(alone), StringComparison.Ordinal);
        Assert.NotNull(alone.Html.QuerySelector($"a[href='{draft}/butir/index']"));
        var group = await admin.GetAsync($"{draft}/butir/index");
        Assert.Equal(
            ("A", "10", "100"),
            (group.ValueOf("Input.Weights[0].Code"), group.ValueOf("Input.Weights[0].Weight"), group.ValueOf("Input.WeightSum"))
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(group, new() { ["Input.Weights[0].Weight"] = "12,123456", ["Input.WeightSum"] = "102,123456" })).Status
        );
        Assert.Equal(
            (12.123456m, 102.123456m),
            (await edition.ReadAsync() is var i ? (i.Find("A")!.Weight, i.Root.WeightSum!.Value) : default)
        );

        // Two levels alike are refused with what was typed; two that differ are kept.
        var rubric = new Dictionary<string, string?>
        {
            ["Input.Levels[0].Id"] = "belum ada",
            ["Input.Levels[0].En"] = "none",
            ["Input.Levels[4].Id"] = "belum ada",
            ["Input.Levels[4].En"] = "there",
        };
        var alike = await edition.EditAsync(draft, "A2", rubric);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "belum ada"), (alike.Status, alike.ValueOf("Input.Levels[4].Id")));
        Assert.Contains("A2: tingkat 0 dan 4 sama", OwnEdition.Summary(alike), StringComparison.Ordinal);
        rubric["Input.Levels[4].Id"] = "ada";
        Assert.Equal(HttpStatusCode.Redirect, (await edition.EditAsync(draft, "A2", rubric)).Status);
        Assert.Contains("Rubrik, 2 tingkat", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);

        // The draft is no instrument yet, and only its own page shows it.
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/instrumen/" + OwnEdition.Own)).Status);
        var late = await admin.GetAsync($"{draft}/butir/A1");
        var published = await admin.SendAsync(await admin.GetAsync(draft), form: "form[action*=Publish]");
        Assert.Equal("/instrumen/" + OwnEdition.Own, published.Location);
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await Browser.SignedInAsync(app, "evaluator@batang.demo")).GetAsync("/instrumen/" + OwnEdition.Own)).Status
        );
        var refused = await admin.SendAsync(late, new() { ["Input.LabelId"] = "Terlambat" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("sudah terbit", refused.Main, StringComparison.Ordinal);
        foreach (var handler in new[] { "Publish", "Discard", "Header", "Upload", "Text" })
            Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(late with { Url = $"{draft}?handler={handler}" }, [])).Status);
        Assert.Equal("/instrumen/" + OwnEdition.Own, (await admin.GetAsync(draft)).Location);
        Assert.DoesNotContain("Terlambat", await edition.TextAsync(), StringComparison.Ordinal);

        var rows = (await admin.GetAsync($"/instrumen/{OwnEdition.Own}/beda"))
            .Html.QuerySelectorAll("main tbody tr")
            .Select(r => string.Join(' ', r.QuerySelectorAll("th, td div").Select(c => Regex.Replace(c.TextContent, @"\s+", " ").Trim())))
            .ToList();
        Assert.Equal(
            [
                "Seluruh instrumen Judul (Indonesia): Evaluasi Smart City 2022, kohort 2021 (tanpa survei masyarakat) → Evaluasi Batang "
                    + "Judul (Inggris): Smart City evaluation 2022, cohort 2021 (no citizen survey) → Evaluation of Batang "
                    + "Edisi: 2022 → 2024",
                "index Indeks Smart City Jumlah bobot kelompok: 100 → 102,123456",
                "A Baseline Bobot: 10 → 12,123456",
                "A1 Dasar hukum “Smart City” & turunannya "
                    + "Nama (Indonesia): Payung hukum masterplan Smart City → Dasar hukum “Smart City” & turunannya",
                "A2 Rapat Dewan Smart City paling sedikit sekali setahun Rubrik: – → 0: belum ada; 4: ada",
            ],
            rows
        );
        Assert.Contains("“Smart City” & turunannya", await edition.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_taken_once_a_draft_can_be_discarded_and_others_stay_out()
    {
        var draft = await edition.DraftAsync();
        var form = await admin.GetAsync($"/instrumen/{OwnEdition.Base}/edisi-baru");
        foreach (
            var (id, says) in new[]
            {
                (OwnEdition.Own, "sudah dipakai"),
                ("spbe-2018", "sudah dipakai"),
                ("Huruf Besar", "huruf kecil"),
                ("ab", "3 sampai 60"),
            }
        )
        {
            var refused = await admin.SendAsync(form, new() { ["Input.Id"] = id });
            Assert.Contains(says, refused.ErrorOf("Input.Id"), StringComparison.Ordinal);
        }
        var neighbour = await Browser.SignedInAsync(app, SecondRegency.Admin);
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        foreach (var url in new[] { draft, draft + "/butir/A1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await planner.GetAsync(url)).Status);
        }
        Assert.DoesNotContain(OwnEdition.Own, (await planner.GetAsync("/instrumen")).Main, StringComparison.Ordinal);
        Assert.Contains(OwnEdition.Own, (await admin.GetAsync("/instrumen")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(draft + "/butir/Z9")).Status);
        Assert.Equal("/instrumen", (await admin.SendAsync(await admin.GetAsync(draft), form: "form[action*=Discard]")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(draft)).Status);
        // The neighbour may use the same id for an edition of its own.
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await neighbour.SendAsync(
                    await neighbour.GetAsync($"/instrumen/{OwnEdition.Base}/edisi-baru"),
                    new() { ["Input.Id"] = OwnEdition.Own }
                )
            ).Status
        );
    }
}
