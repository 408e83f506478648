using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>An account to choose: where it is and what it does there.</summary>
public sealed record ChoosableAccount(int Id, string? Regency, Role Role, string? Agency)
{
    public string Text => $"{Regency ?? Say("Nasional", "National")}: {Role.Name()}" + (Agency is null ? "" : $", {Agency}");
}

/// <summary>Reads what was recognised, before anybody is signed in and any regency is in view.</summary>
public sealed class ChoosableAccounts(CerdasDb db)
{
    public async Task<IReadOnlyList<ChoosableAccount>> ReadAsync(Recognised recognised, CancellationToken ct)
    {
        var ids = recognised.Accounts.Select(a => a.Id).ToList();
        return await db
            .Users.Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.Regency!.Name)
            .Select(u => new ChoosableAccount(u.Id, u.Regency!.Name, u.Role, u.Agency!.ShortName))
            .IgnoreQueryFilters()
            .ToListAsync(ct);
    }
}
