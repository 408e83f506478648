using Cerdas.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Cerdas.Web.Platform;

/// <summary>
/// A national viewer who opens a regency's page before choosing one is taken to the choice, and from there to what they asked for.
/// </summary>
public sealed class ChooseRegencyFirst : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler rest = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        var me = context.RequestServices.GetRequiredService<CurrentOfficer>();
        if (authorizeResult.Forbidden && me.IsSignedIn)
            context
                .RequestServices.GetRequiredService<SecurityLog>()
                .Forbidden(me.Officer.Id, context.Request.Path.ToUriComponent(), context.Connection.RemoteIpAddress);
        var needs = policy.Requirements.OfType<NeedsAttribute>().FirstOrDefault();
        if (
            !authorizeResult.Forbidden
            || !HttpMethods.IsGet(context.Request.Method)
            || needs is null
            || !me.IsSignedIn
            || me.Officer is not { Role: Role.NationalViewer, RegencyCode: null }
            || !me.May(needs.Permission)
        )
            return rest.HandleAsync(next, context, policy, authorizeResult);
        context.Response.Redirect($"/daerah?kembali={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        return Task.CompletedTask;
    }
}
