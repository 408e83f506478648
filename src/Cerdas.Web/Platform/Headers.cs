namespace Cerdas.Web.Platform;

/// <summary>Security headers of every response: nothing inline, nothing from elsewhere, no framing.</summary>
public static class Headers
{
    public static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddWorkerSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        })
        .AddReferrerPolicySameOrigin()
        .AddPermissionsPolicy(policy =>
        {
            policy.AddDefaultSecureDirectives();
            // A wall screen stays lit.
            policy.AddCustomFeature("screen-wake-lock").Self();
        })
        .RemoveServerHeader();
}
