using System.CommandLine;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

internal static class UserCommand
{
    public static Command Make()
    {
        var email = new Option<string>("--email") { Required = true, Description = "Sign-in name." };
        var name = new Option<string>("--name") { Required = true, Description = "The person's name." };
        var role = new Option<Role>("--role") { Required = true, Description = string.Join(", ", Enum.GetNames<Role>()) };
        var region = new Option<string?>("--region")
        {
            Description = "Code of the regency; it becomes active. Not for the national viewer.",
        };
        var agency = new Option<string?>("--agency") { Description = "Short name of the agency, for its officer or head." };
        var password = new Option<string?>("--password") { Description = "Left out: read from the first line of standard input." };
        var add = new Command("add", "Adds an account.") { email, name, role, region, agency, password };
        add.SetAction(
            async (parsed, ct) =>
            {
                await using var services = Services.Open();
                var db = services.Get<CerdasDb>();
                var (code, of) = (parsed.GetValue(region), parsed.GetValue(role));
                var regency = code is null ? null : await db.Regencies.SingleOrDefaultAsync(r => r.Code == code, ct);
                if ((of == Role.NationalViewer) != (code is null) || (code is not null && regency is null))
                    return Refuse(code is null ? "--region is needed for this role." : $"--region {code}: unknown, or not for this role.");
                // Not active yet, it may be: an account is how a regency begins.
                if (code is not null)
                    await services.Get<Entrance>().IntoRegencyOfAsync(code, ct);
                var agencyName = parsed.GetValue(agency);
                var agencyId = await db.Agencies.Where(a => a.ShortName == agencyName).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
                if (of is Role.AgencyOfficer or Role.AgencyHead != agencyId.HasValue)
                    return Refuse("--agency: needed for an agency's officer or head, and only for them; it must exist.");
                regency?.Activate(regency.Demo);
                var account = new Account
                {
                    Name = parsed.GetValue(name)!,
                    Role = of,
                    RegencyCode = code,
                    AgencyId = agencyId,
                    UserName = Account.UserNameOf(parsed.GetValue(email)!, code),
                    Email = parsed.GetValue(email),
                    EmailConfirmed = true,
                };
                var result = await services
                    .Get<UserManager<Account>>()
                    .CreateAsync(account, parsed.GetValue(password) ?? Console.ReadLine() ?? "");
                if (!result.Succeeded)
                    return Refuse(string.Join(" ", result.Errors.Select(e => e.Description).Distinct()));
                Console.WriteLine($"{account.Email}: {of}{(code is null ? "" : " " + code)}");
                return 0;
            }
        );
        return new Command("user", "Accounts.") { add };
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
