using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>What starts a revision.</summary>
public sealed record RevisionInput
{
    [Label("Berlaku mulai tahun", "In force from year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? EffectiveFromYear { get; init; }

    [Label("Catatan", "Note"), StringLength(MasterplanRevision.NoteMax)]
    public string? Note { get; init; }
}
