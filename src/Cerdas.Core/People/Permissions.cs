using System.Collections.Frozen;

namespace Cerdas.People;

/// <summary>What an endpoint needs of the person who calls it.</summary>
public enum Permission
{
    /// <summary>Own account: password, second factor, language, sign out.</summary>
    OwnAccount = 1,

    /// <summary>Plan, programmes, realisations, achievement and completeness, drafts included.</summary>
    ReadLedger,

    /// <summary>The list of documents.</summary>
    ReadDocuments,

    /// <summary>
    /// Download a document: any of the regency; the evaluator only what supports an answer of an evaluation assigned to them.
    /// </summary>
    DownloadDocuments,

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

    /// <summary>
    /// Evaluations, their results and follow-up, instruments, register of external indices; the evaluator only what is assigned.
    /// </summary>
    ReadEvaluations,

    /// <summary>Open evaluations, their calendar, panel, agencies and surveys; editions of instruments.</summary>
    ManageEvaluations,

    /// <summary>Self-assessment (of the own agency; the regency admin for any).</summary>
    AnswerEvaluations,

    /// <summary>Score an evaluation one has a seat in; its chair closes it.</summary>
    ScoreEvaluations,

    /// <summary>The register of innovations with drafts and returns, quota and dossier.</summary>
    ReadInnovations,

    /// <summary>Name judges and decide; quota rules.</summary>
    ManageInnovations,

    /// <summary>Show, hide and answer what citizens say.</summary>
    ModerateComments,

    /// <summary>Judge an innovation one has a seat for.</summary>
    JudgeInnovations,
}

/// <summary>The one table of roles and permissions; docs/permissions.md is compared with it by a test.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.RegencyAdmin] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.EditPlan,
            Permission.Report,
            Permission.ManageEvaluations,
            Permission.AnswerEvaluations,
            Permission.ReadInnovations,
            Permission.ManageInnovations,
            Permission.ModerateComments,
            Permission.ManagePeople,
            Permission.ManageRegency,
            Permission.ReadAudit
        ),
        [Role.Planner] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.EditPlan,
            Permission.ReadInnovations,
            Permission.ManageInnovations,
            Permission.ModerateComments,
            Permission.JudgeInnovations
        ),
        [Role.AgencyOfficer] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.Report,
            Permission.AnswerEvaluations,
            Permission.ReadInnovations
        ),
        [Role.AgencyHead] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.Report,
            Permission.AnswerEvaluations,
            Permission.ReadInnovations,
            Permission.JudgeInnovations
        ),
        [Role.Verifier] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.Verify,
            Permission.ReadInnovations,
            Permission.JudgeInnovations
        ),
        [Role.Evaluator] = Set(
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.ScoreEvaluations,
            Permission.ReadInnovations,
            Permission.JudgeInnovations
        ),
        [Role.Regent] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.ReadInnovations,
            Permission.ReadAudit
        ),
        [Role.NationalViewer] = Set(
            Permission.ReadLedger,
            Permission.ReadDocuments,
            Permission.DownloadDocuments,
            Permission.ReadEvaluations,
            Permission.ReadInnovations
        ),
    }.ToFrozenDictionary();

    /// <summary>What a person decides about the work of others, or about who decides.</summary>
    public static FrozenSet<Permission> Deciding { get; } =
    [Permission.Verify, Permission.ScoreEvaluations, Permission.JudgeInnovations, Permission.ManagePeople];

    public static FrozenSet<Permission> Of(Role role) => Table.TryGetValue(role, out var set) ? set : FrozenSet<Permission>.Empty;

    private static FrozenSet<Permission> Set(params Permission[] more) => [Permission.OwnAccount, .. more];
}
