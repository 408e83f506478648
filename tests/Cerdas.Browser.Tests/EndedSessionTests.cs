using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>Who wrote for longer than the session lasted signs in again and finds the words where they were.</summary>
public sealed class EndedSessionTests(Server server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_written_while_the_session_ended_comes_back_after_the_sign_in(bool script)
    {
        var page = await server.VisitAsync("perencana@batang.demo", script, script ? 1440 : 360);
        await page.GotoAsync("/rencana/dasar-hukum");
        await page.FillAsync("#Input_Title", "Perbup yang ditulis lama");
        await page.Context.ClearCookiesAsync();
        await page.Locator("main form button").First.ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Masuk");
        await page.FillAsync("#Input_Email", "perencana@batang.demo");
        await page.FillAsync("#Input_Password", "bukan kata sandinya");
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Masuk");
        // What was written is never part of an address.
        Assert.Equal("/masuk", new Uri(page.Url).PathAndQuery);
        await page.FillAsync("#Input_Email", "perencana@batang.demo");
        await page.FillAsync("#Input_Password", Cerdas.Web.Data.Demo.DemoRegency.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        if (!script)
            await page.Locator("form[data-now=ya] button").ClickAsync();

        await Expect(page.Locator("#Input_Title")).ToHaveValueAsync("Perbup yang ditulis lama");
        await Expect(page.Locator("main")).ToContainTextAsync("Belum tersimpan");
    }
}
