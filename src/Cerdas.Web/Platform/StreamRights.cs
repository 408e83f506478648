using System.Collections.Concurrent;
using System.Security.Claims;
using Cerdas.People;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>
/// A stream lives longer than the request that opened it was checked for: each second all open ones are asked again, in a query for the
/// accounts, one for the sessions ended and one for the screens.
/// </summary>
/// <remarks>docs/adr/0011-check-the-account-on-every-request.md</remarks>
public sealed partial class StreamRights(IServiceScopeFactory scopes, ILogger<StreamRights> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<StreamRight, bool> open = new();

    public StreamRight OfAccount(HttpContext http, CurrentOfficer me) =>
        Open(
            http,
            new StreamRight
            {
                RegencyCode = me.RegencyCode,
                AccountId = me.Officer.Id,
                Stamp = http.User.FindFirstValue(Session.StampClaim),
                SessionHash = SessionTicket.Of(http)?.IdHash,
            }
        );

    /// <param name="tokenHash">Of the token in the screen's address.</param>
    public StreamRight OfScreen(HttpContext http, string regencyCode, string tokenHash) =>
        Open(http, new StreamRight { RegencyCode = regencyCode, ScreenHash = tokenHash });

    private StreamRight Open(HttpContext http, StreamRight right)
    {
        open[right] = true;
        right.Closed = () => open.TryRemove(right, out _);
        http.Response.RegisterForDispose(right);
        return right;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (!open.IsEmpty)
                    await LookAsync([.. open.Keys], stoppingToken);
        }
        catch (OperationCanceledException) { }
    }

    private async Task LookAsync(IReadOnlyList<StreamRight> rights, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var lost = await LostAsync(scope.ServiceProvider.GetRequiredService<CerdasDb>(), rights, ct);
            foreach (var right in lost)
                right.Lose();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogSilent(log, e);
        }
    }

    private static async Task<List<StreamRight>> LostAsync(CerdasDb db, IReadOnlyList<StreamRight> rights, CancellationToken ct)
    {
        var ids = rights.Select(r => r.AccountId).OfType<int>().Distinct().ToList();
        var sessions = rights.Select(r => r.SessionHash).OfType<string>().Distinct().ToList();
        var tokens = rights.Select(r => r.ScreenHash).OfType<string>().Distinct().ToList();
        var accounts =
            ids.Count == 0
                ? []
                : await db
                    .Users.Where(u => ids.Contains(u.Id) && u.Active)
                    .Select(u => new
                    {
                        u.Id,
                        u.SecurityStamp,
                        u.Role,
                        u.RegencyCode,
                    })
                    .ToDictionaryAsync(u => u.Id, ct);
        var ended =
            sessions.Count == 0
                ? []
                : (await db.EndedSessions.Where(s => sessions.Contains(s.IdHash)).Select(s => s.IdHash).ToListAsync(ct)).ToHashSet();
        var screens =
            tokens.Count == 0
                ? []
                : (
                    await db.Screens.IgnoreQueryFilters().Where(s => tokens.Contains(s.TokenHash)).Select(s => s.TokenHash).ToListAsync(ct)
                ).ToHashSet();
        return [.. rights.Where(r => !Holds(r))];

        bool Holds(StreamRight right) =>
            right.ScreenHash is { } hash
                ? screens.Contains(hash)
                : accounts.GetValueOrDefault(right.AccountId!.Value) is { } account
                    && account.SecurityStamp == right.Stamp
                    && Permissions.Of(account.Role).Contains(Permission.ReadLedger)
                    && (account.RegencyCode == right.RegencyCode || account.Role == Role.NationalViewer)
                    && (right.SessionHash is not { } session || !ended.Contains(session));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rights of open streams could not be asked for")]
    private static partial void LogSilent(ILogger logger, Exception e);
}
