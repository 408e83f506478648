using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What the panel says in the results letter: strengths and weaknesses one a line, recommendations one a row.</summary>
public sealed record FindingsInput
{
    [Label("Kekuatan", "Strengths"), StringLength(20000)]
    public string? Strengths { get; init; }

    [Label("Kelemahan", "Weaknesses"), StringLength(20000)]
    public string? Weaknesses { get; init; }
    public List<RecommendationRow> Recommendations { get; init; } = [];
    public int Version { get; init; }

    public static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong, by field.</summary>
    /// <param name="known">The recommendations stored, with their days: a day that passed may stay.</param>
    public IEnumerable<(string Field, string Text)> Faults(IReadOnlyDictionary<int, DateOnly?> known, DateOnly today)
    {
        foreach (var (field, text) in new[] { ("Input.Strengths", Strengths), ("Input.Weaknesses", Weaknesses) })
            if (Lines(text).Any(l => l.Length > Evaluation.ReasonMax))
                yield return (field, Say("Tiap baris paling panjang 1.000 karakter.", "Each line may have at most 1,000 characters."));
        for (var i = 0; i < Recommendations.Count; i++)
        {
            var row = Recommendations[i];
            if (row.Id == 0 && row.IsEmpty && (row.DueOn is not null || row.OwnerId is not null))
                yield return (
                    $"Input.Recommendations[{i}].Text",
                    Say(
                        "Isi rekomendasinya, atau kosongkan juga OPD dan tanggalnya.",
                        "Write the recommendation, or empty its agency and date too."
                    )
                );
            if (row.DueOn is { } due && due < today && known.GetValueOrDefault(row.Id) != due)
                yield return ($"Input.Recommendations[{i}].DueOn", Say("Tanggal ini sudah lewat.", "This date has passed."));
        }
    }
}

/// <summary>A recommendation on the form.</summary>
public sealed record RecommendationRow
{
    /// <summary>0 where it is new.</summary>
    public int Id { get; init; }

    [Label("Isi rekomendasi", "Recommendation"), StringLength(Recommendation.TextMax)]
    public string? Text { get; init; }

    [Label("OPD penanggung jawab", "Agency responsible")]
    public int? OwnerId { get; init; }

    [Label("Selesai paling lambat", "Due on")]
    public DateOnly? DueOn { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
