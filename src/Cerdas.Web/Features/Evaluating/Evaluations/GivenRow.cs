using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A value that was typed in the place of answers, as readers of the result are told of it.</summary>
public sealed record GivenRow(string Part, string Value, string Source, string By, string On)
{
    /// <param name="people">Names by the code of the part, where they may be read; the record names no person.</param>
    public static IReadOnlyList<GivenRow> Of(
        EvaluationRecord record,
        Instrument instrument,
        IReadOnlyDictionary<string, string>? people = null
    ) =>
        [
            .. record.Given.Select(g => new GivenRow(
                $"{g.Code} {instrument.Find(g.Code)?.Label.Text()}",
                Format.Number(g.Value),
                g.Source,
                WhoOf(g) + (people?.GetValueOrDefault(g.Code) is { } name ? $" ({name})" : ""),
                g.At is { } at ? Format.Date(DateOnly.FromDateTime(at)) : "–"
            )),
        ];

    /// <summary>With the names of the regency's own people, and where it is named of the panel's.</summary>
    public static IReadOnlyList<GivenRow> Of(ResultView view, bool named)
    {
        var seats = view.Record.Given.Where(g => g.By != RecordGiven.Regency).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var told = view.Open.Row.Given.Where(g => named || !seats.Contains(g.Code));
        return Of(view.Record, view.Open.Instrument, told.ToDictionary(g => g.Code, g => g.ByName, StringComparer.Ordinal));
    }

    private static string WhoOf(RecordGiven given) =>
        given.By switch
        {
            null => "–",
            RecordGiven.Regency => Say("admin daerah, sebelum penilaian", "the regency admin, before the scoring"),
            var seat => Say($"ketua evaluator {seat}, saat konsensus", $"the panel's chair {seat}, in the consensus meeting"),
        };
}
