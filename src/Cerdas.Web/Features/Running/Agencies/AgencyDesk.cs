using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>What an agency is called, and whether it still takes part.</summary>
public sealed record AgencyInput : IValidatableObject
{
    [Label("Singkatan", "Short name"), Required, StringLength(Agency.ShortNameMax)]
    public required string ShortName { get; init; }

    [Label("Nama lengkap", "Full name"), Required, StringLength(Agency.NameMax)]
    public required string Name { get; init; }

    [Label("Ada sejak", "Exists since")]
    public DateOnly? From { get; init; }

    [Label("Ditutup per", "Closed on")]
    public DateOnly? Until { get; init; }

    [Label("Tugasnya diteruskan oleh", "Its work goes on in")]
    public int? SuccessorId { get; init; }
    public int Version { get; init; }

    public static AgencyInput Of(Agency agency) =>
        new()
        {
            Name = agency.Name,
            ShortName = agency.ShortName,
            From = agency.From,
            Until = agency.Until,
            SuccessorId = agency.SuccessorId,
            Version = agency.Version,
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Agency.WhyNotDates(From, Until) is { } reason)
            yield return new(Reasons.Text(reason), [nameof(Until)]);
        if (SuccessorId is not null && Until is null)
            yield return new(
                Say("Isi tanggal penutupan, atau kosongkan penerusnya.", "Give the day it closes, or leave its successor empty."),
                [nameof(Until)]
            );
    }
}

/// <summary>The agencies of the regency: listed, renamed, closed.</summary>
public sealed class AgencyDesk(CerdasDb db, CurrentOfficer me)
{
    public async Task<Agency?> FindAsync(int? agencyId, CancellationToken ct) =>
        agencyId is null ? null : await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId, ct);

    public Task<bool> IsTakenAsync(AgencyInput input, int? agencyId, CancellationToken ct)
    {
        var key = Agency.KeyOf(input.ShortName);
        return db.Agencies.AnyAsync(a => a.ShortNameKey == key && a.Id != agencyId, ct);
    }

    /// <summary>The other agencies, to one of which its work may go.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OthersAsync(int? agencyId, CancellationToken ct) =>
        [.. (await db.AgencyChoicesAsync(me.Today, ct)).Where(a => a.Value != $"{agencyId}")];

    /// <summary>Programmes that the plan in force gives it for years after its last day: they need another owner.</summary>
    public Task<int> LeftBehindAsync(Agency agency, CancellationToken ct) =>
        agency.Until is not { } last
            ? Task.FromResult(0)
            : db.PlannedProgrammes.CountAsync(
                p =>
                    p.OwnerId == agency.Id
                    && p.EndYear > last.Year
                    && p.Revision!.State == RevisionState.Adopted
                    && p.Revision.ClosedOn == null,
                ct
            );

    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task<Agency> SaveAsync(Agency? agency, AgencyInput input, CancellationToken ct)
    {
        if (agency is null)
            db.Add(
                agency = new Agency
                {
                    RegencyCode = me.RegencyCode,
                    Name = input.Name,
                    ShortName = input.ShortName,
                }
            );
        else
            db.ExpectVersion(agency, input.Version);
        (agency.Name, agency.ShortName) = (input.Name.Trim(), input.ShortName.Trim());
        (agency.From, agency.Until, agency.SuccessorId) = (input.From, input.Until, input.SuccessorId);
        await db.SaveChangesAsync(ct);
        return agency;
    }
}
