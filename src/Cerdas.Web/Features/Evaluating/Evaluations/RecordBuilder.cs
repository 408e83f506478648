using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>
/// Gathers everything an evaluation's figures rest on. The result on the page, the frozen record and the check of a stranger are computed
/// from the same gathering by the same rules.
/// </summary>
public sealed class RecordBuilder(CerdasDb db, Ledger ledgers, CurrentOfficer me)
{
    /// <summary>The record as of now. While scores are blind it holds none of them.</summary>
    public async Task<ScoredRecord> GatherAsync(OpenEvaluation open, CancellationToken ct)
    {
        var row = open.Row;
        var experts = await ExpertsAsync(row, ct);
        var seats = row.Panel.ToDictionary(p => p.Id, p => SeatOf(row, p, experts[p.AccountId]));
        var scores = row.IsBlind
            ? []
            : await db
                .PanelScores.Include(s => s.Changes.OrderBy(c => c.Id))
                .Where(s => db.Panelists.Any(p => p.Id == s.PanelistId && p.EvaluationId == row.Id))
                .AsNoTracking()
                .ToListAsync(ct);
        var agencies = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct);
        var ledger = await ledgers.ReadAsync(ct);
        var former = await FormerAsync(row, ct);
        var record = new EvaluationRecord
        {
            Format = EvaluationRecord.FormatOne,
            Regency = new(ledger.Code, ledger.Name),
            Year = row.Year,
            Stage = row.Stage,
            ClosedAt = row.ClosedAt,
            ClosedBy = row.Panel.Find(p => p.AccountId == row.ClosedById) is { } closer ? row.SeatIdOf(closer) : null,
            Instrument = JsonSerializer.Deserialize<JsonElement>(row.InstrumentText),
            Evaluators = [.. seats.Values],
            Panel = row.NamesTold ? null : RecordExpert.Apart(experts.Values),
            Answers =
            [
                .. row.Questions.Select(q => new RecordAnswer(
                    q.Code,
                    q.AgencyId is { } a ? agencies.GetValueOrDefault(a) : null,
                    q.SelfScore,
                    q.Reason,
                    q.Interviewed,
                    q.Approved,
                    [
                        .. q.Evidence.Select(e => new RecordDocument(
                            e.Document!.Sha256,
                            e.Document.PublicTitle,
                            e.Document.Kind.ToString(),
                            e.Document.Year
                        )),
                    ]
                )),
            ],
            Scores =
            [
                .. scores
                    .OrderBy(s => open.Instrument.Find(s.Code)?.Index)
                    .ThenBy(s => s.PanelistId)
                    .Select(s => new RecordScore(
                        s.Code,
                        seats[s.PanelistId].Id,
                        s.Score,
                        s.Reason,
                        [.. s.Changes.Select(c => new RecordChange(c.From, c.To, c.Reason, c.At))]
                    )),
            ],
            Surveys = await SurveysAsync(row.Id, ct),
            Ledger = await LedgerAsync(ledger, row.Year, agencies, ct),
            Register = await RegisterAsync(open, ct),
            Given =
            [
                .. row.Given.Select(g => new RecordGiven(
                    g.Code,
                    g.Value,
                    g.Source,
                    row.Panel.Find(p => p.AccountId == g.ById) is { } seat ? row.SeatIdOf(seat) : RecordGiven.Regency,
                    g.At
                )),
            ],
            Findings = [.. row.Findings.Select(f => new RecordFinding(f.Kind.ToString(), f.Text))],
            Recommendations =
            [
                .. (
                    await db
                        .Recommendations.Where(r => r.EvaluationId == row.Id)
                        .OrderBy(r => r.Id)
                        .Select(r => new
                        {
                            r.Text,
                            r.OwnerId,
                            r.DueOn,
                        })
                        .ToListAsync(ct)
                ).Select(r => new RecordRecommendation(r.Text, r.OwnerId is { } o ? agencies.GetValueOrDefault(o) : null, r.DueOn)),
            ],
            Former = former,
            Result = null,
            Self = null,
        };
        var scored = ScoredRecord.Of(record, open.Instrument);
        return scored with
        {
            Record = record with
            {
                Result = RecordResult.Of(scored.Panel, former?.Index),
                Self = RecordResult.Of(scored.Self, former?.Index),
            },
        };
    }

    private async Task<Dictionary<int, RecordExpert>> ExpertsAsync(Evaluation row, CancellationToken ct)
    {
        var ids = row.Panel.Select(p => p.AccountId).ToList();
        return await db
            .Officers.Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => new RecordExpert(a.Institution, a.Expertise), ct);
    }

    /// <summary>Institution and expertise tell a person: they stand at the seat only where the name is told too.</summary>
    private static RecordEvaluator SeatOf(Evaluation row, Panelist seat, RecordExpert who) =>
        new(
            row.SeatIdOf(seat),
            seat.IsChair,
            seat.Conflict is not null,
            row.NamesTold ? who.Institution : null,
            row.NamesTold ? who.Expertise : null
        );

    /// <summary>The last closed evaluation of the same family before this one.</summary>
    private async Task<RecordFormer?> FormerAsync(Evaluation row, CancellationToken ct) =>
        await EvaluationDesk
            .Before(db, row)
            .Select(e => new RecordFormer(e.Year, e.Stage, e.InstrumentId, e.Index!.Value, e.RecordSha256))
            .FirstOrDefaultAsync(ct);

    private async Task<List<RecordSurvey>> SurveysAsync(int evaluationId, CancellationToken ct) =>
        [
            // Answers in their own order, not in that of the citizens: the record shows nobody's place in the queue.
            .. (
                await db
                    .SurveyedServices.Where(s => s.EvaluationId == evaluationId)
                    .OrderBy(s => s.Id)
                    .Select(s => new
                    {
                        s.DimensionCode,
                        s.Name,
                        s.Users,
                        s.LeftOut,
                        Answers = s.Responses.Select(r => r.Answers).ToList(),
                        Removed = db.RemovedAnswers.Count(r => r.SurveyedServiceId == s.Id),
                    })
                    .ToListAsync(ct)
            ).Select(s => new RecordSurvey(
                s.DimensionCode,
                s.Name,
                s.Users,
                s.LeftOut,
                [.. s.Answers.Order(StringComparer.Ordinal)],
                s.Removed
            )),
        ];

    private async Task<RecordLedger> LedgerAsync(RegencyLedger ledger, int year, Dictionary<int, string> agencies, CancellationToken ct)
    {
        var figures = ledger.Of(year);
        var reports = figures.Lines.Where(l => l.Last is not null).Select(l => l.Last!.Value.RealisationId).ToList();
        var evidence = (
            await db
                .Evidence.Where(e => reports.Contains(e.RealisationId))
                .Select(e => new { e.RealisationId, e.Document!.Sha256 })
                .ToListAsync(ct)
        ).ToLookup(e => e.RealisationId, e => e.Sha256);
        return new(
            year,
            [
                .. ledger
                    .Dimensions.Select(d => (d.Code, Tally: figures.Of(d.Code)))
                    .Select(d => new RecordDimension(d.Code, d.Tally.Planned, d.Tally.Realised, d.Tally.Percent)),
            ],
            new("total", figures.Total.Planned, figures.Total.Realised, figures.Total.Percent),
            [
                .. figures.Lines.Select(l => new RecordProgramme(
                    l.Programme.Code,
                    l.Programme.Name,
                    l.Programme.DimensionCode,
                    agencies.GetValueOrDefault(l.Programme.AgencyId, "–"),
                    l.Verdict.ToString(),
                    l.Counted,
                    l.Last?.Quarter,
                    [.. (l.Last is { } last ? evidence[last.RealisationId] : []).Order(StringComparer.Ordinal)]
                )),
            ]
        );
    }

    private async Task<List<RecordFigure>> RegisterAsync(OpenEvaluation open, CancellationToken ct)
    {
        var codes = open.Instrument.Leaves.Select(l => l.External).OfType<string>().Distinct().ToList();
        return await db
            .ExternalFigures.Where(f => codes.Contains(f.Code) && f.Year <= open.Row.Year)
            .OrderBy(f => f.Code)
            .ThenBy(f => f.Year)
            .Select(f => new RecordFigure(f.Code, f.Year, f.Value, f.Source))
            .ToListAsync(ct);
    }

    /// <summary>
    /// Closes the evaluation: the record is frozen, its hash stands with the evaluation, and the indicator has its result.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A score was changed while the record was gathered.</exception>
    public async Task CloseAsync(OpenEvaluation open, int version, CancellationToken ct)
    {
        var row = open.Row;
        var (record, result, _) = await GatherAsync(open, ct);
        record = record with { ClosedAt = me.Now, ClosedBy = row.SeatOf(me.Officer) is { } chair ? row.SeatIdOf(chair) : null };
        var text = record.ToCanonicalText();
        row.Close(me.Officer, result, CanonicalJson.Sha256(text), me.Now);
        db.ExpectVersion(row, version);
        db.Add(
            new EvaluationFile
            {
                EvaluationId = row.Id,
                RegencyCode = row.RegencyCode,
                Text = text,
            }
        );
        if (
            row.KeyIndicatorId is { } indicatorId
            && await db.KeyIndicators.Include(k => k.Years).SingleOrDefaultAsync(k => k.Id == indicatorId, ct) is { } indicator
        )
        {
            var year = indicator.Years.Find(y => y.Year == row.Year);
            if (year is null)
                indicator.Years.Add(year = new KeyIndicatorYear { RegencyCode = row.RegencyCode, Year = row.Year });
            year.FillFrom(
                row.Id,
                result.Shown,
                open.Instrument.Rounding.Decimals,
                $"Evaluasi {row.InstrumentId} {row.Year}/{row.Stage}, SHA-256 {row.RecordSha256![..12]}"
            );
        }
        await db.SaveChangesAsync(ct);
    }
}
