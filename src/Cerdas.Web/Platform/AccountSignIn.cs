using Cerdas.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Platform;

/// <summary>Opens a session for an account that was recognised already: by its password, or by the organisation's own sign-in.</summary>
public sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(users, http, claims, options, logger, schemes, confirmation)
{
    /// <param name="provider">Of the organisation's own sign-in; null of the password.</param>
    /// <param name="secondFactorDone">The provider asked for one.</param>
    public Task<SignInResult> EnterAsync(Account account, string? provider, bool secondFactorDone) =>
        SignInOrTwoFactorAsync(account, isPersistent: false, provider, secondFactorDone);
}
