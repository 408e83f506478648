using Cerdas.Planning;
using Cerdas.Web.Features.Running.Documents;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A group of documents that one tick makes evidence of a question.</summary>
public sealed record OfferedGroup(string Heading, IReadOnlyList<KnownDocument> Documents, EvidenceInput Sent, QuestionView View)
{
    public bool IsTicked(KnownDocument document) => Sent.Reuse.Contains(document.Id);

    public bool HasTicks => Documents.Any(IsTicked);
}

/// <summary>What is offered as evidence of a question: no document twice.</summary>
/// <param name="Former">Of the former answer.</param>
/// <param name="Legal">The regency's legal bases with a file.</param>
/// <param name="Known">The agency's own.</param>
public sealed record EvidenceOffer(
    IReadOnlyList<KnownDocument> Former,
    IReadOnlyList<KnownDocument> Legal,
    IReadOnlyList<KnownDocument> Known
)
{
    public static EvidenceOffer None { get; } = new([], [], []);

    /// <summary>Those with something in them.</summary>
    public IEnumerable<OfferedGroup> Groups(QuestionView view, EvidenceInput sent) =>
        new[]
        {
            new OfferedGroup(
                Say("Pakai lagi bukti evaluasi sebelumnya", "Use evidence of the former evaluation again"),
                Former,
                sent,
                view
            ),
            new OfferedGroup(Say("Pakai dasar hukum yang tercatat", "Use a recorded legal basis"), Legal, sent, view),
            new OfferedGroup(Say("Pakai dokumen yang sudah ada", "Use a document you have already"), Known, sent, view),
        }.Where(g => g.Documents.Count > 0);

    public static string NameOf(LegalKind kind, string number, int year, string title) => $"{kind.Name()} {number} ({year}): {title}";
}
