using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of the page of all scores.</summary>
internal static class SpreadTexts
{
    public static string ComeFirst =>
        Say(
            "atau lebih berdiri di depan; nilainya seperti setelah rapat konsensus.",
            "or more apart come first; the scores are those after the consensus meeting."
        );

    public static string AreDiscussed =>
        Say("atau lebih dibahas dalam rapat konsensus.", "or more apart are discussed in the consensus meeting.");

    public static string FormerIsKept =>
        Say("Nilai yang diubah tetap menyimpan nilai lama dan alasannya.", "A changed score keeps the former one and its reason.");

    public static string Changed(string code) =>
        Say($"Nilai {code} diubah; nilai lama tetap terbaca.", $"Score of {code} changed; the former one stays readable.");

    public static string Change(RecordChange change, TimeZoneInfo zone)
    {
        var from = change.From is { } former ? Format.Number(former) : "–";
        return $"* {from} → {Format.Number(change.To)}, {Format.Moment(change.At, zone)}";
    }
}
