using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Cerdas.Web.Platform;

/// <summary>
/// A part of the programme by the work it serves: planning, reporting and so on. It names what its features bring to the application; the
/// application knows wings, not features.
/// </summary>
/// <remarks>docs/adr/0023-order-features-in-wings.md</remarks>
public abstract class Wing
{
    /// <summary>Operations and readers, one line each: this list is the wing's table of contents.</summary>
    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>Second addresses of pages.</summary>
    public virtual void AddAddresses(PageConventionCollection pages) { }

    /// <param name="app">Where files, streams and feeds hang.</param>
    /// <param name="api">The same under /api/v1.</param>
    public virtual void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api) { }

    /// <summary>Wire shapes, written without reflection.</summary>
    public virtual IReadOnlyList<JsonSerializerContext> Shapes => [];
}
