using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Cerdas.Evaluating;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What stands in the log after an attack, and what does not look like one.</summary>
public sealed partial class SecurityLogTests
{
    [Fact]
    public async Task Refused_sign_ins_and_pages_are_logged_and_a_rule_that_refuses_is_no_error()
    {
        await using var app = await App.StartAsync();
        var recommendation = await Some.RecommendationAsync(app, null);
        await app.Rows(db =>
            db.Recommendations.Where(r => r.Id == recommendation)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RecommendationState.Closed))
        );
        var log = new Kept();
        await using var listened = app.WithWebHostBuilder(b => b.ConfigureLogging(l => l.AddProvider(log)));
        using var http = listened.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        async Task<HttpStatusCode> SignInAsync(string email, string password)
        {
            var token = Token().Match(await http.GetStringAsync("/masuk")).Groups[1].Value;
            var form = new Dictionary<string, string>
            {
                ["Input.Email"] = email,
                ["Input.Password"] = password,
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
            };
            return (await http.PostAsync("/masuk", new FormUrlEncodedContent(form))).StatusCode;
        }
        await SignInAsync("tiada@batang.demo", "salah sekali");
        await SignInAsync("admin@batang.demo", "salah sekali");
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync("admin@batang.demo", DemoRegency.Password));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/verifikasi")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await http.GetAsync($"/rekomendasi/{recommendation}/atur")).StatusCode);

        var security = log.Lines.Where(l => l.Category == SecurityLog.Category).Select(l => l.Text).ToList();
        Assert.Contains(security, l => l.StartsWith("Sign-in refused: account unknown", StringComparison.Ordinal));
        Assert.Equal(2, security.Count(l => l.StartsWith("Sign-in refused", StringComparison.Ordinal)));
        Assert.Contains(security, l => l.Contains("asked for /verifikasi", StringComparison.Ordinal));
        // What was typed may be a password.
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains("tiada@", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Level >= LogLevel.Error);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed class Kept : ILoggerProvider
    {
        public ConcurrentQueue<(string Category, LogLevel Level, string Text)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Of(this, categoryName);

        public void Dispose() { }

        private sealed class Of(Kept kept, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => kept.Lines.Enqueue((category, logLevel, formatter(state, exception)));
        }
    }
}
