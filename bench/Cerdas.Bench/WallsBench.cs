using System.Diagnostics;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Bench;

/// <summary>
/// Five hundred wall screens on one server: each holds its stream and fetches a slide every twenty seconds. What a request takes beside
/// them against the same request alone, what they cost in memory, and how long until the last of them hears that a figure moved.
/// </summary>
internal static class WallsBench
{
    private const int Walls = 500,
        Samples = 400,
        SecondsBetween = 20;
    private const string Token = "layar-bangku",
        Slide = $"/layar/{Token}?adegan=kota",
        Page = "/capaian?tahun=2023";

    public static async Task RunAsync(Served served, CerdasDb db, string engine, Action<string[]> row)
    {
        db.Enter("33.25");
        var screen = new Screen
        {
            RegencyCode = "33.25",
            Name = "Bangku",
            TokenHash = LinkToken.Hash(Token),
            CreatedAt = DateTime.UtcNow,
            CreatedById = 1,
        };
        screen.Arrange(Screen.Usual);
        db.Add(screen);
        await db.SaveChangesAsync();

        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 2000 })
        {
            BaseAddress = new Uri(served.Url),
            Timeout = TimeSpan.FromMinutes(5),
        };
        var cookie = await served.SignInAsync();
        // Until the runtime has compiled the page for good: a cold floor would flatter.
        await SampleAsync(http, cookie, 1500);
        var alone = await SampleAsync(http, cookie, Samples);
        var memory = served.ResidentBytes;

        using var ends = new CancellationTokenSource();
        var heard = new long[Walls];
        var connected = 0;
        var streams = Enumerable
            .Range(0, Walls)
            .Select(n => ListenAsync(http, () => Interlocked.Increment(ref connected), at => Volatile.Write(ref heard[n], at), ends.Token))
            .ToList();
        while (Volatile.Read(ref connected) < Walls)
            await Task.Delay(50);
        var turning = Enumerable.Range(0, Walls).Select(n => TurnAsync(http, n, ends.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(SecondsBetween));
        var beside = await SampleAsync(http, cookie, Samples);
        var full = served.ResidentBytes;

        await Task.Delay(2000);
        var moved = Stopwatch.GetTimestamp();
        await db
            .Regencies.Where(r => r.Code == "33.25")
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LedgerVersion, r => r.LedgerVersion + 1));
        while (heard.Min() < moved && Stopwatch.GetElapsedTime(moved) < TimeSpan.FromSeconds(30))
            await Task.Delay(10);
        var last = Stopwatch.GetElapsedTime(moved, heard.Max()).TotalSeconds;
        await ends.CancelAsync();
        await Task.WhenAll(streams.Concat(turning));

        row([
            engine,
            $"a page beside {Walls} walls, median",
            $"{beside.Median:0.00} ms",
            $"the same without walls {alone.Median:0.00} ms",
            $"{beside.Median / alone.Median:0.00}",
            "<= 2",
        ]);
        row([engine, "the same, 95 of 100", $"{beside.P95:0.00} ms", $"{alone.P95:0.00} ms", $"{beside.P95 / alone.P95:0.00}", "<= 2"]);
        row([engine, $"resident memory with {Walls} walls", $"{full / 1e6:0} MB", $"without {memory / 1e6:0} MB", "", "< 300 MB"]);
        row([
            engine,
            "a figure moves until the last wall hears it",
            $"{last:0.00} s",
            heard.Min() >= moved ? "all heard" : "NOT ALL HEARD",
            "",
            "< 2 s",
        ]);
    }

    private static async Task<(double Median, double P95)> SampleAsync(HttpClient http, string cookie, int count)
    {
        var times = new List<double>();
        for (var n = 0; n < count; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Page);
            request.Headers.Add("Cookie", cookie);
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
            await Task.Delay(10);
        }
        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100]);
    }

    private static async Task ListenAsync(HttpClient http, Action connected, Action<long> hear, CancellationToken ends)
    {
        try
        {
            using var answer = await http.GetAsync($"/layar/{Token}/aliran", HttpCompletionOption.ResponseHeadersRead, ends);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ends));
            connected();
            while (await lines.ReadLineAsync(ends) is { } line)
                if (line == "event: angka")
                    hear(Stopwatch.GetTimestamp());
        }
        catch (OperationCanceledException) { }
    }

    private static async Task TurnAsync(HttpClient http, int n, CancellationToken ends)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(SecondsBetween * (double)n / Walls), ends);
            while (true)
            {
                await http.GetByteArrayAsync(Slide, ends);
                await Task.Delay(TimeSpan.FromSeconds(SecondsBetween), ends);
            }
        }
        catch (OperationCanceledException) { }
    }
}
