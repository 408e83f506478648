using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A surveyed service with what is doubtful about its answers.</summary>
public sealed record ServiceRow(SurveyedService Service, IReadOnlyList<(SurveyDoubt Doubt, int Count)> Doubts);

/// <summary>A dimension that an instrument asks citizens about.</summary>
public sealed record SurveyedDimension(string Code, string Name)
{
    public IReadOnlyList<ServiceRow> Services { get; init; } = [];
}

/// <summary>Keeps the services whose users an evaluation asks.</summary>
public sealed class ServiceDesk(CerdasDb db, CurrentOfficer me)
{
    /// <summary>The dimensions that the instrument asks citizens about.</summary>
    public async Task<IReadOnlyList<SurveyedDimension>> DimensionsAsync(Instrument instrument, CancellationToken ct)
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
    public async Task<IReadOnlyList<ServiceRow>> ServicesAsync(int evaluationId, CancellationToken ct)
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

    public Task<SurveyedService?> FindAsync(int evaluationId, int id, CancellationToken ct) =>
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
