using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cerdas.Bench;

/// <summary>
/// Copies the demo regency's plan and reports to others, row beside row, as many regencies that report in the same weeks come to lie in one
/// table. Ids are moved by a million a regency.
/// </summary>
internal static class StormRegencies
{
    private const int Apart = 1_000_000;

    private static readonly Type[] Copied =
    [
        typeof(Agency),
        typeof(Document),
        typeof(LegalBasis),
        typeof(DevelopmentPlan),
        typeof(Mission),
        typeof(MasterplanRevision),
        typeof(Programme),
        typeof(PlannedProgramme),
        typeof(Target),
        typeof(Budget),
        typeof(Realisation),
        typeof(Spending),
        typeof(Evidence),
    ];

    public static string TokenOf(string code) => "layar-badai-" + code;

    public static string EmailOf(Role role, string code) => $"{role}@{code}.badai".ToLowerInvariant();

    /// <returns>The codes of the regencies, the demo's first.</returns>
    public static async Task<List<string>> FillAsync(CerdasDb db, int regencies, int peopled)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO evidence (realisation_id, document_id, regency_code)
            SELECT r.id, (SELECT MIN(d.id) FROM documents d WHERE d.regency_code = '33.25'), '33.25' FROM realisations r
            WHERE r.regency_code = '33.25' AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.realisation_id = r.id)
            """
        );
        var others = await db
            .Regencies.Where(r => r.Code != "33.25" && !r.Active)
            .OrderBy(r => r.Code)
            .Take(regencies - 1)
            .Select(r => r.Code)
            .ToListAsync();
        if (others.Count > 0)
        {
            await db.Regencies.Where(r => others.Contains(r.Code)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Active, true));
            var into = string.Join(" UNION ALL ", others.Select((code, n) => $"SELECT {n + 1} AS n, '{code}' AS code"));
            foreach (var type in Copied)
                await db.Database.ExecuteSqlRawAsync(CopyOf(db.Model.FindEntityType(type)!, into));
        }
        List<string> all = ["33.25", .. others];
        foreach (var code in all.Take(peopled))
            await PeopleAsync(db, code);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return all;
    }

    private static string CopyOf(IEntityType type, string into)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetProperties().Select(p => (Name: $"\"{p.GetColumnName(table)}\"", Value: ValueOf(p, table))).ToList();
        return $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(c => c.Name))}) "
            + $"SELECT {string.Join(", ", columns.Select(c => c.Value))} FROM {table.Name} t CROSS JOIN ({into}) k "
            + $"WHERE t.regency_code = '33.25' ORDER BY {(type.FindProperty("Id") is null ? "1" : "t.id")}, k.n";
    }

    private static string ValueOf(IProperty property, StoreObjectIdentifier table)
    {
        var column = $"t.\"{property.GetColumnName(table)}\"";
        return property.Name == nameof(IBelongsToRegency.RegencyCode) ? "k.code"
            : property.ClrType.IsAssignableFrom(typeof(int)) && IsOfRegency(property) ? $"{column} + k.n * {Apart}"
            : column;
    }

    private static bool IsOfRegency(IProperty property) =>
        property.Name == "Id"
        || property.GetContainingForeignKeys().Any(f => typeof(IBelongsToRegency).IsAssignableFrom(f.PrincipalEntityType.ClrType));

    private static async Task PeopleAsync(CerdasDb db, string code)
    {
        db.Enter(code);
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Email == "verifikator@batang.demo");
        foreach (var role in new[] { Role.Verifier, Role.Regent, Role.RegencyAdmin })
        {
            var email = EmailOf(role, code);
            var name = Account.UserNameOf(email, code);
            db.Add(
                new Account
                {
                    UserName = name,
                    NormalizedUserName = name.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    EmailConfirmed = true,
                    PasswordHash = known.PasswordHash,
                    SecurityStamp = known.SecurityStamp,
                    Name = $"{role} {code}",
                    Role = role,
                    Demo = true,
                    RegencyCode = code,
                }
            );
        }
        var screen = new Screen
        {
            RegencyCode = code,
            Name = "Badai",
            TokenHash = LinkToken.Hash(TokenOf(code)),
            CreatedAt = DateTime.UtcNow,
            CreatedById = 1,
        };
        screen.Arrange(Screen.Usual);
        db.Add(screen);
        await db.SaveUnauditedAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
    }
}
