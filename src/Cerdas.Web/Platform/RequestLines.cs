using System.Collections;
using System.Diagnostics;
using System.Security.Claims;

namespace Cerdas.Web.Platform;

/// <summary>
/// Every line of the log says when, and of which request: its method, path, account and the number that its answer shows where it failed.
/// </summary>
public static class RequestLines
{
    public static void AddRequestLines(this ILoggingBuilder logging) =>
        logging
            .ClearProviders()
            // The request's own scope below says it all, once.
            .Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.None)
            .AddJsonConsole(o => (o.IncludeScopes, o.UseUtcTimestamp, o.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));

    public static void UseRequestLines(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Cerdas.Request");
        app.Use(
            async (http, next) =>
            {
                http.TraceIdentifier = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
                using (log.BeginScope(new Request(http)))
                    await next(http);
            }
        );
    }

    /// <summary>Read when a line is written: who asks is known only further in.</summary>
    private sealed class Request(HttpContext http) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private readonly string method = http.Request.Method,
            path = http.Request.Path;

        public int Count => 4;

        public KeyValuePair<string, object?> this[int index] =>
            index switch
            {
                0 => new("TraceId", http.TraceIdentifier),
                1 => new("Method", method),
                2 => new("Path", path),
                3 => new("UserId", http.User.FindFirstValue(ClaimTypes.NameIdentifier)),
                _ => throw new ArgumentOutOfRangeException(nameof(index)),
            };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => $"{method} {path} {http.TraceIdentifier}";
    }
}
