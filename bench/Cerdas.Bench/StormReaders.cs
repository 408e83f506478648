using System.Collections.Concurrent;
using System.Diagnostics;
using AngleSharp.Html.Parser;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Bench;

/// <summary>Fifty readers of five kinds, ten of each, and four verifiers, spread over the regencies that have people.</summary>
internal sealed class StormReaders : IDisposable
{
    public const int Regencies = 10;
    private const int Each = 10,
        Verifiers = 4;
    private static readonly TimeSpan ReaderRests = TimeSpan.FromMilliseconds(500),
        VerifierRests = TimeSpan.FromSeconds(1);
    private static readonly string[] Kinds = ["portal", "dashboard", "API", "my work", "wall"];

    private readonly HttpClient http;
    private readonly List<string> codes,
        regents = [],
        admins = [],
        verifiers = [];

    private StormReaders(string url, List<string> codes)
    {
        this.codes = codes;
        http = new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = 200,
            }
        )
        {
            BaseAddress = new Uri(url),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public void Dispose() => http.Dispose();

    private int Peopled => Math.Min(Regencies, codes.Count);

    /// <summary>Reports that wait to be verified, of the regencies with people in turn.</summary>
    public static async Task<Queue<int>> WaitingAsync(CerdasDb db, List<string> codes)
    {
        var waiting = new List<List<int>>();
        foreach (var code in codes.Take(Regencies))
        {
            db.Enter(code);
            waiting.Add(
                await db
                    .Realisations.Where(r => r.State == RealisationState.Submitted && r.Year == LargeRegency.Year && r.Quarter == 4)
                    .OrderByDescending(r => r.Id)
                    .Select(r => r.Id)
                    .Take(120)
                    .ToListAsync()
            );
        }
        return new(Enumerable.Range(0, 120).SelectMany(n => waiting.Where(w => n < w.Count).Select(w => w[n])));
    }

    public static async Task<StormReaders> SignInAsync(Served served, List<string> codes)
    {
        var readers = new StormReaders(served.Url, codes);
        foreach (var code in codes.Take(readers.Peopled))
        {
            readers.regents.Add(await served.SignInAsync(StormRegencies.EmailOf(Role.Regent, code)));
            readers.admins.Add(await served.SignInAsync(StormRegencies.EmailOf(Role.RegencyAdmin, code)));
            readers.verifiers.Add(await served.SignInAsync(StormRegencies.EmailOf(Role.Verifier, code)));
        }
        return readers;
    }

    /// <summary>Address and cookie of what a reader asks for the n-th time.</summary>
    private (string Url, string? Cookie) Asks(int kind, int reader, int n)
    {
        // Who has no account goes from regency to regency; who has one stays in their own.
        var (any, own) = (codes[((reader * 7) + n) % codes.Count], reader % Peopled);
        return kind switch
        {
            0 => ($"/daerah/{any}?tahun={LargeRegency.Year}", null),
            1 => ($"/capaian?tahun={LargeRegency.Year}", regents[own]),
            2 => ($"/api/v1/regencies/{any}/achievements?year={LargeRegency.Year}", null),
            3 => ("/kerja", admins[own]),
            _ => ($"/layar/{StormRegencies.TokenOf(codes[own])}?adegan=kota", null),
        };
    }

    public async Task<byte[]> SampleAsync() => await http.GetByteArrayAsync(Asks(0, 0, 0).Url);

    /// <summary>All kinds in turn, one request after the other.</summary>
    public async Task<Times> OneByOneAsync(int count)
    {
        var times = new List<double>();
        for (var n = 0; n < count; n++)
        {
            var (url, cookie) = Asks(n % Kinds.Length, n % Each, n);
            times.Add((await GetAsync(http, url, cookie)).Milliseconds);
        }
        return Times.Of(times);
    }

    public async Task<Storm> StormAsync(Queue<int> reports, TimeSpan span)
    {
        var (times, verified, timeOuts, faults) = (new ConcurrentBag<(int, double)>(), new ConcurrentBag<double>(), 0, 0);
        var clock = Stopwatch.StartNew();
        async Task Read(int kind, int reader)
        {
            for (var n = 0; clock.Elapsed < span; n++)
            {
                var (url, cookie) = Asks(kind, reader, n);
                var (milliseconds, fine, late) = await GetAsync(http, url, cookie);
                times.Add((kind, milliseconds));
                Count(fine, late);
                await Task.Delay(ReaderRests);
            }
        }
        void Count(bool fine, bool late)
        {
            if (late)
                Interlocked.Increment(ref timeOuts);
            else if (!fine)
                Interlocked.Increment(ref faults);
        }
        async Task Verify()
        {
            while (clock.Elapsed < span)
            {
                int id;
                lock (reports)
                    if (!reports.TryDequeue(out id))
                        return;
                // Ids are a million a regency apart.
                var (milliseconds, fine, late) = await VerifyAsync(id, verifiers[id / 1_000_000 % Peopled]);
                verified.Add(milliseconds);
                Count(fine, late);
                await Task.Delay(VerifierRests);
            }
        }
        await Task.WhenAll(
            Enumerable
                .Range(0, Kinds.Length * Each)
                .Select(r => Read(r % Kinds.Length, r / Kinds.Length))
                .Concat(Enumerable.Range(0, Verifiers).Select(_ => Verify()))
        );
        return new(
            Times.Of(times.Select(t => t.Item2)),
            [.. Kinds.Select((k, i) => (k, Times.Of(times.Where(t => t.Item1 == i).Select(t => t.Item2))))],
            Times.Of(verified),
            timeOuts,
            faults
        );
    }

    /// <summary>The same fifty at a server that only sends a file.</summary>
    public static async Task<Times> OfPlainAsync(string url, TimeSpan span)
    {
        using var http = new HttpClient();
        var (times, clock) = (new ConcurrentBag<double>(), Stopwatch.StartNew());
        await Task.WhenAll(
            Enumerable
                .Range(0, Kinds.Length * Each)
                .Select(async _ =>
                {
                    while (clock.Elapsed < span)
                    {
                        times.Add((await GetAsync(http, url, null)).Milliseconds);
                        await Task.Delay(ReaderRests);
                    }
                })
        );
        return Times.Of(times);
    }

    /// <summary>
    /// From the press until the page that follows it and then the dashboard are there, which must show what was pressed: the form that was
    /// read before is not counted.
    /// </summary>
    private async Task<(double Milliseconds, bool Fine, bool Late)> VerifyAsync(int id, string cookie)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var asks = Request(HttpMethod.Get, $"/realisasi/{id}", cookie);
            using var page = await http.SendAsync(asks);
            using var html = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
            if (html.QuerySelector("form[action*=Verify]") is not { } form)
                return (0, false, false);
            cookie = With(cookie, page);
            using var press = Request(HttpMethod.Post, form.GetAttribute("action")!, cookie);
            press.Content = new FormUrlEncodedContent(
                form.QuerySelectorAll("input[name]")
                    .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            );
            start = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(press);
            if (answer.Headers.Location is not { } next)
                return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, false, false);
            var queue = await GetAsync(http, next.ToString(), With(cookie, answer));
            var own = await GetAsync(http, $"/capaian?tahun={LargeRegency.Year}", With(cookie, answer));
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, queue.Fine && own.Fine, queue.Late || own.Late);
        }
        catch (OperationCanceledException)
        {
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, false, true);
        }
    }

    private static string With(string cookie, HttpResponseMessage answer) =>
        string.Join(
            "; ",
            answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]).Prepend(cookie) : [cookie]
        );

    private static HttpRequestMessage Request(HttpMethod method, string url, string? cookie)
    {
        var request = new HttpRequestMessage(method, url);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return request;
    }

    private static async Task<(double Milliseconds, bool Fine, bool Late)> GetAsync(HttpClient http, string url, string? cookie)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var request = Request(HttpMethod.Get, url, cookie);
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, answer.IsSuccessStatusCode, false);
        }
        catch (OperationCanceledException)
        {
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, false, true);
        }
    }
}
