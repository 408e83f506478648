using System.Collections.Concurrent;
using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What a line of the log says of the request it belongs to.</summary>
public sealed class RequestLineTests
{
    private sealed class Recorder : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider scopes = null!;

        public ConcurrentQueue<(LogLevel Level, string Text, Dictionary<string, object?> Facts)> Lines { get; } = new();

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var facts = new Dictionary<string, object?>();
            scopes.ForEachScope(
                (scope, all) =>
                {
                    foreach (var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                        all[key] = value;
                },
                facts
            );
            Lines.Enqueue((logLevel, formatter(state, exception), facts));
        }

        public void Dispose() { }
    }

    [Fact]
    public async Task A_fault_is_logged_with_who_asked_what_and_the_number_on_the_page_and_a_refusal_is_no_fault()
    {
        await using var app = await App.StartAsync();
        using var recorder = new Recorder();
        await using var listening = app.WithWebHostBuilder(b => b.ConfigureLogging(l => l.AddProvider(recorder)));
        using var http = listening.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        async Task<HttpResponseMessage> SendAsync(string url, Dictionary<string, string> typed)
        {
            var page = parser.ParseDocument(await http.GetStringAsync(url));
            foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]"))
                typed.TryAdd(hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "");
            return await http.PostAsync(url, new FormUrlEncodedContent(typed));
        }
        await SendAsync("/masuk", new() { ["Input.Email"] = "admin@batang.demo", ["Input.Password"] = Data.Demo.DemoRegency.Password });
        // Twice the same name: the second loses to a unique index.
        foreach (var version in new[] { "0", "77" })
            await SendAsync("/pengaturan/opd/baru", new() { ["Input.ShortName"] = "Catat", ["Input.Name"] = "Dinas " + version });
        Assert.DoesNotContain(recorder.Lines, l => l.Level >= LogLevel.Error);

        app.Queries.Fails = new InvalidOperationException("planted");
        var failed = await http.GetAsync("/kerja?rahasia=1");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        app.Queries.Fails = null;
        var line = Assert.Single(recorder.Lines, l => l.Level == LogLevel.Error);
        Assert.Equal(("GET", "/kerja"), (line.Facts["Method"], line.Facts["Path"]?.ToString()));
        Assert.Matches("^[0-9a-f]{32}$", (string)line.Facts["TraceId"]!);
    }
}
