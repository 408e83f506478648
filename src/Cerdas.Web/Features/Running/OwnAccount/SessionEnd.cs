using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Ends the session that a request came with, if it came with one: no copy of its cookie opens anything any more.</summary>
public sealed class SessionEnd(SignInManager<Data.Account> signIn, CerdasDb db, TimeProvider clock)
{
    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        if (SessionTicket.Of(http) is not { } session)
            return;
        await session.EndAsync(db, clock, ct);
        await signIn.SignOutAsync();
    }
}
