using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Support;

/// <summary>A neighbour with nothing but an admin and one agency: it must see nothing of Batang, and starts from the empty state.</summary>
internal static class SecondRegency
{
    public const string Code = "33.26",
        Admin = "admin@pekalongan.demo",
        Officer = "operator@pekalongan.demo",
        Planner = "perencana@pekalongan.demo",
        Verifier = "verifikator@pekalongan.demo";

    public static async Task LoadAsync(CerdasDb db, UserManager<Data.Account> users)
    {
        db.Enter(Code);
        (await db.Regencies.SingleAsync(r => r.Code == Code)).Activate();
        var agency = new Agency
        {
            RegencyCode = Code,
            Name = "Dinas Kominfo Pekalongan",
            ShortName = "Kominfo Pekalongan",
        };
        db.Add(agency);
        await db.SaveChangesAsync();
        foreach (
            var (email, role) in new[]
            {
                (Admin, Role.RegencyAdmin),
                (Officer, Role.AgencyOfficer),
                (Planner, Role.Planner),
                (Verifier, Role.Verifier),
            }
        )
            await users.CreateAsync(
                new Data.Account
                {
                    UserName = email,
                    Email = email,
                    EmailConfirmed = true,
                    Name = email,
                    Role = role,
                    RegencyCode = Code,
                    AgencyId = role == Role.AgencyOfficer ? agency.Id : null,
                },
                Data.Demo.DemoRegency.Password
            );
    }
}
