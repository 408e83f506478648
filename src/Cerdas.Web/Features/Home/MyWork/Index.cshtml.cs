using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Running.FirstSteps;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>What is due, late, returned, to verify: by role.</summary>
[Needs(Permission.OwnAccount)]
public sealed class IndexModel(
    CerdasDb db,
    Ledger ledgers,
    DataAgeReader ages,
    DueReports reports,
    WaitingTasks tasks,
    QuotaDue quota,
    CurrentOfficer me
) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>Reports of the agencies this officer writes for; null for who writes none.</summary>
    public WorkList? Work { get; private set; }

    /// <summary>Reports that wait for verification; null for who does not verify.</summary>
    public int? Waiting { get; private set; }

    /// <summary>The figures of the regency; null where there are none, or not for this role.</summary>
    public YearAchievement? Figures { get; private set; }
    public DataAge? Data { get; private set; }
    public IReadOnlyList<QuotaCell> Quota { get; private set; } = [];
    public IReadOnlyList<QuotaCell> Owing { get; private set; } = [];
    public (int Year, int Met, int Owing)? QuotaMet { get; private set; }
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];
    public IReadOnlyList<SetupStep> Checklist { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (me.Officer.RegencyCode is null)
            return;
        if (me.May(Permission.ManageRegency))
            Checklist = await SetupStep.OpenAsync(db, me.Today, ct);
        if (me.May(Permission.Report))
            Work = await reports.ListAsync(PageNumber, ct);
        (Quota, Owing) = await quota.OfOwnAgencyAsync(ct);
        Tasks = await tasks.ReadAsync(ct);
        QuotaMet = await quota.OfAllAsync(ct);
        if (me.May(Permission.Verify))
            Waiting = await db.Realisations.CountAsync(r => r.State == RealisationState.Submitted, ct);
        if (me.May(Permission.ReadLedger) && await ledgers.ReadAsync(ct) is { Years.Count: > 0 } ledger)
            (Figures, Data) = (ledger.Of(ledger.DefaultYear), await ages.ReadAsync(ledger, reports.Calendar, ct));
    }
}
