using System.Security.Cryptography;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>
/// Accounts in the database. Keys of authenticators and recovery codes are encrypted there: who reads the database alone, or a copy of it,
/// makes no codes. The keys for that lie beside it and belong to the same backup.
/// </summary>
public sealed class AccountStore(CerdasDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, CerdasDb, int>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("cerdas.second-factor");

    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } sealedValue
                ? protector.Unprotect(sealedValue)
                : null;
        }
        catch (CryptographicException)
        {
            // The keys are gone: nothing opens, as if no factor had been set up.
            return null;
        }
    }
}
