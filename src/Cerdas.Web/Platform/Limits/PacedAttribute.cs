namespace Cerdas.Web.Platform.Limits;

/// <summary>What an address costs the server, and so by what it is counted.</summary>
public enum Cost
{
    /// <summary>A password or a code is tried, when it is posted to.</summary>
    SignIn = 1,

    /// <summary>A picture is drawn.</summary>
    Drawing,

    /// <summary>The answer goes on for as long as somebody listens.</summary>
    Stream,
}

/// <summary>An address that is held to a pace of its own; a form without an account is held to one without this.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PacedAttribute(Cost cost) : Attribute
{
    public Cost Cost { get; } = cost;
}
