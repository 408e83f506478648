using System.ComponentModel.DataAnnotations;
using Cerdas.Presenting;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>What citizens said, as a page shows it, and the form to say more; Sent right after the reader said something.</summary>
/// <param name="Action">Where the form goes; empty for the page itself.</param>
public sealed record Voices(IReadOnlyList<CitizenComment> Comments, TimeZoneInfo Zone, bool Sent, CommentInput Comment, string Action = "");

/// <summary>What a citizen writes.</summary>
public sealed record CommentInput
{
    [Label("Nama panggilan", "What to call you"), StringLength(CitizenComment.NameMax)]
    public string? Name { get; init; }

    [Label("Komentar", "Comment"), Required, StringLength(CitizenComment.TextMax)]
    public string? Text { get; init; }
}
