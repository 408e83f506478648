namespace Cerdas.Web.Data;

public enum AuditAction
{
    Added = 1,
    Changed,
    Removed,
    SignedIn,
    SignInRefused,
    Downloaded,
    PasswordSet,
}

/// <summary>One change of one row: who, when, what it was and what it became. Written in the transaction of the change itself.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class AuditRow : IBelongsToRegency
{
    public long Id { get; private set; }

    /// <summary>Empty for rows outside any regency (national accounts).</summary>
    public required string RegencyCode { get; init; }
    public required DateTime At { get; init; }
    public int? OfficerId { get; init; }
    public required string OfficerName { get; init; }
    public required AuditAction Action { get; init; }
    public required string Entity { get; init; }
    public required string EntityKey { get; init; }

    /// <summary>JSON: {"Field":[before,after]}; null before on an added row, null after on a removed one.</summary>
    public required string Changes { get; init; }
}
