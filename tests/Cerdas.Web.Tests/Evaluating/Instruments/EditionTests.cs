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
    private const string Base = "kominfo-2022-cohort-2021",
        Own = "kominfo-batang-2024";

    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync() => admin = await Browser.SignedInAsync(app = await App.StartAsync(), "admin@batang.demo");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<string> DraftAsync()
    {
        var form = await admin.GetAsync($"/instrumen/{Base}/edisi-baru");
        Assert.Equal(Base + "-2024", form.ValueOf("Input.Id"));
        var made = await admin.SendAsync(
            form,
            new()
            {
                ["Input.Id"] = Own,
                ["Input.TitleId"] = "Evaluasi Batang",
                ["Input.TitleEn"] = "Evaluation of Batang",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return made.Location!;
    }

    private Task<string> TextAsync() =>
        app.Rows(db => db.InstrumentEditions.Where(e => e.InstrumentId == Own).Select(e => e.Text).SingleAsync());

    private async Task<Instrument> ReadAsync() => InstrumentFile.Read(await TextAsync()).Instrument!;

    private async Task<Page> EditAsync(string draft, string code, Dictionary<string, string?> typed) =>
        await admin.SendAsync(await admin.GetAsync($"{draft}/butir/{code}"), typed);

    private static string Summary(Page page) => page.Html.QuerySelector(".error-summary")?.TextContent ?? "";

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
        var draft = await DraftAsync();
        Assert.Contains("0 butir ditambah, 0 dikeluarkan, 0 diubah", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await EditAsync(draft, "A1", new() { ["Input.LabelId"] = "Dasar hukum “Smart City” & turunannya" })).Status
        );

        // A weight of its own no longer adds up; all weights of the group together do.
        var alone = await EditAsync(draft, "A", new() { ["Input.Weight"] = "12,5", ["Input.LabelEn"] = "Base" });
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "12,5", "Base"),
            (alone.Status, alone.ValueOf("Input.Weight"), alone.ValueOf("Input.LabelEn"))
        );
        Assert.Contains("Bobot di bawah index berjumlah 102", Summary(alone), StringComparison.Ordinal);
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
        Assert.Equal((12.123456m, 102.123456m), (await ReadAsync() is var i ? (i.Find("A")!.Weight, i.Root.WeightSum!.Value) : default));

        // Two levels alike are refused with what was typed; two that differ are kept.
        var rubric = new Dictionary<string, string?>
        {
            ["Input.Levels[0].Id"] = "belum ada",
            ["Input.Levels[0].En"] = "none",
            ["Input.Levels[4].Id"] = "belum ada",
            ["Input.Levels[4].En"] = "there",
        };
        var alike = await EditAsync(draft, "A2", rubric);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "belum ada"), (alike.Status, alike.ValueOf("Input.Levels[4].Id")));
        Assert.Contains("A2: tingkat 0 dan 4 sama", Summary(alike), StringComparison.Ordinal);
        rubric["Input.Levels[4].Id"] = "ada";
        Assert.Equal(HttpStatusCode.Redirect, (await EditAsync(draft, "A2", rubric)).Status);
        Assert.Contains("Rubrik, 2 tingkat", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);

        // The draft is no instrument yet, and only its own page shows it.
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/instrumen/" + Own)).Status);
        var late = await admin.GetAsync($"{draft}/butir/A1");
        var published = await admin.SendAsync(await admin.GetAsync(draft), form: "form[action*=Publish]");
        Assert.Equal("/instrumen/" + Own, published.Location);
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await Browser.SignedInAsync(app, "evaluator@batang.demo")).GetAsync("/instrumen/" + Own)).Status
        );
        var refused = await admin.SendAsync(late, new() { ["Input.LabelId"] = "Terlambat" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("sudah terbit", refused.Main, StringComparison.Ordinal);
        foreach (var handler in new[] { "Publish", "Discard", "Header", "Upload", "Text" })
            Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(late with { Url = $"{draft}?handler={handler}" }, [])).Status);
        Assert.Equal("/instrumen/" + Own, (await admin.GetAsync(draft)).Location);
        Assert.DoesNotContain("Terlambat", await TextAsync(), StringComparison.Ordinal);

        var rows = (await admin.GetAsync($"/instrumen/{Own}/beda"))
            .Html.QuerySelectorAll("main tbody tr")
            .Select(r => string.Join(' ', r.QuerySelectorAll("th, td div").Select(c => Regex.Replace(c.TextContent, @"\s+", " ").Trim())))
            .ToList();
        Assert.Equal(
            [
                "Seluruh instrumen Judul (Indonesia): Evaluasi Smart City 2022, kohort 2021 (tanpa survei masyarakat) → Evaluasi Batang Judul (Inggris): Smart City evaluation 2022, cohort 2021 (no citizen survey) → Evaluation of Batang Edisi: 2022 → 2024",
                "index Indeks Smart City Jumlah bobot kelompok: 100 → 102,123456",
                "A Baseline Bobot: 10 → 12,123456",
                "A1 Dasar hukum “Smart City” & turunannya Nama (Indonesia): Payung hukum masterplan Smart City → Dasar hukum “Smart City” & turunannya",
                "A2 Rapat Dewan Smart City paling sedikit sekali setahun Rubrik: – → 0: belum ada; 4: ada",
            ],
            rows
        );
        Assert.Contains("“Smart City” & turunannya", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_the_table_the_scale_and_the_evidence_of_a_question_are_edited_and_a_save_without_change_changes_nothing()
    {
        var draft = await DraftAsync();
        var before = await TextAsync();
        foreach (var code in new[] { "index", "A", "C1", "C2" })
            Assert.Equal(HttpStatusCode.Redirect, (await EditAsync(draft, code, [])).Status);
        Assert.Equal(before, await TextAsync());

        var bare = await EditAsync(draft, "A3", new() { ["Input.Source"] = "Ledger", ["Input.Map[1].From"] = "5" });
        Assert.NotNull(bare.ErrorOf("Input.Dimension"));
        Assert.NotNull(bare.Html.GetElementById("Input_Map_1__From-error"));
        var falls = new Dictionary<string, string?>
        {
            ["Input.Source"] = "Ledger",
            ["Input.Dimension"] = "living",
            ["Input.Map[0].From"] = "50",
            ["Input.Map[0].Score"] = "1",
            ["Input.Map[1].From"] = "0",
            ["Input.Map[1].Score"] = "0",
            ["Input.Age"] = "3",
            ["Input.Max"] = "5",
            ["Input.Step"] = "",
        };
        Assert.Contains("batas tabel harus naik", Summary(await EditAsync(draft, "A3", falls)), StringComparison.Ordinal);
        falls["Input.Map[1].From"] = "75,5";
        falls["Input.Map[1].Score"] = "2";
        Assert.Equal(HttpStatusCode.Redirect, (await EditAsync(draft, "A3", falls)).Status);
        var a3 = (await ReadAsync()).Find("A3")!;
        Assert.Equal((LeafSource.Ledger, "living", new Scale(0, 5, null), 3), (a3.Source, a3.Dimension, a3.Scale, a3.Evidence.Age!.Value));
        Assert.Equal([new MapStep(50, 1), new MapStep(75.5m, 2)], a3.Map);
        Assert.Contains(
            "A4: nilai 4,5 di luar skala",
            Summary(
                await EditAsync(
                    draft,
                    "A4",
                    new()
                    {
                        ["Input.Levels[0].Value"] = "4,5",
                        ["Input.Levels[0].Id"] = "x",
                        ["Input.Levels[0].En"] = "x",
                    }
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_header_and_its_bands_are_edited_and_faults_keep_what_was_typed()
    {
        var draft = await DraftAsync();
        const string Form = "form[action*=Header]";
        var typed = new Dictionary<string, string?>
        {
            ["Input.Unanswered"] = "Lowest",
            ["Input.Decimals"] = "3",
            ["Input.Bands[0].Limit"] = "2,5",
            ["Input.Bands[0].Id"] = "Baik",
            ["Input.Bands[0].En"] = "Good",
        };
        var missing = await admin.SendAsync(await admin.GetAsync(draft), typed, Form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2,5"), (missing.Status, missing.ValueOf("Input.Bands[0].Limit")));
        Assert.Contains("Tidak ada predikat untuk nilai terendah", Summary(missing), StringComparison.Ordinal);
        typed["Input.Bands[1].Limit"] = "0";
        var half = await admin.SendAsync(missing, typed, Form);
        Assert.Contains("Predikat 2: isi", Summary(half), StringComparison.Ordinal);
        (typed["Input.Bands[1].Id"], typed["Input.Bands[1].En"]) = ("Kurang", "Poor");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(half, typed, Form)).Status);
        var i = await ReadAsync();
        Assert.Equal((Unanswered.Lowest, 3), (i.Unanswered, i.Rounding.Decimals));
        Assert.Equal(["Baik", "Kurang"], i.Bands.Select(b => b.Label.Id));
        var again = await admin.GetAsync(draft);
        var stale = await admin.SendAsync(missing, typed, Form);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("2,5", again.ValueOf("Input.Bands[0].Limit"));
    }

    [Fact]
    public async Task A_broken_file_is_refused_line_by_line_and_a_good_one_replaces_the_draft_under_its_id()
    {
        var draft = await DraftAsync();
        var before = await TextAsync();
        var broken = ShippedInstruments.TextOf(Base)!.Replace("\"weight\": 10,", "\"weight\": 11,", StringComparison.Ordinal);
        const string Form = "form[action*=Upload]";
        var page = await admin.GetAsync(draft);
        async Task<Page> UploadAsync(byte[] bytes) => await admin.SendAsync(page, [], Form, null, ("Upload", "instrumen.json", bytes));
        var refused = await UploadAsync(Encoding.UTF8.GetBytes(broken));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, before), (refused.Status, await TextAsync()));
        Assert.Matches(@"Baris \d+: Bobot di bawah index berjumlah 102; berkas menyatakan 100", Summary(refused));
        Assert.Contains("\"weight\": 11,", refused.ValueOf("Text"), StringComparison.Ordinal);
        Assert.Contains("Baris 3: Bukan JSON", Summary(await UploadAsync("{\n\n}}"u8.ToArray())), StringComparison.Ordinal);
        Assert.NotNull((await UploadAsync([0x7b, 0xff, 0xfe, 0x7d])).ErrorOf("Upload"));
        Assert.NotNull((await UploadAsync(new byte[1_000_001])).ErrorOf("Upload"));
        Assert.NotNull((await admin.SendAsync(page, [], Form)).ErrorOf("Upload"));

        const string TextForm = "form[action*=Text]";
        var typed = await admin.SendAsync(page, new() { ["Text"] = "{\"id\": \"lain\"" }, TextForm);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "{\"id\": \"lain\""), (typed.Status, typed.ValueOf("Text")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SendAsync(page, new() { ["Text"] = "" }, TextForm)).Status);
        Assert.Equal(before, await TextAsync());

        var removed = Regex.Replace(ShippedInstruments.TextOf(Base)!, @",\s*\{""code"": ""A5"".*", "");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(Encoding.UTF8.GetBytes("\ufeff" + removed))).Status);
        var i = await ReadAsync();
        Assert.Equal((Own, 58), (i.Id, i.Leaves.Count()));
        Assert.Contains("0 butir ditambah, 1 dikeluarkan, 0 diubah", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);
        var file = await admin.Http.GetAsync(draft + "?handler=File");
        Assert.Equal(await TextAsync(), await file.Content.ReadAsStringAsync());
        var twice = await admin.SendAsync(await admin.GetAsync(draft), [], TextForm);
        Assert.Equal((HttpStatusCode.Redirect, await file.Content.ReadAsStringAsync()), (twice.Status, await TextAsync()));
        Assert.DoesNotContain(
            "aggregate",
            await app.Rows(async db =>
                string.Concat(await db.Audit.Where(a => a.Entity == "InstrumentEdition").Select(a => a.Changes).ToListAsync())
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_id_is_taken_once_a_draft_can_be_discarded_and_others_stay_out()
    {
        var draft = await DraftAsync();
        var form = await admin.GetAsync($"/instrumen/{Base}/edisi-baru");
        foreach (
            var (id, says) in new[]
            {
                (Own, "sudah dipakai"),
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
        Assert.DoesNotContain(Own, (await planner.GetAsync("/instrumen")).Main, StringComparison.Ordinal);
        Assert.Contains(Own, (await admin.GetAsync("/instrumen")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(draft + "/butir/Z9")).Status);
        Assert.Equal("/instrumen", (await admin.SendAsync(await admin.GetAsync(draft), form: "form[action*=Discard]")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(draft)).Status);
        // The neighbour may use the same id for an edition of its own.
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await neighbour.SendAsync(await neighbour.GetAsync($"/instrumen/{Base}/edisi-baru"), new() { ["Input.Id"] = Own })).Status
        );
    }
}
