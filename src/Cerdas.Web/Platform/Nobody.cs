using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Platform;

/// <summary>
/// The password of nobody: checked where there is no account, or where it may not be tried, so that the answer takes as long as for one.
/// </summary>
public sealed class Nobody(IOptions<PasswordHasherOptions> options)
{
    private readonly PasswordHasher<Account> hasher = new(options);
    private readonly Lazy<string> hash = new(() => new PasswordHasher<Account>(options).HashPassword(null!, Guid.NewGuid().ToString()));

    public void Check(string password) => hasher.VerifyHashedPassword(null!, hash.Value, password);
}
