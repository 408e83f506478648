using System.ComponentModel;
using System.Text.Json.Serialization;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A regulation or decree.</summary>
/// <param name="File">Address of its text on this site; null where none is uploaded.</param>
/// <param name="Revisions">Numbers of the masterplan's revisions that it adopts.</param>
/// <param name="Plans">Titles of the development plans that it adopts.</param>
public sealed record LegalBasisOut(
    LegalKind Kind,
    string Number,
    int Year,
    string Title,
    string? File,
    IReadOnlyList<int> Revisions,
    IReadOnlyList<string> Plans
);

public sealed record LegalBasesOut(string Region, IReadOnlyList<LegalBasisOut> LegalBases);

/// <summary>Legal bases with what they adopt.</summary>
public static class LegalApi
{
    public static void MapLegalBases(this IEndpointRouteBuilder api) =>
        api.MapGet("/regencies/{code}/legal-bases", List)
            .WithSummary("Regulations and decrees of the programme, with their texts and what they adopt.")
            .CacheOutput(PublicCache.Name);

    private static async Task<Ok<LegalBasesOut>> List(
        [Description("Code of the Home Ministry: 33.25.")] string code,
        CerdasDb db,
        CancellationToken ct
    )
    {
        var rows = await LegalRow.ReadAsync(db, ct);
        return TypedResults.Ok(
            new LegalBasesOut(
                code,
                [
                    .. rows.Select(r => new LegalBasisOut(
                        r.Kind,
                        r.Number,
                        r.Year,
                        r.Title,
                        r.HasFile ? $"/daerah/{code}/dasar-hukum/{r.Id}" : null,
                        r.Revisions,
                        r.Plans
                    )),
                ]
            )
        );
    }
}

/// <summary>Shapes written without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LegalBasesOut))]
public sealed partial class LegalJson : JsonSerializerContext;
