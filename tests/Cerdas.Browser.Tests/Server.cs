using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>The published application on its own demo database, and one Chromium; shared by all tests of the assembly.</summary>
public sealed class Server : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "cerdas-browser-" + Environment.ProcessId);
    private Process? process;
    private IPlaywright? playwright;

    public string Url { get; private set; } = "";
    public IBrowser Chromium { get; private set; } = null!;

    public static string Root { get; } = FindRoot();
    public static string Screens { get; } = Path.Combine(FindRoot(), "artifacts", "screens");

    public async ValueTask InitializeAsync()
    {
        var app = Path.Combine(Root, "artifacts/app/Cerdas.Web.dll");
        Assert.True(File.Exists(app), "Build first: ./cerdas build");
        Directory.CreateDirectory(Screens);
        await RunAsync(app, "migrate");
        await RunAsync(app, "demo");
        Url = $"http://localhost:{FreePort()}";
        process = Start(app, "--urls", Url);
        using var http = new HttpClient();
        for (var i = 0; i < 100; i++)
        {
            try
            {
                if ((await http.GetAsync(Url + "/sehat")).IsSuccessStatusCode)
                    break;
            }
            catch (HttpRequestException) { }
            await Task.Delay(100);
        }
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CERDAS_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.CloseAsync();
        playwright?.Dispose();
        process?.Kill();
        process?.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private Process Start(string app, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [app, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Cerdas__Var"] = folder;
        start.Environment["Cerdas__Demo"] = "true";
        // What the tests name keeps its year.
        start.Environment["Cerdas__DemoNow"] = "2024-01-12T10:00:00+07:00";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        var started = Process.Start(start)!;
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        return started;
    }

    private async Task RunAsync(string app, string verb)
    {
        using var run = Start(app, verb);
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cerdas.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>A new visitor; signed in when an address is given.</summary>
    public async Task<IPage> VisitAsync(string? email = null, bool script = true, int width = 1440, bool dark = false, bool english = false)
    {
        var context = await Chromium.NewContextAsync(
            new()
            {
                BaseURL = Url,
                JavaScriptEnabled = script,
                ViewportSize = new() { Width = width, Height = width < 600 ? 780 : 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                Locale = "id-ID",
                // What moves would be measured half way.
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        if (english)
            await page.GotoAsync("/bahasa/en");
        if (email is null)
            return page;
        await page.GotoAsync("/masuk");
        await page.FillAsync("#Input_Email", email);
        await page.FillAsync("#Input_Password", Cerdas.Web.Data.Demo.DemoRegency.Password);
        await page.ClickAsync("main form button");
        Assert.EndsWith("/kerja", page.Url, StringComparison.Ordinal);
        return page;
    }
}
