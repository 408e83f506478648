namespace Cerdas.Web.Platform;

/// <summary>Security headers of every response: nothing inline, nothing from elsewhere, no framing.</summary>
public static class Headers
{
    public static HeaderPolicyCollection Policy() =>
        new HeaderPolicyCollection()
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
                // The default set, but for those that Chromium does not know and complains of on every page.
                policy.AddAccelerometer().None();
                policy.AddAutoplay().None();
                policy.AddCamera().None();
                policy.AddFullscreen().None();
                policy.AddGeolocation().None();
                policy.AddGyroscope().None();
                policy.AddMagnetometer().None();
                policy.AddMicrophone().None();
                policy.AddMidi().None();
                policy.AddPayment().None();
                policy.AddPictureInPicture().None();
                policy.AddPublickeyCredentialsGet().None();
                policy.AddSyncXHR().None();
                policy.AddUsb().None();
                foreach (var feature in (string[])["display-capture", "xr-spatial-tracking"])
                    policy.AddCustomFeature(feature).None();
                // A wall screen stays lit.
                policy.AddCustomFeature("screen-wake-lock").Self();
            })
            .RemoveServerHeader();
}
