using Cerdas.People;
using Microsoft.AspNetCore.Authorization;

namespace Cerdas.Web.Platform;

/// <summary>
/// The permission an endpoint asks for. An endpoint without one is refused to everybody; docs/permissions.md lists them all.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Grants by the officer's role as it stands in the database on this request. Ledger pages also need a regency in view.</summary>
public sealed class NeedsHandler(CurrentOfficer me) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (me.May(requirement.Permission) && (requirement.Permission == Permission.OwnAccount || me.Officer.RegencyCode is not null))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
