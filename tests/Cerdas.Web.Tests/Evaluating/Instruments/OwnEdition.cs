using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Instruments;

/// <summary>An edition of Batang's own, drafted from a shipped instrument by its admin, over HTTP.</summary>
internal sealed class OwnEdition(App app, Browser admin)
{
    public const string Base = "kominfo-2022-cohort-2021",
        Own = "kominfo-batang-2024";

    public async Task<string> DraftAsync()
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

    public Task<string> TextAsync() =>
        app.Rows(db => db.InstrumentEditions.Where(e => e.InstrumentId == Own).Select(e => e.Text).SingleAsync());

    public async Task<Instrument> ReadAsync() => InstrumentFile.Read(await TextAsync()).Instrument!;

    public async Task<Page> EditAsync(string draft, string code, Dictionary<string, string?> typed) =>
        await admin.SendAsync(await admin.GetAsync($"{draft}/butir/{code}"), typed);

    public static string Summary(Page page) => page.Html.QuerySelector(".error-summary")?.TextContent ?? "";
}
