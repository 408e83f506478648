using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A surveyed service with what is doubtful about its answers.</summary>
public sealed record ServiceRow(SurveyedService Service, IReadOnlyList<(SurveyDoubt Doubt, int Count)> Doubts);

/// <summary>A dimension that an instrument asks citizens about.</summary>
public sealed record SurveyedDimension(string Code, string Name)
{
    public IReadOnlyList<ServiceRow> Services { get; init; } = [];
}

/// <summary>The services of an evaluation, by what they are asked about.</summary>
public sealed record ServicesView(OpenEvaluation Open, IReadOnlyList<SurveyedDimension> Dimensions, Officer Reader)
{
    /// <summary>Surveys end when the panel's scores are opened.</summary>
    public bool IsClosed => !Open.Row.IsBlind;
    public bool MayAdd => Open.Row.WhyNotSurveyed(Reader, null) is null;

    public bool MayChange(SurveyedService service) => Open.Row.WhyNotSurveyed(Reader, service) is null;

    /// <summary>How many answered of how many, and until when it is open.</summary>
    public string AnswersOf(SurveyedService service)
    {
        var (answers, users) = (service.Responses.Count, Format.Count(service.Users));
        var text = Say($"{answers} jawaban dari {users} pengguna", $"{answers} answers of {users} users");
        if (IsClosed)
            return text + Say("; survei ditutup", "; the survey is closed");
        var until = Format.Date(service.OpenUntil);
        return service.OpenUntil is null ? text : text + Say($"; terbuka sampai {until}", $"; open until {until}");
    }
}

/// <summary>A service whose users are asked, or a new one.</summary>
/// <param name="Service">Null for a new one.</param>
/// <param name="Asked">The dimensions it can be of.</param>
/// <param name="WhyNot">Why this reader cannot change it.</param>
/// <param name="MayChange">Whether more than the leaving out is the reader's to decide.</param>
public sealed record ServiceView(
    OpenEvaluation Open,
    SurveyedService? Service,
    IReadOnlyList<SurveyedDimension> Asked,
    string? WhyNot,
    bool MayChange
)
{
    public IEnumerable<SelectListItem> Dimensions => Asked.Select(d => new SelectListItem(d.Name, d.Code));
}

/// <summary>Keeps the services whose users an evaluation asks.</summary>
public sealed class ServiceDesk(CerdasDb db, EvaluationDesk evaluations, CurrentOfficer me)
{
    /// <returns>Null where this person sees no such evaluation, or nothing of it asks citizens.</returns>
    public async Task<ServicesView?> OpenAsync(int evaluationId, CancellationToken ct)
    {
        if (await evaluations.OpenAsync(evaluationId, ct) is not { HasSurvey: true } open)
            return null;
        var rows = await ServicesAsync(evaluationId, ct);
        var dimensions = (await DimensionsAsync(open.Instrument, ct)).Select(d =>
            d with
            {
                Services = [.. rows.Where(r => r.Service.DimensionCode == d.Code)],
            }
        );
        return new(open, [.. dimensions], me.Officer);
    }

    /// <param name="serviceId">0 for a new one.</param>
    /// <returns>Null where there is no such survey or service.</returns>
    public async Task<ServiceView?> OpenAsync(int evaluationId, int serviceId, CancellationToken ct)
    {
        if (await evaluations.OpenAsync(evaluationId, ct) is not { HasSurvey: true } open)
            return null;
        var service = serviceId == 0 ? null : await FindAsync(evaluationId, serviceId, ct);
        return serviceId != 0 && service is null
            ? null
            : new(
                open,
                service,
                await DimensionsAsync(open.Instrument, ct),
                open.Row.WhyNotSurveyed(me.Officer, service),
                open.Row.WhyNotPrepared(me.Officer) is null
            );
    }

    /// <summary>The dimensions that the instrument asks citizens about.</summary>
    private async Task<IReadOnlyList<SurveyedDimension>> DimensionsAsync(Instrument instrument, CancellationToken ct)
    {
        var asked = instrument.Leaves.Where(l => l.Source == LeafSource.Survey).Select(l => l.Dimension).Distinct().ToList();
        var dimensions = await db
            .Dimensions.Where(d => asked.Contains(d.Code))
            .OrderBy(d => d.Order)
            .Select(d => new
            {
                d.Code,
                d.NameId,
                d.NameEn,
            })
            .ToListAsync(ct);
        return [.. dimensions.Select(d => new SurveyedDimension(d.Code, Say(d.NameId, d.NameEn)))];
    }

    /// <summary>The evaluation's services with their answers and what is doubtful about them.</summary>
    private async Task<IReadOnlyList<ServiceRow>> ServicesAsync(int evaluationId, CancellationToken ct)
    {
        var services = await db
            .SurveyedServices.Include(s => s.Responses)
            .Where(s => s.EvaluationId == evaluationId)
            .OrderBy(s => s.Id)
            .AsSplitQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        HashSet<string> RespondentsOfOthers(SurveyedService service) =>
            services
                .Where(o => o.Id != service.Id)
                .SelectMany(o => o.Responses)
                .Select(r => r.RespondentHash)
                .ToHashSet(StringComparer.Ordinal);
        return [.. services.Select(s => new ServiceRow(s, SurveyRules.DoubtsOf(s.Users, s.Responses, RespondentsOfOthers(s))))];
    }

    private Task<SurveyedService?> FindAsync(int evaluationId, int id, CancellationToken ct) =>
        db.SurveyedServices.SingleOrDefaultAsync(s => s.Id == id && s.EvaluationId == evaluationId, ct);

    /// <summary>Why the service cannot be of this dimension, in words for the form.</summary>
    public async Task<string?> WhyNotOfAsync(
        string dimensionCode,
        IReadOnlyList<SurveyedDimension> asked,
        SurveyedService? service,
        CancellationToken ct
    )
    {
        if (asked.All(d => d.Code != dimensionCode))
            return SurveyTexts.NotAsked;
        // The answers are to this dimension's questions: moved, they would count for nothing.
        return
            service is not null
            && service.DimensionCode != dimensionCode
            && await db.SurveyResponses.AnyAsync(r => r.SurveyedServiceId == service.Id, ct)
            ? SurveyTexts.HasAnswers
            : null;
    }

    /// <param name="service">Null makes a new one.</param>
    public async Task SaveAsync(Evaluation evaluation, SurveyedService? service, ServiceInput input, CancellationToken ct)
    {
        RuleException.ThrowIf(evaluation.WhyNotSurveyed(me.Officer, service));
        if (service is null)
            db.Add(
                service = new SurveyedService
                {
                    RegencyCode = me.RegencyCode,
                    EvaluationId = evaluation.Id,
                    DimensionCode = input.DimensionCode,
                    Name = input.Name,
                    Users = input.Users!.Value,
                    Key = Guid.NewGuid(),
                    CounterKey = Guid.NewGuid(),
                }
            );
        else
            db.ExpectVersion(service, input.Version);
        if (evaluation.WhyNotPrepared(me.Officer) is null)
            (service.DimensionCode, service.Name, service.Users, service.OpenUntil) = (
                input.DimensionCode,
                input.Name.Trim(),
                input.Users!.Value,
                input.OpenUntil
            );
        service.LeftOut = string.IsNullOrWhiteSpace(input.LeftOut) ? null : input.LeftOut.Trim();
        await db.SaveChangesAsync(ct);
    }
}
