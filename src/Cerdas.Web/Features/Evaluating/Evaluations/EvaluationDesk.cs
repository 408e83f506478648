using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>
/// Opens evaluations, keeps their calendar, panel and agencies, and moves them on. The pages and the tests call it alike.
/// </summary>
public sealed class EvaluationDesk(CerdasDb db, CurrentOfficer me)
{
    /// <summary>Instruments of this family judge an innovation, not a regency.</summary>
    private const string Innovations = "innovation";

    /// <summary>The evaluations this person may see: an evaluator those with a seat, everybody else all of the regency.</summary>
    public IQueryable<Evaluation> Visible =>
        me.Officer.Role == Role.Evaluator ? db.Evaluations.Where(e => e.Panel.Any(p => p.AccountId == me.Officer.Id)) : db.Evaluations;

    /// <summary>
    /// The evaluation with its questions, panel, given values and findings, and its instrument; null where this person sees none.
    /// </summary>
    public async Task<OpenEvaluation?> OpenAsync(int evaluationId, CancellationToken ct)
    {
        var evaluation = await Visible
            .Include(e => e.Questions.OrderBy(q => q.Id))
                .ThenInclude(q => q.Evidence)
                    .ThenInclude(x => x.Document)
            .Include(e => e.Panel.OrderBy(p => p.Id))
            .Include(e => e.Given.OrderBy(g => g.Id))
            .Include(e => e.Findings.OrderBy(f => f.Id))
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == evaluationId, ct);
        return evaluation is null ? null : new(evaluation, InstrumentFile.Read(evaluation.InstrumentText).Instrument!);
    }

    /// <summary>The seats, with who sits there where this reader learns it; the record knows the seats alone.</summary>
    public async Task<IReadOnlyList<Seat>> SeatsAsync(Evaluation row, CancellationToken ct)
    {
        var ids = row.Names(me.Officer) ? row.Panel.Select(p => p.AccountId).ToList() : [];
        var people = await db
            .Officers.Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Institution,
                a.Expertise,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. row
                .Panel.OrderBy(p => p.Id)
                .Select(p => (Seat: p, Who: people.GetValueOrDefault(p.AccountId)))
                .Select(p => new Seat(
                    row.SeatIdOf(p.Seat),
                    p.Who?.Name,
                    p.Seat.IsChair,
                    p.Seat.Conflict is not null,
                    p.Seat.AccountId == row.ClosedById,
                    p.Who?.Institution,
                    p.Who?.Expertise
                )),
        ];
    }

    public async Task<string?> WhyNotNewAsync(NewEvaluation input, CancellationToken ct) =>
        ShippedOrOwn(input.InstrumentId, await OwnTextAsync(input.InstrumentId, ct)) is not { } found ? "evaluation.unknown-instrument"
        : found.Instrument.Family == Innovations ? "evaluation.unknown-instrument"
        : found.Instrument.Nodes.Any(n => n.Aggregate == Aggregate.List) ? "evaluation.list-instrument"
        : await db.Evaluations.AnyAsync(e => e.Year == input.Year && e.Stage == input.Stage && e.InstrumentId == input.InstrumentId, ct)
            ? "evaluation.exists"
        : null;

    /// <summary>
    /// Opens an evaluation. Agencies are taken over from the one before it, question by question where code and words are the same.
    /// </summary>
    public async Task<Evaluation> StartAsync(NewEvaluation input, CancellationToken ct)
    {
        RuleException.ThrowIf(await WhyNotNewAsync(input, ct));
        var (instrument, text) = ShippedOrOwn(input.InstrumentId, await OwnTextAsync(input.InstrumentId, ct))!.Value;
        var evaluation = new Evaluation
        {
            RegencyCode = me.RegencyCode,
            Year = input.Year,
            Stage = input.Stage,
            InstrumentId = instrument.Id,
            InstrumentText = text,
            Family = instrument.Family,
            KeyIndicatorId = input.KeyIndicatorId,
            DisagreementFrom = input.DisagreementFrom!.Value,
            Calendar = input.ToCalendar(),
        };
        evaluation.TellNames(me.Officer, input.NamesTold);
        var former = await db
            .Evaluations.Where(e => e.Family == instrument.Family)
            .OrderByDescending(e => e.Year)
            .ThenByDescending(e => e.Stage)
            .Select(e => new { e.InstrumentText, Agencies = e.Questions.Select(q => new { q.Code, q.AgencyId }).ToList() })
            .FirstOrDefaultAsync(ct);
        var before = former is null ? null : InstrumentFile.Read(former.InstrumentText).Instrument;
        foreach (var leaf in instrument.Leaves.Where(l => l.Source is LeafSource.Evaluators or LeafSource.Typed))
            evaluation.Questions.Add(
                new Question
                {
                    RegencyCode = me.RegencyCode,
                    Code = leaf.Code,
                    AgencyId =
                        before?.Find(leaf.Code)?.Label.Id == leaf.Label.Id
                            ? former!.Agencies.Find(a => a.Code == leaf.Code)?.AgencyId
                            : null,
                }
            );
        db.Add(evaluation);
        await db.SaveChangesAsync(ct);
        return evaluation;
    }

    private Task<string?> OwnTextAsync(string id, CancellationToken ct) =>
        db.InstrumentEditions.Where(i => i.InstrumentId == id && i.PublishedAt != null).Select(i => i.Text).SingleOrDefaultAsync(ct);

    private static (Instrument Instrument, string Text)? ShippedOrOwn(string id, string? own) =>
        ShippedInstruments.Find(id) is { } shipped ? (shipped, ShippedInstruments.TextOf(id)!)
        : own is not null && InstrumentFile.Read(own).Instrument is { } made ? (made, own)
        : null;

    /// <summary>Instruments an evaluation can be opened with: shipped and published ones that do not ask per item.</summary>
    public async Task<IReadOnlyList<Instrument>> ChoicesAsync(CancellationToken ct) =>
        [
            .. ShippedInstruments
                .Ids.Select(ShippedInstruments.Find)
                .OfType<Instrument>()
                .Concat(
                    (
                        await db
                            .InstrumentEditions.Where(i => i.PublishedAt != null)
                            .OrderBy(i => i.InstrumentId)
                            .Select(i => i.Text)
                            .ToListAsync(ct)
                    )
                        .Select(t => InstrumentFile.Read(t).Instrument)
                        .OfType<Instrument>()
                )
                .Where(i => i.Family != Innovations && i.Nodes.All(n => n.Aggregate != Aggregate.List)),
        ];

    /// <summary>Key indicators that an evaluation's result can fill.</summary>
    public Task<List<SelectListItem>> IndicatorsAsync(CancellationToken ct) =>
        db
            .KeyIndicators.Where(k => k.ResultFrom == Cerdas.Planning.ResultSource.Typed)
            .OrderByDescending(k => k.DevelopmentPlan!.StartYear)
            .ThenBy(k => k.Name)
            .Select(k => new SelectListItem(
                $"{k.Name} ({k.Unit}), {k.DevelopmentPlan!.StartYear}-{k.DevelopmentPlan.EndYear}",
                k.Id.ToString()
            ))
            .ToListAsync(ct);

    /// <summary>Closed evaluations of the same family before this one, the latest first.</summary>
    public static IQueryable<Evaluation> Before(CerdasDb db, Evaluation row) =>
        db
            .Evaluations.Where(e =>
                e.Family == row.Family
                && e.State == EvaluationState.Closed
                && (e.Year < row.Year || (e.Year == row.Year && e.Stage < row.Stage))
            )
            .OrderByDescending(e => e.Year)
            .ThenByDescending(e => e.Stage);

    /// <summary>A save of the evaluation's own rows that others edit too: over a newer version it is refused.</summary>
    public async Task SaveAsync(Evaluation evaluation, int version, CancellationToken ct)
    {
        db.ExpectVersion(evaluation, version);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The panelist's own declaration; with a conflict the scores may open at once.</summary>
    public async Task DeclareAsync(Evaluation evaluation, string? conflict, CancellationToken ct)
    {
        evaluation.Declare(me.Officer, conflict, me.Now);
        db.Entry(evaluation).State = EntityState.Modified;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends the self-assessment; where that is done already, a second press of the button changes nothing.</summary>
    public async Task StartScoringAsync(Evaluation evaluation, int version, CancellationToken ct)
    {
        if (evaluation.State != EvaluationState.SelfAssessment)
        {
            RuleException.ThrowIf(evaluation.WhyNotPanelChange(me.Officer));
            return;
        }
        evaluation.StartScoring(me.Officer);
        await SaveAsync(evaluation, version, ct);
    }

    public async Task BackToAgenciesAsync(Evaluation evaluation, int version, CancellationToken ct)
    {
        evaluation.BackToAgencies(me.Officer);
        await SaveAsync(evaluation, version, ct);
    }

    public async Task SettleAsync(Evaluation evaluation, EvaluationSettings input, CancellationToken ct)
    {
        RuleException.ThrowIf(evaluation.WhyNotPrepared(me.Officer));
        (evaluation.Calendar, evaluation.KeyIndicatorId, evaluation.DisagreementFrom) = (
            input.ToCalendar(),
            input.KeyIndicatorId,
            input.DisagreementFrom!.Value
        );
        evaluation.TellNames(me.Officer, input.NamesTold);
        await SaveAsync(evaluation, input.Version, ct);
    }

    public async Task AssignAsync(Evaluation evaluation, IReadOnlyDictionary<string, int?> agencies, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(evaluation.WhyNotPrepared(me.Officer));
        var known = await db.Agencies.Select(a => a.Id).ToListAsync(ct);
        foreach (var question in evaluation.Questions)
            if (agencies.TryGetValue(question.Code, out var agency) && (agency is null || known.Contains(agency.Value)))
                question.AgencyId = agency;
        await SaveAsync(evaluation, version, ct);
    }
}
