using Cerdas.People;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A tab of an evaluation. Current is what aria-current says of it.</summary>
internal sealed record EvaluationPart(string Url, string Text, string? Current);

/// <summary>The parts of an evaluation that its reader may open.</summary>
internal static class EvaluationParts
{
    /// <param name="here">Path of the page that shows them.</param>
    public static IEnumerable<EvaluationPart> Of(OpenEvaluation open, Officer reader, string? here)
    {
        var row = open.Row;
        (string Under, string Text, bool Shown)[] parts =
        [
            ("", Say("Ringkasan", "Overview"), true),
            ("/soal", Say("Pertanyaan", "Questions"), true),
            ("/penilaian", Say("Lembar nilai", "Score sheet"), row.SeatOf(reader) is not null),
            ("/survei", Say("Survei", "Survey"), open.HasSurvey),
            ("/sebaran", Say("Sebaran dan konsensus", "Spread and consensus"), row.WhyNotSpread(reader) is null),
            ("/temuan", Say("Temuan", "Findings"), row.WhyNotFindings(reader) is null),
            ("/hasil", Say("Hasil", "Result"), true),
            ("/andai", Say("Simulasi nilai", "What if"), true),
        ];
        foreach (var (under, text, _) in parts.Where(p => p.Shown))
        {
            var url = $"/evaluasi/{row.Id}{under}";
            var current = here == url || (under.Length > 0 && here?.StartsWith(url + "/", StringComparison.Ordinal) == true);
            yield return new(url, text, current ? "page" : null);
        }
    }
}
