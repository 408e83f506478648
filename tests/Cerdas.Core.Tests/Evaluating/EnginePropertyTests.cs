using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

public sealed class EnginePropertyTests
{
    [Fact]
    public void The_order_of_leaves_never_matters()
    {
        var compared = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            var (tree, mixed) = (new RandomTree(seed), new RandomTree(seed, shuffled: true));
            var (a, b) = (Scoring.Score(tree.AnswersFor(tree.Instrument)), Scoring.Score(tree.AnswersFor(mixed.Instrument)));
            foreach (var node in a.Instrument.Nodes)
            {
                var other = b[b.Instrument.Find(node.Code)!];
                Assert.True(
                    a[node].HasValue == other.HasValue && Close(a[node].Value.Value, other.Value.Value),
                    $"seed {seed}, {node.Code}: {a[node].Value} and {other.Value}"
                );
                compared++;
            }
        }
        Assert.True(compared > 20_000);
    }

    [Fact]
    public void Raising_a_leaf_never_lowers_the_index()
    {
        var (raised, rose) = (0, 0);
        for (var seed = 0; seed < 5_000; seed++)
        {
            var tree = new RandomTree(seed);
            var instrument = tree.Instrument;
            var answers = tree.AnswersFor(instrument);
            if (Scoring.Score(answers).Index is not { } before)
                continue;
            foreach (
                var leaf in instrument.Leaves.Where(l =>
                    l.Source != LeafSource.Count && instrument.ListOf(l.Index) is null && answers.Has(l.Index)
                )
            )
            {
                var higher = answers.Copy();
                higher.Set(leaf.Index, leaf.Scale.Max);
                var after = Scoring.Score(higher).Index!.Value;
                Assert.True(after >= before || Close(after.Value, before.Value), $"seed {seed}, {leaf.Code}: {before} fell to {after}");
                raised++;
                if (after > before)
                    rose++;
            }
        }
        Assert.True(raised > 5_000 && rose > 1_000, $"{raised} raised, {rose} rose");
    }

    /// <summary>tests/oracle/score.mjs computes the same rules in another language, in exact fractions.</summary>
    [Fact]
    public async Task The_engine_agrees_with_an_independent_oracle_on_100_000_random_trees()
    {
        const int Cases = 100_000;
        using var oracle = Process.Start(
            new ProcessStartInfo("node", Path.Combine(AppContext.BaseDirectory, "oracle", "score.mjs"))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var writing = Task.Run(async () =>
        {
            for (var seed = 0; seed < Cases; seed++)
                await oracle.StandardInput.WriteLineAsync(new RandomTree(seed).Line());
            oracle.StandardInput.Close();
        });
        var (compared, hidden, capped, zeroed, inLists) = (0, 0, 0, 0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(
                (await oracle.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!
            )!;
            var tree = new RandomTree(seed);
            var result = Scoring.Score(tree.AnswersFor(tree.Instrument));
            var ours = result
                .Instrument.Nodes.Where(n => result[n].HasValue)
                .Select(n => (n.Code, result[n].Value.Value))
                .Concat(
                    result.Items.SelectMany(i =>
                        result
                            .Instrument.Nodes.Where(n => i.Value[n.Index].HasValue && !IsHidden(result, n))
                            .Select(n => ($"{n.Code}@{i.Key}", i.Value[n.Index].Value.Value))
                    )
                )
                .ToList();
            Assert.True(ours.Count == expected.Count, $"seed {seed}: {ours.Count} values, the oracle has {expected.Count}\n{tree.Line()}");
            foreach (var (code, value) in ours)
                Assert.True(
                    expected.TryGetValue(code, out var text) && Close(value, decimal.Parse(text, CultureInfo.InvariantCulture)),
                    $"seed {seed}, {code}: {value}, the oracle says {expected.GetValueOrDefault(code)}\n{tree.Line()}"
                );
            compared += ours.Count;
            hidden += result.Nodes.Count(n => n.Origin == Origin.NotAsked);
            capped += result.Nodes.Count(n => n.Origin == Origin.Capped);
            zeroed += result.Nodes.Count(n => n.Origin == Origin.Zeroed);
            inLists += result.Items.Count;
        }
        await writing;
        // The hard branches were really hit.
        Assert.True(
            compared > 500_000 && hidden > 1_000 && capped > 1_000 && zeroed > 1_000 && inLists > 1_000,
            $"{compared} values, {hidden} not asked, {capped} capped, {zeroed} zeroed, {inLists} items"
        );
    }

    private static bool IsHidden(Result result, Node node) =>
        result.Instrument.ListOf(node.Index) is { } list && result[list].Origin is Origin.Given or Origin.NotAsked;

    private static bool Close(decimal a, decimal b) => Math.Abs(a - b) <= 1e-18m * Math.Max(1, Math.Abs(b));
}
