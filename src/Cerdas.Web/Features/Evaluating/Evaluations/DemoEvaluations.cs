using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>
/// The demo regency's evaluations since 2021: all closed with a panel of four but this season's, which is under way. Every score is
/// illustrative and the same on every run; they go through the same verbs as real ones.
/// </summary>
public sealed class DemoEvaluations(CerdasDb db, UserManager<Data.Account> users, DemoCalendar calendar)
{
    private const int LastInFiles = 2022;
    private static readonly string Folder = Path.Combine("demo", DemoRegency.Code);
    private const int NamedYear = 2022;
    private static readonly (string Institution, string Expertise)[] Experts =
    [
        ("Universitas Contoh Utara", "tata kelola TI"),
        ("Institut Contoh", "sistem informasi"),
        ("Universitas Contoh Selatan", "kebijakan publik"),
        ("Pusat Kajian Contoh", "transportasi dan lingkungan"),
    ];
    private readonly List<Data.Account> evaluators = [];
    private Dictionary<string, int> agencies = [];
    private Officer admin = null!,
        verifier = null!;

    /// <summary>Loads them once, after <see cref="DemoRegency"/>.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        db.Enter(DemoRegency.Code);
        if (await db.Evaluations.AnyAsync(ct))
            return;
        admin = (await users.FindByEmailAsync("admin@batang.demo"))!.ToOfficer();
        verifier = (await users.FindByEmailAsync("verifikator@batang.demo"))!.ToOfficer();
        agencies = await db.Agencies.ToDictionaryAsync(a => a.ShortName.ToLowerInvariant(), a => a.Id, ct);
        evaluators.Add((await users.FindByEmailAsync("evaluator@batang.demo"))!);
        (evaluators[0].Institution, evaluators[0].Expertise) = Experts[0];
        for (var n = 2; n <= 4; n++)
        {
            var account = new Data.Account
            {
                UserName = $"evaluator{n}@batang.demo",
                Email = $"evaluator{n}@batang.demo",
                EmailConfirmed = true,
                Name = $"Evaluator {n}",
                Role = Role.Evaluator,
                Demo = true,
                RegencyCode = DemoRegency.Code,
                Institution = Experts[n - 1].Institution,
                Expertise = Experts[n - 1].Expertise,
            };
            await users.CreateAsync(account, DemoRegency.Password);
            evaluators.Add(account);
        }
        foreach (var row in ReferenceData.Read(Path.Combine(Folder, "external.csv")))
        foreach (var year in YearsOf(Int(row["year"]), calendar.EvaluatedYear - 1))
            db.Add(
                new ExternalFigure
                {
                    RegencyCode = DemoRegency.Code,
                    Code = row["code"],
                    Year = year,
                    Value = decimal.Parse(row["value"], CultureInfo.InvariantCulture),
                    Source = row["source"],
                }
            );
        var programmes = await db
            .PlannedProgrammes.Where(p => p.QuickWin)
            .Select(p => new
            {
                p.ProgrammeId,
                p.Programme!.Code,
                p.OwnerId,
            })
            .ToListAsync(ct);
        foreach (var row in ReferenceData.Read(Path.Combine(Folder, "risks.csv")))
            if (programmes.Find(p => p.Code == row["programme"]) is { } p)
                db.Add(
                    new Risk
                    {
                        RegencyCode = DemoRegency.Code,
                        ProgrammeId = p.ProgrammeId,
                        Text = row["text"],
                        Likelihood = Int(row["likelihood"]),
                        Impact = Int(row["impact"]),
                        Mitigation = row["mitigation"],
                        OwnerId = p.OwnerId,
                    }
                );
        await EvaluateAsync(2021, 1, "kominfo-2021", ct);
        await EvaluateAsync(LastInFiles, 1, "kominfo-2022", ct);
        for (var year = LastInFiles + 1; year <= calendar.EvaluatedYear; year++)
            await EvaluateAsync(year, 2, "kominfo-2023-2", ct);
    }

    /// <summary>The year itself; what the files say of their last year is said of the years after it too.</summary>
    private static IEnumerable<int> YearsOf(int year, int until) =>
        year < LastInFiles ? [year] : Enumerable.Range(year, Math.Max(1, until - year + 1));

    private async Task EvaluateAsync(int year, int stage, string instrumentId, CancellationToken ct)
    {
        var instrument = ShippedInstruments.Find(instrumentId)!;
        var closedOn = calendar.ClosedOn(year);
        var start = closedOn?.AddDays(-51) ?? calendar.Today.AddDays(-3);
        var indicator = await db
            .KeyIndicators.Where(k =>
                k.Name == "Indeks Smart City" && k.DevelopmentPlan!.StartYear <= year && year <= k.DevelopmentPlan.EndYear
            )
            .OrderByDescending(k => k.DevelopmentPlan!.StartYear)
            .Select(k => k.Id)
            .FirstAsync(ct);
        var row = new Evaluation
        {
            RegencyCode = DemoRegency.Code,
            Year = year,
            Stage = stage,
            InstrumentId = instrumentId,
            InstrumentText = ShippedInstruments.TextOf(instrumentId)!,
            Family = instrument.Family,
            KeyIndicatorId = indicator,
            Calendar = new()
            {
                InvitationOn = start,
                SelfAssessmentUntil = start.AddDays(21),
                DeskCheckOn = start.AddDays(28),
                InterviewOn = start.AddDays(37),
                ResultOn = start.AddDays(51),
            },
        };
        // One evaluation of each kind, so that both can be looked at.
        row.TellNames(admin, year == NamedYear);
        var open = new OpenEvaluation(row, instrument);
        var documents = await db.Documents.Where(d => d.Year == year).OrderBy(d => d.Id).Take(40).ToListAsync(ct);
        foreach (var leaf in open.Scored)
        {
            var question = new Question
            {
                RegencyCode = DemoRegency.Code,
                Code = leaf.Code,
                AgencyId = agencies[DemoAgencies.AnsweringOf(leaf)],
            };
            if (closedOn is not null || Chance(leaf.Code, year, 9) < 55)
            {
                question.Answer(Math.Min(4, 2 + (Chance(leaf.Code, year, 0) % 3)), "Uraian ilustrasi", admin, At(start));
                if (documents.Count > 0 && Chance(leaf.Code, year, 8) < 70)
                    question.Evidence.Add(
                        new QuestionEvidence
                        {
                            RegencyCode = DemoRegency.Code,
                            Document = documents[Chance(leaf.Code, year, 7) % documents.Count],
                        }
                    );
            }
            row.Questions.Add(question);
        }
        foreach (var (account, i) in evaluators.Select((a, i) => (a, i)))
            row.Panel.Add(
                new Panelist
                {
                    RegencyCode = DemoRegency.Code,
                    AccountId = account.Id,
                    IsChair = i == 0,
                }
            );
        db.Add(row);
        await db.SaveUnauditedAsync(ct);
        if (instrument.Leaves.Any(l => l.Source == LeafSource.Survey))
            await SurveyAsync(open, closedOn, ct);
        if (closedOn is { } day)
            await CloseAsync(open, day, ct);
    }

    private async Task SurveyAsync(OpenEvaluation open, DateOnly? closedOn, CancellationToken ct)
    {
        foreach (var (row, s) in ReferenceData.Read(Path.Combine(Folder, "services.csv")).Select((r, i) => (r, i)))
        {
            var service = new SurveyedService
            {
                RegencyCode = DemoRegency.Code,
                EvaluationId = open.Row.Id,
                DimensionCode = row["dimension"],
                Name = row["service"],
                Users = Int(row["users"]),
                Key = new Guid(open.Row.Year, (short)s, (short)open.Row.Stage, 0xCE, 0x4D, 0xA5, 0, 0, 0, 0, 1),
                CounterKey = Guid.NewGuid(),
                OpenUntil = closedOn ?? calendar.Today.AddMonths(2),
            };
            var leaves = open.Instrument.Leaves.Where(l => l.Source == LeafSource.Survey && l.Dimension == service.DimensionCode).ToList();
            var count = Int(row["respondents"]) / (closedOn is null ? 2 : 1);
            for (var n = 0; n < count; n++)
                service.Responses.Add(
                    new SurveyResponse
                    {
                        RegencyCode = DemoRegency.Code,
                        RespondentHash = CanonicalJson.Sha256($"demo-{open.Row.Year}-{service.DimensionCode}-{n}"),
                        At = At((closedOn ?? calendar.Today).AddDays(-20)).AddMinutes(37 * n),
                        Answers = SurveyResponse.Join(
                            leaves.Select(l => (l.Code, (decimal)(1 + (Chance(l.Code, open.Row.Year, 100 + n + s) % 4))))
                        ),
                    }
                );
            db.Add(service);
        }
        await db.SaveUnauditedAsync(ct);
    }

    private async Task CloseAsync(OpenEvaluation open, DateOnly day, CancellationToken ct)
    {
        var row = open.Row;
        row.StartScoring(admin);
        foreach (var (seat, e) in row.Panel.Select((p, i) => (p, i)))
        {
            var officer = evaluators[e].ToOfficer();
            row.Declare(officer, null, At(day.AddDays(-20)));
            foreach (var leaf in open.Scored)
            {
                var score = new PanelScore { RegencyCode = row.RegencyCode, Code = leaf.Code };
                score.Write(
                    Math.Clamp(
                        2
                            + (Chance(leaf.Code, 1, 1) % 3)
                            + (Chance(leaf.Code, row.Year, 20 + e) % 3)
                            - 1
                            - (row.Year == 2021 ? Chance(leaf.Code, 3, 3) % 2 : 0),
                        0,
                        4
                    ),
                    null,
                    null
                );
                seat.Scores.Add(score);
            }
        }
        foreach (var question in row.Questions.Where(q => q.Uploaded))
            question.Check(interviewed: true, approved: true);
        foreach (var account in evaluators)
            row.HandIn(account.ToOfficer(), 0, At(day.AddDays(-10)));
        var rows = ReferenceData
            .Read(Path.Combine(Folder, "findings.csv"))
            .Where(r => r["year"] == $"{Math.Min(row.Year, LastInFiles)}")
            .ToList();
        foreach (var r in rows.Where(r => r["kind"] != "recommendation"))
            row.Findings.Add(
                new Finding
                {
                    RegencyCode = row.RegencyCode,
                    Kind = r["kind"] == "strength" ? FindingKind.Strength : FindingKind.Weakness,
                    Text = r["text"],
                }
            );
        foreach (var r in rows.Where(r => r["kind"] == "recommendation"))
            db.Add(FollowUp(r, row, day));
        await db.SaveUnauditedAsync(ct);

        var chair = new CurrentOfficer(new FixedClock(At(day)));
        var entrance = new Entrance(db, chair);
        await entrance.AsAsync(evaluators[0].Id, _ => true, null, ct);
        await new RecordBuilder(db, new Ledger(db, entrance, new Reading(), kept: null), chair).CloseAsync(open, row.Version, ct);
        db.Enter(DemoRegency.Code);
    }

    private Recommendation FollowUp(IDictionary<string, string> r, Evaluation of, DateOnly day)
    {
        var made = new Recommendation
        {
            RegencyCode = DemoRegency.Code,
            EvaluationId = of.Id,
            Text = r["text"],
            OwnerId = agencies[r["owner"]],
            DueOn = DateOnly.Parse(r["due"], CultureInfo.InvariantCulture).AddYears(Math.Max(0, of.Year - LastInFiles)),
        };
        if (r["state"] is "reported" or "closed")
            made.Act("Sudah dilaksanakan; berita acara terlampir (ilustrasi)", admin, At(day.AddDays(60)));
        if (r["state"] == "closed")
            made.Close("Bukti diperiksa (ilustrasi)", verifier, At(day.AddDays(75)));
        return made;
    }

    private static int Chance(string code, int year, int salt) => DemoChance.Of(code, year, salt);

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed class FixedClock(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
