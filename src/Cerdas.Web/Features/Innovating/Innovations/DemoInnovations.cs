using System.Globalization;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>
/// The demo regency's innovations: the services that were published by name, all else made from topics and forms, the same on every run.
/// They go through the same verbs as real ones.
/// </summary>
public sealed class DemoInnovations(CerdasDb db, FileStore files, UserManager<Data.Account> users, DemoCalendar calendar)
{
    private const int QuotaFrom = 2020,
        DaysToDecide = 25;
    internal static readonly string Folder = Path.Combine("demo", DemoRegency.Code);
    private readonly List<Officer> judges = [];
    private readonly Dictionary<string, Document> pictures = [];
    private Dictionary<string, (int Id, string Short)> agencies = [];
    private Officer decider = null!,
        operatorOf = null!;
    private IReadOnlyList<string> criteria = [];

    /// <summary>Loads them once, after the demo's people.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        db.Enter(DemoRegency.Code);
        if (await db.Innovations.AnyAsync(ct))
            return;
        criteria = [.. ShippedInstruments.Find(InnovationDesk.Shipped)!.Leaves.Select(l => l.Code)];
        decider = await OfficerAsync("admin");
        operatorOf = await OfficerAsync("operator");
        foreach (var name in new[] { "verifikator", "evaluator", "evaluator2", "evaluator3" })
            judges.Add(await OfficerAsync(name));
        agencies = (await db.Agencies.Select(a => new { a.Id, a.ShortName }).ToListAsync(ct)).ToDictionary(
            a =>
                a.ShortName.ToLowerInvariant()
                    .Replace("kec. ", "kec-", StringComparison.Ordinal)
                    .Replace(" ", "", StringComparison.Ordinal),
            a => (a.Id, a.ShortName),
            StringComparer.Ordinal
        );
        foreach (var dimension in await db.Dimensions.Select(d => d.Code).ToListAsync(ct))
            pictures[dimension] = await DemoPictures.StoreAsync(files, dimension, calendar.LastYear, operatorOf, ct);
        db.Add(
            new QuotaRule
            {
                RegencyCode = DemoRegency.Code,
                FromYear = QuotaFrom,
                Required = 3,
                Reason = "Setiap OPD wajib membawa paling sedikit tiga inovasi setahun sejak 2020",
            }
        );
        db.Add(
            new QuotaRule
            {
                RegencyCode = DemoRegency.Code,
                AgencyId = agencies["setwan"].Id,
                FromYear = QuotaFrom,
                ToYear = 2021,
                Required = 1,
                Reason = "Dikurangi selama pandemi (ilustrasi)",
            }
        );
        foreach (var row in ReferenceData.Read(Path.Combine(Folder, "innovations.csv")))
            Named(row);
        var forms = ReferenceData.Read(Path.Combine(Folder, "innovation-forms.csv")).ToList();
        foreach (var (topic, t) in ReferenceData.Read(Path.Combine(Folder, "innovation-topics.csv")).Select((r, i) => (r, i)))
        foreach (var year in calendar.Years)
            for (var n = 0; n < CountOf(topic["agency"], year); n++)
                Made(topic, forms[(t + (year * 3) + (n * 3)) % forms.Count], year, n);
        await db.SaveUnauditedAsync(ct);
        await DemoPictures.ShowAsync(db, pictures, calendar.LastYear, decider, ct);
        db.ChangeTracker.Clear();
        await DemoLives.LoadAsync(db, calendar, operatorOf, ct);
    }

    /// <summary>Zero to five; the operator's agency lacks one in the last year, so that a visitor can bring it.</summary>
    private int CountOf(string agency, int year) =>
        agency == "diskominfo" && year == calendar.LastYear ? 1
        : year < QuotaFrom ? Chance(agency, year, 1) % 3
        : Chance(agency, year, 1) switch
        {
            < 6 => 0,
            < 16 => 1,
            < 34 => 2,
            < 76 => 3,
            < 92 => 4,
            _ => 5,
        };

    private void Named(IDictionary<string, string> row)
    {
        var year = int.Parse(row["year"], CultureInfo.InvariantCulture);
        var made = Start(
            row["agency"],
            year,
            row["title"],
            row["part"],
            row["digital"] == "1",
            row["problem"],
            row["novelty"],
            row["how"],
            row["users"]
        );
        (made.Published, made.Stage) = (true, LifeStage.Implemented);
        (made.InitiativeOn, made.TrialOn, made.ImplementedOn) = (Day(row["initiated"]), Day(row["trial"]), Day(row["implemented"]));
        made.Benefits.Add(
            new Benefit
            {
                RegencyCode = made.RegencyCode,
                Name = "Waktu tunggu layanan (ilustrasi)",
                Unit = "menit",
                Before = 90,
                After = 20 + (Chance(row["title"], year, 5) % 20),
                Source = "Catatan layanan (ilustrasi)",
            }
        );
        Judge(made, year, 0, accepted: true);
    }

    private void Made(IDictionary<string, string> topic, IDictionary<string, string> form, int year, int n)
    {
        var (agency, title) = (topic["agency"], string.Format(CultureInfo.InvariantCulture, form["title"], topic["topic"]));
        var made = Start(
            agency,
            year,
            year % 2 == 0 ? title : $"{title} {year}",
            topic["part"],
            form["digital"] == "1",
            form["problem"] + " (ilustrasi).",
            form["novelty"] + " (ilustrasi).",
            form["how"] + " (ilustrasi).",
            topic["users"]
        );
        var begun = new DateOnly(year - 1, 6 + (n % 6), 3 + (Chance(agency, year, n) % 20));
        (made.InitiativeOn, made.TrialOn, made.ImplementedOn) = (begun, begun.AddDays(120), begun.AddDays(210));
        made.Stage = (Chance(agency, year, 30 + n) % 10) switch
        {
            < 7 => LifeStage.Implemented,
            < 9 => LifeStage.Trial,
            _ => LifeStage.Initiative,
        };
        made.Benefits.Add(
            new Benefit
            {
                RegencyCode = made.RegencyCode,
                Name = form["benefit"],
                Unit = form["unit"],
                Before = decimal.Parse(form["before"], CultureInfo.InvariantCulture),
                After = decimal.Parse(form["after"], CultureInfo.InvariantCulture),
                Source = "Catatan OPD (ilustrasi)",
            }
        );
        var chance = Chance(agency, year, 60 + n);
        if (year == calendar.LastYear && chance < 12 && agency != "diskominfo")
            return;
        if (year == calendar.LastYear && chance < 30 && agency != "diskominfo")
        {
            Submit(made, SubmittedOn(made, n));
            if (chance < 24)
                Seats(made, n, SubmittedOn(made, n), handIn: chance < 18);
            return;
        }
        Judge(made, year, n, accepted: agency == "diskominfo" || chance >= 9);
    }

    private Innovation Start(
        string agency,
        int year,
        string title,
        string part,
        bool digital,
        string problem,
        string novelty,
        string how,
        string served
    )
    {
        var dimension = part.Split('.')[0];
        var made = new Innovation
        {
            RegencyCode = DemoRegency.Code,
            AgencyId = agencies[agency].Id,
            Year = year,
            Title = title,
            Problem = problem,
            Novelty = novelty,
            HowItWorks = how,
            DimensionCode = dimension,
            SubDimensionCode = part,
            Digital = digital,
            Initiator = Initiator.Agency,
            InitiatorName = agencies[agency].Short,
            Users = served,
            UsersAYear = 200 + (Chance(title, year, 3) * 37),
            Cost = Chance(title, year, 4) % 4 == 0 ? 0 : 5_000_000m + (Chance(title, year, 4) * 1_250_000m),
        };
        made.Documents.Add(
            new InnovationDocument
            {
                RegencyCode = made.RegencyCode,
                Document = pictures[dimension],
                Photo = true,
            }
        );
        db.Add(made);
        return made;
    }

    private DateOnly SubmittedOn(Innovation made, int n) =>
        calendar.Past(
            Chance(made.Title, made.Year, 7) < 7 && n > 0
                ? new DateOnly(made.Year + 1, 1, 9)
                : new DateOnly(made.Year, 9 + (n % 4), 5 + (Chance(made.Title, made.Year, 8) % 20)),
            DaysToDecide
        );

    private Officer Author(Innovation made) => operatorOf with { AgencyId = made.AgencyId };

    private void Submit(Innovation made, DateOnly on)
    {
        // A stage reached only later is written down as far as it had come.
        if (made.Stage == LifeStage.Implemented && made.ImplementedOn > on)
            made.Stage = LifeStage.Trial;
        made.Submit(Author(made), InnovationDesk.Shipped, on, At(on));
    }

    private void Seats(Innovation made, int n, DateOnly on, bool handIn)
    {
        foreach (var judge in new[] { judges[(made.Year + n) % judges.Count], judges[(made.Year + n + 1) % judges.Count] })
        {
            made.Seat(decider, judge, At(on.AddDays(3)));
            if (!handIn)
                continue;
            foreach (var code in criteria)
                made.SeatOf(judge)!
                    .Scores.Add(
                        new JudgeScore
                        {
                            RegencyCode = made.RegencyCode,
                            Code = code,
                            Score = 2 + (Chance(made.Title + code, judge.Id, 2) % 3),
                        }
                    );
            made.HandIn(judge, 0, At(on.AddDays(12)));
        }
    }

    private void Judge(Innovation made, int year, int n, bool accepted)
    {
        var on = made.Published ? new DateOnly(year, 10, 4) : SubmittedOn(made, n);
        Submit(made, on);
        Seats(made, n, on, handIn: true);
        var score = InnovationDesk.ResultOf(ShippedInstruments.Find(InnovationDesk.Shipped)!, made.Panel).Index!.Value.Value;
        if (accepted)
            made.Accept(decider, score, At(on.AddDays(20)));
        else
            made.Decline(decider, score, "Manfaatnya belum terukur (ilustrasi).", At(on.AddDays(20)));
    }

    private async Task<Officer> OfficerAsync(string name) => (await users.FindByEmailAsync($"{name}@batang.demo"))!.ToOfficer();

    internal static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static int Chance(string code, int year, int salt) => DemoChance.Of(code, year, salt);
}
