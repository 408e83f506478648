using System.Net;
using Cerdas.Web.Platform.Limits;

namespace Cerdas.Web.Platform;

/// <summary>
/// What a keeper of the server looks for after an attack: refused sign-ins and refused pages, under one category of the log.
/// </summary>
public sealed partial class SecurityLog(ILoggerFactory loggers)
{
    public const string Category = "Cerdas.Security";
    private readonly ILogger log = loggers.CreateLogger(Category);

    /// <param name="accountId">Null where nobody has the address; what was typed stays out, it may be a password.</param>
    public void SignInRefused(int? accountId, IPAddress? from, bool tooMany) =>
        SignInRefused(log, accountId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown", Network.Of(from), tooMany);

    /// <param name="path">With its encoding, so that it is one line.</param>
    public void Forbidden(int accountId, string path, IPAddress? from) => Forbidden(log, accountId, path, Network.Of(from));

    public void PasswordRefused(int accountId, IPAddress? from, bool tooMany) => PasswordRefused(log, accountId, Network.Of(from), tooMany);

    public void TooMuch(string path, IPAddress? from) => TooMuch(log, path, Network.Of(from));

    [LoggerMessage(1, LogLevel.Warning, "Sign-in refused: account {AccountId} from {From}, too many {TooMany}")]
    private static partial void SignInRefused(ILogger logger, string accountId, string from, bool tooMany);

    [LoggerMessage(2, LogLevel.Warning, "Forbidden: account {AccountId} asked for {Path} from {From}")]
    private static partial void Forbidden(ILogger logger, int accountId, string path, string from);

    [LoggerMessage(3, LogLevel.Warning, "Current password refused: account {AccountId} from {From}, too many {TooMany}")]
    private static partial void PasswordRefused(ILogger logger, int accountId, string from, bool tooMany);

    [LoggerMessage(4, LogLevel.Warning, "Too much: {Path} from {From}")]
    private static partial void TooMuch(ILogger logger, string path, string from);
}
