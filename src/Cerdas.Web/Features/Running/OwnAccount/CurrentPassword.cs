using System.Net;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>
/// Asks a signed-in person for their password again, before it or the second factor is changed. Who found an open session has few tries.
/// </summary>
public sealed class CurrentPassword(UserManager<Data.Account> users, Mistakes mistakes, SecurityLog log)
{
    /// <returns>Null where it is right; else how long to wait, zero where it may be tried again at once.</returns>
    public async Task<TimeSpan?> WhyNotAsync(Data.Account account, string password, IPAddress? from)
    {
        var whose = $"current password {account.Id}";
        var wait = mistakes.Try(whose);
        if (wait is null && await users.CheckPasswordAsync(account, password))
        {
            mistakes.Forget(whose);
            return null;
        }
        log.PasswordRefused(account.Id, from, wait is not null);
        return wait ?? TimeSpan.Zero;
    }

    /// <summary>The same page with what is wrong beside the field; 429 where it was tried too often.</summary>
    public PageResult Refused(PageModel page, string field, TimeSpan wait)
    {
        var tooOften = wait > TimeSpan.Zero;
        page.ModelState.AddModelError(
            field,
            tooOften ? AccountTexts.TooManyTries(wait) : users.ErrorDescriber.PasswordMismatch().Description
        );
        return tooOften ? page.TooMany(wait) : page.Again();
    }
}
