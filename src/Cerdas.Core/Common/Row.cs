namespace Cerdas.Common;

/// <summary>What the audit keeps of a row's changes.</summary>
public enum Audit
{
    /// <summary>Each field before and after.</summary>
    Whole = 1,

    /// <summary>That it was written, by whom, and no value: evaluators and judges score blind.</summary>
    Blind,

    /// <summary>Nothing: the row is itself a record of who did what, or belongs to a citizen who is nobody here.</summary>
    Nothing,
}

/// <summary>Whether a change of a row can change a figure that is published.</summary>
public enum Figures
{
    Stay = 1,
    Move,

    /// <summary>In some states only: the row says by <see cref="IMovesFigures"/>.</summary>
    MaySometimesMove,
}

/// <summary>Each class of rows says both of itself; a test asks all of them.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RowAttribute(Audit audit, Figures figures) : Attribute
{
    public Audit Audit { get; } = audit;
    public Figures Figures { get; } = figures;

    /// <summary>Pages that are kept for visitors show it: what was taken back must not be read there a moment longer.</summary>
    public bool ShownToAll { get; init; }
}

/// <summary>A row whose change moves a published figure in some of its states.</summary>
public interface IMovesFigures
{
    bool MovesFigures { get; }
}

/// <summary>A value that never enters the audit: a secret, or what only the machine needs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UntoldAttribute : Attribute;

/// <summary>A whole file, which the audit names by its SHA-256: that it changed is said, and which text it was can be proved.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ToldByHashAttribute : Attribute;

/// <summary>A secret-looking or endless value that the audit holds all the same, for this reason.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ToldAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
