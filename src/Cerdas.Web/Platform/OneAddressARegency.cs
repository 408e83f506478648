using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>An address has one account in a regency. Those of other regencies are not looked at.</summary>
public sealed class OneAddressARegency(CerdasDb db, IdentityErrorDescriber errors) : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        var (address, own, code) = (manager.NormalizeEmail(user.Email), user.Id, user.RegencyCode);
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(user.Email) || user.Email is not { Length: > 0 })
            return IdentityResult.Failed(errors.InvalidEmail(user.Email));
        return await db.Users.AnyAsync(u => u.Id != own && u.NormalizedEmail == address && u.RegencyCode == code)
            ? IdentityResult.Failed(errors.DuplicateEmail(user.Email))
            : IdentityResult.Success;
    }
}
