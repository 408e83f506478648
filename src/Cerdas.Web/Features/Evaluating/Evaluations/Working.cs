using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A node's arithmetic, said so that a reader can do it again.</summary>
public static class Working
{
    /// <summary>How the node's value came about, in words and figures.</summary>
    public static string Of(Result result, Node node)
    {
        var s = result[node];
        if (!s.HasValue)
            return s.Origin == Origin.NotAsked
                ? Say("Tidak ditanyakan: kelompok di atasnya sudah diberi nilai.", "Not asked: a group above it has a value.")
                : Say("Belum lengkap, jadi belum ada nilainya.", "Not complete, so it has no value yet.");
        string N(decimal value) => Format.Number(Math.Round(value, 4));
        var value = N(s.Value.Value);
        var text = s.Origin switch
        {
            Origin.Given when node.IsLeaf && s.Divisor > 1 => Say(
                $"Rata-rata {s.Divisor} nilai: {N(s.Sum.Value)} / {s.Divisor} = {value}",
                $"Mean of {s.Divisor} scores: {N(s.Sum.Value)} / {s.Divisor} = {value}"
            ),
            Origin.Given => Say($"Diberi nilai {value}", $"Given the value {value}"),
            Origin.Unanswered => Say($"Tidak dijawab; dihitung {value}", $"Not answered; counts as {value}"),
            Origin.Zeroed => Say(
                $"Nol: {node.Condition!.Code} di bawah {N(node.Condition.AtLeast)}",
                $"Zero: {node.Condition!.Code} is below {N(node.Condition.AtLeast)}"
            ),
            _ => node.Aggregate switch
            {
                Aggregate.MeanOfLeaves => Say(
                    $"Rata-rata sederhana semua {s.Divisor:0} pertanyaan: {N(s.Sum.Value)} / {s.Divisor:0} = {value}",
                    $"Simple mean of all {s.Divisor:0} questions: {N(s.Sum.Value)} / {s.Divisor:0} = {value}"
                ),
                Aggregate.WeightedMean => Say(
                    $"Jumlah bobot × nilai dibagi jumlah bobot: {N(s.Sum.Value)} / {N(s.Divisor)} = {value}",
                    $"Sum of weight × value over the sum of weights: {N(s.Sum.Value)} / {N(s.Divisor)} = {value}"
                ),
                _ => Say($"Jumlah bobot × nilai = {N(s.Sum.Value)}", $"Sum of weight × value = {N(s.Sum.Value)}")
                    + (s.Origin == Origin.Capped ? Say($", paling tinggi {N(node.Cap!.Value)}", $", at most {N(node.Cap!.Value)}") : "")
                    + (value == N(s.Sum.Value) ? "" : $" → {value}"),
            },
        };
        return text;
    }
}
