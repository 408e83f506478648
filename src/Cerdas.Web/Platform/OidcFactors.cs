using System.Security.Claims;

namespace Cerdas.Web.Platform;

/// <summary>
/// Ways of signing in at the organisation's provider that stand for the second factor: configuration "Oidc:SecondFactor". Without one of
/// them an account that has a second factor is asked for it here.
/// </summary>
public sealed class OidcFactors
{
    /// <summary>Values of the claim amr (RFC 8176).</summary>
    public IList<string> Amr { get; } = ["mfa", "otp", "hwk"];

    /// <summary>Values of the claim acr; each provider has its own.</summary>
    public IList<string> Acr { get; } = [];

    public bool AreIn(ClaimsPrincipal principal) =>
        principal.FindAll("amr").Any(c => Amr.Contains(c.Value)) || principal.FindAll("acr").Any(c => Acr.Contains(c.Value));
}
