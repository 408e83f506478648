using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Platform.Limits;

/// <summary>
/// One layer before all pages and endpoints: what an address costs, who asks (an account, else a network), and how much of it they may. Too
/// much is answered by 429 with the time to wait. Pages that are kept for the public are answered before it and are never counted.
/// </summary>
public static class RateLimiting
{
    private const int WaitingForProcessor = 200,
        StreamWait = 10,
        MinuteWait = 60;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RateLimits>(configuration.GetSection("Limits"));
        services.AddSingleton<Mistakes>();
        services.AddSingleton<Pace>();
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimits>>(
                (o, limits) =>
                {
                    var l = limits.Value;
                    o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    o.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                        PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, l)),
                        PartitionedRateLimiter.Create<HttpContext, string>(http => ProcessorOf(http, l))
                    );
                    o.OnRejected = (rejected, _) =>
                    {
                        var http = rejected.HttpContext;
                        http.RequestServices.GetRequiredService<SecurityLog>()
                            .TooMuch(http.Request.Path.ToUriComponent(), http.Connection.RemoteIpAddress);
                        http.TellToWait(
                            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : null,
                            CostOf(http) == Cost.Stream ? StreamWait : MinuteWait
                        );
                        return ValueTask.CompletedTask;
                    };
                }
            );
    }

    /// <summary>Says in the header when to come again.</summary>
    public static void TellToWait(this HttpContext http, TimeSpan? wait, int otherwiseSeconds = MinuteWait) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait?.TotalSeconds ?? otherwiseSeconds))
            .ToString(CultureInfo.InvariantCulture);

    private static Cost? CostOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PacedAttribute>()?.Cost;

    private static RateLimitPartition<string> PartitionOf(HttpContext http, RateLimits limits)
    {
        var me = http.RequestServices.GetRequiredService<CurrentOfficer>();
        var from = http.Connection.RemoteIpAddress;
        var (network, times) = (Network.Of(from), Network.IsThisMachine(from) ? limits.ThisMachineTimes : 1);
        var who = me.IsSignedIn ? $"account {me.Officer.Id}" : network;
        return CostOf(http) switch
        {
            Cost.SignIn when HttpMethods.IsPost(http.Request.Method) => Bucket(
                $"sign-in {network}",
                limits.SignInsAtOnce * times,
                limits.SignInsPerMinute * times
            ),
            Cost.Drawing => Bucket($"drawing {who}", limits.DrawingsAtOnce * times, limits.DrawingsPerMinute * times),
            Cost.Stream => RateLimitPartition.GetConcurrencyLimiter(
                $"stream {(me.IsSignedIn ? who : http.Request.Path)}",
                _ => new ConcurrencyLimiterOptions
                {
                    // An account is one person, wherever the proxy stands; a screen's address may hang on many walls.
                    PermitLimit = limits.StreamsTogether * (me.IsSignedIn ? 1 : times),
                    QueueLimit = 0,
                }
            ),
            null when !me.IsSignedIn && IsForm(http.Request.Method) => Bucket(
                $"form {network}",
                limits.FormsAtOnce * times,
                limits.FormsPerMinute * times
            ),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }

    private static bool IsForm(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>A password costs a quarter of a second of a processor: those who wait for one wait in a row.</summary>
    private static RateLimitPartition<string> ProcessorOf(HttpContext http, RateLimits limits) =>
        CostOf(http) == Cost.SignIn && HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetConcurrencyLimiter(
                "passwords",
                _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = limits.PasswordsTogether > 0 ? limits.PasswordsTogether : Math.Max(1, Environment.ProcessorCount / 2),
                    QueueLimit = WaitingForProcessor,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Bucket(string who, int atOnce, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = atOnce,
                TokensPerPeriod = perMinute,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                AutoReplenishment = true,
                QueueLimit = 0,
            }
        );
}
