namespace Cerdas.People;

/// <summary>What a person does in the programme. One role a person; what a role may do stands in <see cref="Permissions"/>.</summary>
public enum Role
{
    /// <summary>Diskominfo: runs the programme in the regency.</summary>
    RegencyAdmin = 1,

    /// <summary>Bappeda: owns the plan.</summary>
    Planner,

    /// <summary>Operator of an agency (OPD): reports its programmes.</summary>
    AgencyOfficer,

    /// <summary>Head of an agency: answers for its reports.</summary>
    AgencyHead,

    /// <summary>Tim Pelaksana: verifies what agencies report.</summary>
    Verifier,

    /// <summary>External evaluator: sees only what is assigned.</summary>
    Evaluator,

    /// <summary>Bupati or Wali Kota: reads all.</summary>
    Regent,

    /// <summary>Ministry: reads all regencies, writes nothing.</summary>
    NationalViewer,
}

/// <summary>The person acting, as the rules see them.</summary>
/// <param name="RegencyCode">Null only for the national viewer.</param>
/// <param name="AgencyId">Set for officers and heads of an agency.</param>
/// <param name="Frozen">The password was set by a link that others made, and the person has not confirmed it: nothing is decided.</param>
public sealed record Officer(int Id, string Name, Role Role, string? RegencyCode, int? AgencyId, bool Frozen = false)
{
    public bool May(Permission permission) =>
        Permissions.Of(Role).Contains(permission) && !(Frozen && Permissions.Deciding.Contains(permission));
}
