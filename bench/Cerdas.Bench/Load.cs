using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Cerdas.Bench;

/// <summary>Requests a second under wrk: one thread, eight connections, the median of three runs after one that warms.</summary>
internal static partial class Load
{
    public const int Seconds = 5,
        Runs = 3;

    public static double Of(string url, string? cookie = null)
    {
        Once(url, cookie);
        return Enumerable.Range(0, Runs).Select(_ => Once(url, cookie)).Order().ElementAt(Runs / 2);
    }

    /// <summary>Times an action in this process on two threads for the same span.</summary>
    public static async Task<double> OfAsync(Func<Task<Func<Task>>> worker)
    {
        async Task<int> Loop(Func<Task> work, TimeSpan span)
        {
            var (clock, count) = (Stopwatch.StartNew(), 0);
            for (; clock.Elapsed < span; count++)
                await work();
            return count;
        }
        var workers = new[] { await worker(), await worker() };
        await Task.WhenAll(workers.Select(w => Task.Run(() => Loop(w, TimeSpan.FromSeconds(2)))));
        var rates = new List<double>();
        for (var run = 0; run < Runs; run++)
            rates.Add(
                (await Task.WhenAll(workers.Select(w => Task.Run(() => Loop(w, TimeSpan.FromSeconds(Seconds)))))).Sum() / (double)Seconds
            );
        return rates.Order().ElementAt(Runs / 2);
    }

    private static double Once(string url, string? cookie)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c8", $"-d{Seconds}s", url]) { RedirectStandardOutput = true };
        if (cookie is not null)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add("Cookie: " + cookie);
        }
        using var wrk = Process.Start(start)!;
        var text = wrk.StandardOutput.ReadToEnd();
        if (text.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{url}: {text}");
        return double.Parse(Rate().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
