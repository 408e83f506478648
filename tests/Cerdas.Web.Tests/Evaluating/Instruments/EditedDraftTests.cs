using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Instruments;

/// <summary>A draft of an own edition while it is edited: question by question, its header, or as a file.</summary>
public sealed class EditedDraftTests : IAsyncLifetime
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
    public async Task The_source_the_table_the_scale_and_the_evidence_of_a_question_are_edited_and_a_save_without_change_changes_nothing()
    {
        var draft = await edition.DraftAsync();
        var before = await edition.TextAsync();
        foreach (var code in new[] { "index", "A", "C1", "C2" })
            Assert.Equal(HttpStatusCode.Redirect, (await edition.EditAsync(draft, code, [])).Status);
        Assert.Equal(before, await edition.TextAsync());

        var bare = await edition.EditAsync(draft, "A3", new() { ["Input.Source"] = "Ledger", ["Input.Map[1].From"] = "5" });
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
        Assert.Contains(
            "batas tabel harus naik",
            OwnEdition.Summary(await edition.EditAsync(draft, "A3", falls)),
            StringComparison.Ordinal
        );
        falls["Input.Map[1].From"] = "75,5";
        falls["Input.Map[1].Score"] = "2";
        Assert.Equal(HttpStatusCode.Redirect, (await edition.EditAsync(draft, "A3", falls)).Status);
        var a3 = (await edition.ReadAsync()).Find("A3")!;
        Assert.Equal((LeafSource.Ledger, "living", new Scale(0, 5, null), 3), (a3.Source, a3.Dimension, a3.Scale, a3.Evidence.Age!.Value));
        Assert.Equal([new MapStep(50, 1), new MapStep(75.5m, 2)], a3.Map);
        Assert.Contains(
            "A4: nilai 4,5 di luar skala",
            OwnEdition.Summary(
                await edition.EditAsync(
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
        var draft = await edition.DraftAsync();
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
        Assert.Contains("Tidak ada predikat untuk nilai terendah", OwnEdition.Summary(missing), StringComparison.Ordinal);
        typed["Input.Bands[1].Limit"] = "0";
        var half = await admin.SendAsync(missing, typed, Form);
        Assert.Contains("Predikat 2: isi", OwnEdition.Summary(half), StringComparison.Ordinal);
        (typed["Input.Bands[1].Id"], typed["Input.Bands[1].En"]) = ("Kurang", "Poor");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(half, typed, Form)).Status);
        var i = await edition.ReadAsync();
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
        var draft = await edition.DraftAsync();
        var before = await edition.TextAsync();
        var broken = ShippedInstruments.TextOf(OwnEdition.Base)!.Replace("\"weight\": 10,", "\"weight\": 11,", StringComparison.Ordinal);
        const string Form = "form[action*=Upload]";
        var page = await admin.GetAsync(draft);
        async Task<Page> UploadAsync(byte[] bytes) => await admin.SendAsync(page, [], Form, null, ("Upload", "instrumen.json", bytes));
        var refused = await UploadAsync(Encoding.UTF8.GetBytes(broken));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, before), (refused.Status, await edition.TextAsync()));
        Assert.Matches(@"Baris \d+: Bobot di bawah index berjumlah 102; berkas menyatakan 100", OwnEdition.Summary(refused));
        Assert.Contains("\"weight\": 11,", refused.ValueOf("Text"), StringComparison.Ordinal);
        Assert.Contains("Baris 3: Bukan JSON", OwnEdition.Summary(await UploadAsync("{\n\n}}"u8.ToArray())), StringComparison.Ordinal);
        Assert.NotNull((await UploadAsync([0x7b, 0xff, 0xfe, 0x7d])).ErrorOf("Upload"));
        Assert.NotNull((await UploadAsync(new byte[1_000_001])).ErrorOf("Upload"));
        Assert.NotNull((await admin.SendAsync(page, [], Form)).ErrorOf("Upload"));

        const string TextForm = "form[action*=Text]";
        var typed = await admin.SendAsync(page, new() { ["Text"] = "{\"id\": \"lain\"" }, TextForm);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "{\"id\": \"lain\""), (typed.Status, typed.ValueOf("Text")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SendAsync(page, new() { ["Text"] = "" }, TextForm)).Status);
        Assert.Equal(before, await edition.TextAsync());

        var removed = Regex.Replace(ShippedInstruments.TextOf(OwnEdition.Base)!, @",\s*\{""code"": ""A5"".*", "");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(Encoding.UTF8.GetBytes("\ufeff" + removed))).Status);
        var i = await edition.ReadAsync();
        Assert.Equal((OwnEdition.Own, 58), (i.Id, i.Leaves.Count()));
        Assert.Contains("0 butir ditambah, 1 dikeluarkan, 0 diubah", (await admin.GetAsync(draft)).Main, StringComparison.Ordinal);
        var file = await admin.Http.GetAsync(draft + "?handler=File");
        Assert.Equal(await edition.TextAsync(), await file.Content.ReadAsStringAsync());
        var twice = await admin.SendAsync(await admin.GetAsync(draft), [], TextForm);
        Assert.Equal((HttpStatusCode.Redirect, await file.Content.ReadAsStringAsync()), (twice.Status, await edition.TextAsync()));
        Assert.DoesNotContain(
            "aggregate",
            await app.Rows(async db =>
                string.Concat(await db.Audit.Where(a => a.Entity == "InstrumentEdition").Select(a => a.Changes).ToListAsync())
            ),
            StringComparison.Ordinal
        );
    }
}
