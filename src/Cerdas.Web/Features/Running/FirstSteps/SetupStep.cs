using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.FirstSteps;

/// <summary>A step by which a new regency gets going; the list disappears once all are done.</summary>
public sealed record SetupStep(string Text, string Url, bool Done)
{
    public static async Task<IReadOnlyList<SetupStep>> OpenAsync(CerdasDb db, DateOnly today, CancellationToken ct)
    {
        var has = await db
            .Regencies.Where(r => r.Code == db.Tenant)
            .Select(_ => new
            {
                Agencies = db.Agencies.Count(a => a.Until == null || a.Until >= today),
                Served = db.Agencies.Count(a =>
                    (a.Until == null || a.Until >= today)
                    && db.Users.Any(u => u.AgencyId == a.Id && (u.Role == Role.AgencyOfficer || u.Role == Role.AgencyHead))
                ),
                Plan = db.DevelopmentPlans.Any(),
                Legal = db.LegalBases.Any(),
                Programmes = db.PlannedProgrammes.Any(),
                Adopted = db.Revisions.Any(r => r.State == RevisionState.Adopted),
                Verifiers = db.Users.Any(u => u.RegencyCode == db.Tenant && u.Role == Role.Verifier),
            })
            .SingleAsync(ct);
        SetupStep[] steps =
        [
            new(Say("Daftarkan OPD", "List the agencies"), "/pengaturan/opd", has.Agencies > 0),
            new(Say("Catat RPJMD dan misinya", "Record the RPJMD and its missions"), "/rencana/rpjmd/dokumen", has.Plan),
            new(Say("Catat dasar hukum (Perbup, SK)", "Record the legal bases (Perbup, SK)"), "/rencana/dasar-hukum", has.Legal),
            new(Say("Susun masterplan: masukkan program", "Draw up the masterplan: enter the programmes"), "/rencana", has.Programmes),
            new(Say("Tetapkan masterplan", "Adopt the masterplan"), "/rencana", has.Adopted),
            new(
                Say(
                    $"Undang operator tiap OPD ({has.Served} dari {has.Agencies})",
                    $"Invite an officer of each agency ({has.Served} of {has.Agencies})"
                ),
                "/pengguna/undang",
                has.Agencies > 0 && has.Served == has.Agencies
            ),
            new(Say("Undang verifikator", "Invite the verifiers"), "/pengguna/undang", has.Verifiers),
        ];
        return steps.All(s => s.Done) ? [] : steps;
    }
}
