using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>What a person's own page says of their account.</summary>
public sealed record OwnFacts(string Email, string? Institution, string? Expertise)
{
    public string Field => string.Join(", ", new[] { Institution, Expertise }.OfType<string>().DefaultIfEmpty("–"));
}

/// <summary>A person's own institution and expertise: what panels and results letters say of an evaluator.</summary>
public sealed class OwnField(CerdasDb db, CurrentOfficer me)
{
    public Task<OwnFacts?> FactsAsync(CancellationToken ct) =>
        db.Users.Where(a => a.Id == me.Officer.Id).Select(a => new OwnFacts(a.Email!, a.Institution, a.Expertise)).SingleOrDefaultAsync(ct);

    public Task<OwnFieldInput> ReadAsync(CancellationToken ct) =>
        db
            .Users.Where(a => a.Id == me.Officer.Id)
            .Select(a => new OwnFieldInput { Institution = a.Institution, Expertise = a.Expertise })
            .SingleAsync(ct);

    public async Task SaveAsync(OwnFieldInput input, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == me.Officer.Id, ct);
        (account.Institution, account.Expertise) = (MemberInput.Kept(input.Institution), MemberInput.Kept(input.Expertise));
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync(ct);
    }
}
