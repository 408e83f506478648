using System.Collections.Frozen;

namespace Cerdas.People;

/// <summary>What an endpoint needs of the person who calls it.</summary>
public enum Permission
{
    /// <summary>Own account: password, second factor, language, sign out.</summary>
    OwnAccount = 1,
    /// <summary>Plan, programmes, realisations, achievement and completeness, drafts included.</summary>
    ReadLedger,
    /// <summary>Download evidence and legal documents.</summary>
    ReadDocuments,
    /// <summary>RPJMD, legal bases, masterplan revisions, programmes, key indicators.</summary>
    EditPlan,
    /// <summary>Write, submit, withdraw and amend realisations (of the own agency; the regency admin for any).</summary>
    Report,
    /// <summary>Verify or return a submitted realisation.</summary>
    Verify,
    /// <summary>Invite people, change roles, deactivate.</summary>
    ManagePeople,
    /// <summary>Agencies, reporting calendar, reopenings, first-run.</summary>
    ManageRegency,
    /// <summary>The audit trail.</summary>
    ReadAudit,
}

/// <summary>The one table of roles and permissions; docs/permissions.md is compared with it by a test.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.RegencyAdmin] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.EditPlan, Permission.Report,
            Permission.ManagePeople, Permission.ManageRegency, Permission.ReadAudit),
        [Role.Planner] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.EditPlan),
        [Role.AgencyOfficer] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.Report),
        [Role.AgencyHead] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.Report),
        [Role.Verifier] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.Verify),
        [Role.Evaluator] = Set(),
        [Role.Regent] = Set(Permission.ReadLedger, Permission.ReadDocuments, Permission.ReadAudit),
        [Role.NationalViewer] = Set(Permission.ReadLedger, Permission.ReadDocuments),
    }.ToFrozenDictionary();

    public static FrozenSet<Permission> Of(Role role) => Table.TryGetValue(role, out var set) ? set : FrozenSet<Permission>.Empty;

    private static FrozenSet<Permission> Set(params Permission[] more) => [Permission.OwnAccount, .. more];
}
