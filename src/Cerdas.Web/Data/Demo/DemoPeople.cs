using Cerdas.People;
using Cerdas.Planning;

namespace Cerdas.Web.Data.Demo;

/// <summary>Agencies and accounts of the demo.</summary>
public sealed partial class DemoRegency
{
    private async Task PeopleAsync(CancellationToken ct)
    {
        foreach (var row in ReferenceData.Read(Path.Combine(Folder, "agencies.csv")))
            agencies[row["code"]] = new Agency
            {
                RegencyCode = Code,
                Name = row["name"],
                ShortName = row["short"],
            };
        db.AddRange(agencies.Values);
        await db.SaveUnauditedAsync(ct);
        foreach (var (email, name, role) in People)
        {
            accounts[role] = new Account
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                Name = name,
                Role = role,
                Demo = true,
                RegencyCode = role == Role.NationalViewer ? null : Code,
                AgencyId = role is Role.AgencyOfficer or Role.AgencyHead ? agencies["diskominfo"].Id : null,
            };
            var made = await users.CreateAsync(accounts[role], Password);
            if (!made.Succeeded)
                throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
        }
        await ReportersAsync();
    }

    /// <summary>Each agency has its operator. They share the demo's password: its hash is made once.</summary>
    private async Task ReportersAsync()
    {
        var known = accounts[Role.AgencyOfficer];
        foreach (var (code, agency) in agencies)
        {
            var account = known;
            if (agency.Id != known.AgencyId)
            {
                account = new Account
                {
                    UserName = $"operator.{code}@batang.demo",
                    Email = $"operator.{code}@batang.demo",
                    EmailConfirmed = true,
                    Name = $"Operator {agency.ShortName}",
                    Role = Role.AgencyOfficer,
                    Demo = true,
                    RegencyCode = Code,
                    AgencyId = agency.Id,
                    PasswordHash = known.PasswordHash,
                };
                await users.CreateAsync(account);
            }
            reporters[code] = account.ToOfficer();
        }
    }
}
