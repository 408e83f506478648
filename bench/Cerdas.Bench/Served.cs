using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Cerdas.Web.Data.Demo;

namespace Cerdas.Bench;

/// <summary>The published application as a process of its own.</summary>
internal sealed partial class Served : IAsyncDisposable
{
    private readonly Process process;

    private Served(Process process, string url, TimeSpan started) => (this.process, Url, Started) = (process, url, started);

    public string Url { get; }

    /// <summary>From the process's start to its first answered page.</summary>
    public TimeSpan Started { get; }
    public long ResidentBytes => Status("VmRSS");

    /// <summary>Pages of program files, which the system shares between processes and drops when it needs them.</summary>
    public long MappedFileBytes => Status("RssFile");

    /// <summary>Time of processors that the process has taken.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    private long Status(string field) =>
        long.Parse(
            File.ReadLines($"/proc/{process.Id}/status")
                .First(l => l.StartsWith(field, StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]
        ) * 1024;

    public static async Task<Served> StartAsync(string app, string var, string? connection, int port, string first = "/masuk")
    {
        var url = $"http://127.0.0.1:{port}";
        using var http = new HttpClient();
        var clock = Stopwatch.StartNew();
        var process = Process.Start(Info(app, var, connection, "--urls", url))!;
        process.BeginOutputReadLine();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(url + first)).IsSuccessStatusCode)
                    break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
            if (process.HasExited || clock.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException("The application did not start.");
        }
        return new(process, url, clock.Elapsed);
    }

    public static async Task RunAsync(string app, string var, string? connection, string verb)
    {
        using var run = Process.Start(Info(app, var, connection, verb))!;
        run.BeginOutputReadLine();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
            throw new InvalidOperationException(verb);
    }

    private static ProcessStartInfo Info(string app, string var, string? connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [app, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["Cerdas__Var"] = var;
        start.Environment["Cerdas__Demo"] = "true";
        // The plan of the year that is measured is the one in force.
        start.Environment["Cerdas__DemoNow"] = "2024-01-12T10:00:00+07:00";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        if (connection is not null)
            start.Environment["ConnectionStrings__Cerdas"] = connection;
        return start;
    }

    public async Task<string> SignInAsync(string email = "bupati@batang.demo")
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Url),
        };
        var token = Token().Match(await http.GetStringAsync("/masuk")).Groups[1].Value;
        await http.PostAsync(
            "/masuk",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Input.Email"] = email,
                    ["Input.Password"] = DemoRegency.Password,
                    ["__RequestVerificationToken"] = token,
                }
            )
        );
        return string.Join("; ", cookies.GetCookies(new Uri(Url)).Select(c => $"{c.Name}={c.Value}"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
