using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Something that waits for the reader, and what is to be done.</summary>
/// <param name="Decision">Judges to name or a decision to take: an office's work, of which there may be many.</param>
public sealed record InnovationTask(string Title, string Url, string Text, bool Decision);

/// <summary>
/// What a person can do something about in the register: seats to score, judges to name, decisions, what came back, drafts, yearly checks.
/// </summary>
public sealed class InnovationTasks(CerdasDb db, InnovationDesk desk, CurrentOfficer me)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<InnovationTask>> ReadAsync(CancellationToken ct)
    {
        var (id, agency, manages, writes) = (
            me.Officer.Id,
            me.Officer.AgencyId,
            me.May(Permission.ManageInnovations),
            me.May(Permission.Report)
        );
        var rows = await desk
            .Visible.Where(i =>
                (
                    i.State == InnovationState.Submitted
                    && (manages || i.Judges.Any(j => j.AccountId == id && j.Round == i.Round && j.HandedInAt == null))
                )
                || (
                    writes
                    && i.AgencyId == agency
                    && (
                        i.State == InnovationState.Draft
                        || i.State == InnovationState.Returned
                        || (i.State == InnovationState.Declined && !i.Appealed)
                    )
                )
            )
            .OrderByDescending(i => i.State == InnovationState.Returned)
            .ThenByDescending(i => i.Appealed)
            .ThenBy(i => i.SubmittedAt)
            .ThenBy(i => i.Id)
            .Take(Most)
            .Select(i => new
            {
                i.Id,
                i.Title,
                i.State,
                i.Appealed,
                Seats = i.Judges.Count(j => j.Round == i.Round),
                Open = i.Judges.Count(j => j.Round == i.Round && j.HandedInAt == null),
                Mine = i.Judges.Any(j => j.AccountId == id && j.Round == i.Round && j.HandedInAt == null),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r =>
                r.Mine
                    ? new InnovationTask(r.Title, $"/register-inovasi/{r.Id}/nilai", Say("nilai sebagai juri", "score as a judge"), false)
                    : r.State switch
                    {
                        InnovationState.Returned => new(
                            r.Title,
                            $"/register-inovasi/{r.Id}/isi/1",
                            Say("dikembalikan: perbaiki", "returned: correct it"),
                            false
                        ),
                        InnovationState.Draft => new(
                            r.Title,
                            $"/register-inovasi/{r.Id}/isi/1",
                            Say("draf: selesaikan", "draft: finish it"),
                            false
                        ),
                        InnovationState.Declined => new(
                            r.Title,
                            $"/register-inovasi/{r.Id}",
                            Say("ditolak: dapat diajukan keberatan sekali", "declined: one appeal is possible"),
                            false
                        ),
                        _ => new(
                            r.Title,
                            $"/register-inovasi/{r.Id}",
                            (r.Appealed ? Say("keberatan: ", "appeal: ") : "")
                                + (
                                    r.Seats < Innovation.JudgesNeeded ? Say("tunjuk juri", "name judges")
                                    : r.Open > 0 ? Say($"menunggu {r.Open} juri", $"waiting for {r.Open} judges")
                                    : Say("putuskan", "decide")
                                ),
                            true
                        ),
                    }
            ),
        ];
    }

    /// <summary>Once a year an agency says whether what it brought still runs.</summary>
    public async Task<IReadOnlyList<InnovationTask>> ChecksAsync(CancellationToken ct)
    {
        if (!me.May(Permission.Report) || me.Officer.AgencyId is not { } agency)
            return [];
        var year = me.Today.Year - 1;
        var open = await desk
            .Visible.Where(i =>
                i.AgencyId == agency
                && i.State == InnovationState.Accepted
                && i.Year < year
                && !db.InnovationYears.Any(y => y.InnovationId == i.Id && y.Year == year)
            )
            .OrderBy(i => i.Id)
            .Take(Most)
            .Select(i => new { i.Id, i.Title })
            .ToListAsync(ct);
        return
        [
            .. open.Select(i => new InnovationTask(
                i.Title,
                $"/register-inovasi/{i.Id}/jalan",
                Say($"masih berjalan pada {year}?", $"still running in {year}?"),
                false
            )),
        ];
    }
}
