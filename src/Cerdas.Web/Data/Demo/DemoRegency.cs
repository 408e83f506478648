using System.Globalization;
using System.Text;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data.Demo;

/// <summary>
/// Kabupaten Batang as published (counts, budgets, Perbup, quick wins) with everything else generated from the files
/// under data/demo/33.25, the same on every run. It goes through the same verbs as real reports, so its history is whole.
/// </summary>
public sealed partial class DemoRegency(CerdasDb db, FileStore files, UserManager<Account> users, DemoCalendar calendar)
{
    public const string Code = "33.25",
        Password = "demo-cerdas-batang";
    private static readonly string Folder = Path.Combine("demo", Code);

    /// <summary>One account a role.</summary>
    public static readonly IReadOnlyList<(string Email, string Name, Role Role)> People =
    [
        ("admin@batang.demo", "Admin Diskominfo", Role.RegencyAdmin),
        ("perencana@batang.demo", "Perencana Bappeda", Role.Planner),
        ("operator@batang.demo", "Operator Diskominfo", Role.AgencyOfficer),
        ("kepala@batang.demo", "Kepala Diskominfo", Role.AgencyHead),
        ("verifikator@batang.demo", "Verifikator Tim Pelaksana", Role.Verifier),
        ("evaluator@batang.demo", "Evaluator", Role.Evaluator),
        ("bupati@batang.demo", "Bupati", Role.Regent),
        ("nasional@kementerian.demo", "Pengamat Nasional", Role.NationalViewer),
    ];

    private readonly Dictionary<string, Agency> agencies = [];
    private readonly Dictionary<Role, Account> accounts = [];

    /// <summary>Who reports for each agency, by its code.</summary>
    private readonly Dictionary<string, Officer> reporters = [];
    private List<ProgrammeRow> rows = [];
    private DemoTexts texts = null!;

    /// <summary>Loads the demo once; false where the regency holds programmes already.</summary>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        db.Enter(Code);
        if (await db.Programmes.AnyAsync(ct))
            return false;
        var regency = await db.Regencies.SingleAsync(r => r.Code == Code, ct);
        regency.Activate(demo: true);
        var emblem = await File.ReadAllBytesAsync(Path.Combine(ReferenceData.Folder, Folder, "pictures", "lambang.png"), ct);
        regency.Dress(null, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(emblem))[..12]);
        db.Add(new Presenting.RegencyEmblem { RegencyCode = Code, Picture = emblem });
        await PeopleAsync(ct);
        texts = new DemoTexts(ReferenceData.Read(Path.Combine(Folder, "texts.csv")));
        rows = [.. ReferenceData.Read(Path.Combine(Folder, "programmes.csv")).Select(r => new ProgrammeRow(r, calendar))];
        var programmes = await PlanAsync(ct);
        await ReportsAsync(programmes, ct);
        return true;
    }

    private async Task<Dictionary<string, Programme>> PlanAsync(CancellationToken ct)
    {
        var documents = Adopted().Select(PlanOf).ToList();
        var missions = documents[0].Missions;
        var legal = ReferenceData
            .Read(Path.Combine(Folder, "legal.csv"))
            .Where(r => Int(r["year"]) <= documents.Max(d => d.StartYear))
            .Select(r => new LegalBasis
            {
                RegencyCode = Code,
                Kind = r["kind"] switch
                {
                    "perbup" => LegalKind.RegentRegulation,
                    "perda" => LegalKind.RegionalRegulation,
                    _ => LegalKind.RegentDecree,
                },
                Number = r["number"],
                Year = Int(r["year"]),
                Title = r["title"],
            })
            .ToList();
        foreach (var row in legal)
            await TextAsync(row, ct);
        db.AddRange(legal);
        db.AddRange(documents);
        await db.SaveUnauditedAsync(ct);
        Adopt(documents, legal);
        Indicators(documents);
        await db.SaveUnauditedAsync(ct);

        var programmes = rows.ToDictionary(r => r.Code, r => new Programme { RegencyCode = Code, Code = r.Code });
        foreach (var row in rows)
            programmes[row.Code].Locate(row.Districts);
        var perbup = legal.Single(l => l is { Kind: LegalKind.RegentRegulation, Number: "23", Year: 2019 });
        MasterplanRevision? former = null;
        // Rancangan awal 2018, the masterplan adopted by Perbup 23/2019, and the yearly reviews that follow it.
        (int Year, string Note)[] revisions =
        [
            (2018, "Masterplan awal saat terpilih dalam Gerakan Menuju 100 Smart City (ilustrasi)."),
            (2019, "Masterplan ditetapkan dengan Perbup Nomor 23 Tahun 2019."),
            (2021, "Reviu setelah pandemi (ilustrasi)."),
            (2023, "Reviu untuk periode 2023 (ilustrasi)."),
            .. calendar.MadeUpReviews.Select(y => (y, $"Reviu untuk periode {y} (ilustrasi).")),
        ];
        foreach (var (index, (year, note)) in revisions.Index())
        {
            var next = index + 1 < revisions.Length ? revisions[index + 1].Year : 9999;
            var revision = new MasterplanRevision
            {
                RegencyCode = Code,
                Number = index + 1,
                EffectiveFromYear = year,
                Note = note,
                LegalBasis = year == 2019 ? perbup : null,
            };
            revision.Programmes.AddRange(
                rows.Where(r => r.End >= year && r.Start < next)
                    .Select(r => r.Plan(revision, programmes[r.Code], agencies, missions, Money))
            );
            revision.Adopt(former, revision.Programmes.Count, new DateOnly(year, year == 2019 ? 5 : 1, 15));
            foreach (var plan in revision.Programmes)
                plan.Programme!.EnterPlan(new DateOnly(year, 1, 1));
            db.Add(revision);
            former = revision;
        }
        await db.SaveUnauditedAsync(ct);
        return programmes;
    }

    /// <summary>A page that stands for the text of a regulation.</summary>
    private async Task TextAsync(LegalBasis legal, CancellationToken ct)
    {
        var bytes = DemoPdf.Page([legal.Title, "Halaman ilustrasi untuk peragaan Cerdas; bukan naskah resmi."]);
        var document = new Document
        {
            RegencyCode = Code,
            Sha256 = await files.PutAsync(new MemoryStream(bytes), ct),
            Size = bytes.Length,
            ContentType = "application/pdf",
            FileName = $"{legal.Number.Replace('/', '-')}-{legal.Year}.pdf",
            Title = legal.Title,
            Kind = DocumentKind.Decree,
            Year = legal.Year,
            UploadedById = accounts[Role.Planner].Id,
            UploadedAt = new DateTime(legal.Year, 12, 1, 2, 0, 0, DateTimeKind.Utc),
        };
        db.Add(document);
        await db.SaveUnauditedAsync(ct);
        legal.DocumentId = document.Id;
    }

    /// <summary>The documents that were adopted by today.</summary>
    private IEnumerable<IDictionary<string, string>> Adopted() =>
        ReferenceData.Read(Path.Combine(Folder, "development-plans.csv")).Where(r => Day(r["adopted"]) <= calendar.Today);

    /// <summary>Each document with the same missions: the later ones carry the former's on.</summary>
    private static DevelopmentPlan PlanOf(IDictionary<string, string> row) =>
        new()
        {
            RegencyCode = Code,
            Kind = row["kind"] == "rpd" ? DevelopmentPlanKind.Transitional : DevelopmentPlanKind.MediumTerm,
            Title = row["title"],
            StartYear = Int(row["start"]),
            EndYear = Int(row["end"]),
            Missions =
            [
                .. ReferenceData
                    .Read(Path.Combine(Folder, "missions.csv"))
                    .Select(m => new Mission
                    {
                        RegencyCode = Code,
                        Number = Int(m["number"]),
                        Text = m["text"],
                    }),
            ],
        };

    private void Adopt(List<DevelopmentPlan> documents, List<LegalBasis> legal)
    {
        foreach (var (index, row) in Adopted().Index())
        {
            var on = Day(row["adopted"]);
            documents[index].Adopt(legal.Single(l => l.Number == row["legal"] && l.Year == on.Year).Id, on, on);
            if (index > 0)
                foreach (var mission in documents[index - 1].Missions)
                    mission.SuccessorId = documents[index].Missions.Find(m => m.Number == mission.Number)!.Id;
        }
    }

    /// <summary>The indicators of the documents, each carried on by the next, with the years the document covers.</summary>
    private void Indicators(List<DevelopmentPlan> documents)
    {
        foreach (var row in ReferenceData.Read(Path.Combine(Folder, "iku.csv")))
        {
            KeyIndicator? former = null;
            foreach (var (index, document) in documents.Index())
            {
                var next = index + 1 < documents.Count ? documents[index + 1].StartYear : int.MaxValue;
                var indicator = new KeyIndicator
                {
                    RegencyCode = Code,
                    DevelopmentPlanId = document.Id,
                    Former = former,
                    Name = row["name"],
                    Unit = row["unit"],
                    Direction = row["direction"] == "down" ? Direction.Down : Direction.Up,
                };
                foreach (var year in calendar.Years.Where(y => document.Covers(y) && y < next))
                    indicator.Years.Add(
                        new KeyIndicatorYear
                        {
                            RegencyCode = Code,
                            Year = year,
                            Target = Trend(row, "target", year),
                            Result = year < calendar.LastYear || calendar.Last.Quarter == 4 ? Trend(row, "result", year) : null,
                            Source = "ilustrasi",
                        }
                    );
                db.Add(indicator);
                former = indicator;
            }
        }
    }

    /// <summary>The file's value of a year; after its last year it goes on as it went between its last two.</summary>
    private static decimal? Trend(IDictionary<string, string> row, string what, int year)
    {
        const int last = 2023;
        decimal? Of(int y) => Number(row[$"{what}_{y}"]);
        return year <= last ? Of(year)
            : Of(last) is { } end && Of(last - 1) is { } before ? end + ((end - before) * (year - last))
            : null;
    }

    /// <summary>Budget of a programme in a year: the published totals of 2018, 2019 and 2023 are met to the rupiah.</summary>
    private decimal Money(ProgrammeRow row, int year)
    {
        var planned = rows.Where(r => r.Start <= year && year <= r.End).ToList();
        var published = year switch
        {
            2018 => 5_500_000_000m,
            2019 => 7_000_000_000m,
            _ => (decimal?)null,
        };
        var first = planned.Where(r => r.Source == FundingSource.Apbd).MinBy(r => r.Code, StringComparer.Ordinal);
        if (published is { } total)
        {
            var scale = total / planned.Sum(r => r.BudgetMillion);
            decimal Share(ProgrammeRow r) => Math.Floor(r.BudgetMillion * scale / 1000) * 1000;
            return Share(row) + (row == first ? total - planned.Sum(Share) : 0);
        }
        return (row.BudgetMillion * 1_000_000m) + (year == 2023 && row == first ? 371_000 : 0);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    internal static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
