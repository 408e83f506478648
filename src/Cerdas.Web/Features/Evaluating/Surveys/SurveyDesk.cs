using System.Linq.Expressions;
using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A survey as a citizen sees it: the service, its questions, and whether it takes answers.</summary>
public sealed record OpenSurvey(
    SurveyedService Service,
    string RegencyName,
    Instrument Instrument,
    IReadOnlyList<Node> Questions,
    string? WhyNot
);

/// <summary>Takes citizens' answers: one a person and service, by a token that says nothing of who they are.</summary>
public sealed class SurveyDesk(CerdasDb db, Entrance entrance, Pace pace, TimeProvider clock)
{
    public const string Cookie = "cerdas-responden";

    /// <summary>Of one service, by those on one network, in ten minutes: a tablet at a counter is slower.</summary>
    public const int AnswersMost = 15;

    /// <summary>The same at the tablets of a counter, which share a network: four of them, an answer each minute.</summary>
    public const int AtCounterMost = 40;

    /// <summary>Whether another answer may come from there now.</summary>
    public bool Admits(OpenSurvey survey, bool atCounter, IPAddress? from) =>
        atCounter
            ? pace.Admits(from, $"counter {survey.Service.Id}", AtCounterMost)
            : pace.Admits(from, $"survey {survey.Service.Id}", AnswersMost);

    /// <summary>The survey behind a citizen's link.</summary>
    public Task<OpenSurvey?> FindAsync(Guid key, CancellationToken ct) => FindAsync(s => s.Key == key, ct);

    /// <summary>The survey behind the link of a counter.</summary>
    public Task<OpenSurvey?> FindAtCounterAsync(Guid key, CancellationToken ct) => FindAsync(s => s.CounterKey == key, ct);

    /// <summary>It is found before any regency is in view: the key is unguessable and the only way in.</summary>
    private async Task<OpenSurvey?> FindAsync(Expression<Func<SurveyedService, bool>> of, CancellationToken ct)
    {
        if (await db.SurveyedServices.IgnoreQueryFilters().SingleOrDefaultAsync(of, ct) is not { } service)
            return null;
        await entrance.IntoRegencyOfAsync(service.RegencyCode, ct);
        var evaluation = await db
            .Evaluations.Where(e => e.Id == service.EvaluationId)
            .Select(e => new { e.State, e.InstrumentText })
            .SingleAsync(ct);
        var regency = await db
            .Regencies.Where(r => r.Code == service.RegencyCode)
            .Select(r => new { r.Name, r.Province!.TimeZone })
            .SingleAsync(ct);
        var instrument = InstrumentFile.Read(evaluation.InstrumentText).Instrument!;
        var today = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(regency.TimeZone)).DateTime
        );
        // An answer that comes after the panel's scores are open would move an index that those who are judged have seen.
        var whyNot = evaluation.State >= EvaluationState.Consensus || service.OpenUntil < today ? "survey.over" : null;
        return new(service, regency.Name, instrument, QuestionsOf(instrument, service.DimensionCode), whyNot);
    }

    public static IReadOnlyList<Node> QuestionsOf(Instrument instrument, string dimension) =>
        [.. instrument.Leaves.Where(l => l.Source == LeafSource.Survey && l.Dimension == dimension)];

    /// <summary>Buttons that a citizen is shown at most: a finer scale is pressed in coarser steps that lie on it.</summary>
    private const int ButtonsMost = 21;

    /// <summary>The scores a citizen can press.</summary>
    public static IEnumerable<decimal> StepsOf(Node question) => StepsOf(question.Scale);

    internal static IEnumerable<decimal> StepsOf(Scale scale)
    {
        var range = scale.Max - scale.Min;
        var step = scale.Step ?? Math.Max(1, Math.Ceiling(range / 10));
        step *= Math.Max(1, Math.Ceiling(range / step / (ButtonsMost - 1)));
        for (var value = scale.Min; value <= scale.Max; value += step)
            yield return value;
    }

    public async Task<bool> HasAnsweredAsync(OpenSurvey survey, string token, CancellationToken ct)
    {
        var hash = CanonicalJson.Sha256(token);
        return await db.SurveyResponses.AnyAsync(r => r.SurveyedServiceId == survey.Service.Id && r.RespondentHash == hash, ct);
    }

    /// <summary>Writes the answers; the same answers sent twice are one.</summary>
    /// <returns>False where this person has answered otherwise before: those answers stay, and these are not recorded.</returns>
    public async Task<bool> AnswerAsync(
        OpenSurvey survey,
        string token,
        IReadOnlyList<(string Code, decimal Value)> answers,
        bool atCounter,
        CancellationToken ct
    )
    {
        RuleException.ThrowIf(survey.WhyNot);
        var (hash, joined) = (CanonicalJson.Sha256(token), SurveyResponse.Join(answers));
        if (await FormerAsync() is { } former)
            return former == joined;
        survey.Service.Responses.Add(
            new SurveyResponse
            {
                RegencyCode = survey.Service.RegencyCode,
                RespondentHash = hash,
                At = clock.GetUtcNow().UtcDateTime,
                AtCounter = atCounter,
                Answers = joined,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            // The same token, pressed twice: it is on disk once.
            return await FormerAsync() == joined;
        }

        Task<string?> FormerAsync() =>
            db
                .SurveyResponses.Where(r => r.SurveyedServiceId == survey.Service.Id && r.RespondentHash == hash)
                .Select(r => r.Answers)
                .SingleOrDefaultAsync(ct);
    }
}
