using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Evaluating.Instruments;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>The solver's choice against every choice there is.</summary>
public sealed class ProgrammePlanTests
{
    private static readonly Dictionary<string, (int Planned, int Realised)> Dimensions = new()
    {
        ["governance"] = (8, 6),
        ["living"] = (6, 2),
        ["economy"] = (4, 1),
    };
    private static readonly OpenProgramme[] Programmes =
    [
        new("G1", "G1", "governance", 300),
        new("G2", "G2", "governance", 90),
        new("L1", "L1", "living", 100),
        new("L2", "L2", "living", 40),
        new("L3", "L3", "living", 250),
        new("L4", "L4", "living", 60),
        new("E1", "E1", "economy", 20),
        new("E2", "E2", "economy", 80),
        new("E3", "E3", "economy", 10),
    ];

    private static Answers Answered()
    {
        var instrument = ShippedInstruments.Find("kominfo-2022-cohort-2021")!;
        var answers = new Answers(instrument);
        foreach (var leaf in instrument.Leaves)
            answers.Set(leaf.Index, leaf.Dimension is null ? 2 : 1);
        return answers;
    }

    private static decimal IndexOf(Answers answers, IEnumerable<OpenProgramme> finished)
    {
        var after = answers.Copy();
        foreach (var leaf in answers.Instrument.Leaves.Where(l => l.Dimension is not null && Dimensions.ContainsKey(l.Dimension)))
        {
            var (planned, realised) = Dimensions[leaf.Dimension!];
            var (before, now) = (
                realised * 100m / planned,
                (realised + finished.Count(p => p.Dimension == leaf.Dimension)) * 100m / planned
            );
            if (!leaf.Map.Any(m => m.From > before && m.From <= now))
                continue;
            var score = leaf.MapOf(now)!.Value;
            after.Set(leaf.Index, Math.Max(score, answers.Of(leaf.Index)!.Value.Value));
        }
        return Scoring.Score(after).Index!.Value.Value;
    }

    private static IEnumerable<OpenProgramme[]> EveryChoice() =>
        Enumerable.Range(0, 1 << Programmes.Length).Select(bits => Programmes.Where((_, i) => (bits >> i & 1) == 1).ToArray());

    [Theory]
    [InlineData(1.94, null)]
    [InlineData(1.96, null)]
    [InlineData(1.98, null)]
    [InlineData(1.96, 200)]
    [InlineData(1.99, 150)]
    [InlineData(3.5, null)]
    public void The_cheapest_choice_is_found_or_the_furthest_where_none_reaches(double target, int? budget)
    {
        var answers = Answered();
        var affordable = EveryChoice()
            .Where(c => budget is null || c.Sum(p => p.Cost) <= budget)
            .Select(c => (Cost: c.Sum(p => p.Cost), Index: IndexOf(answers, c)))
            .ToList();
        var reaching = affordable.Where(c => c.Index >= (decimal)target).ToList();

        var choice = ProgrammePlan.Choose(answers, Dimensions, Programmes, (decimal)target, budget)!;
        Assert.Equal(reaching.Count > 0, choice.Reaches);
        Assert.Equal(IndexOf(answers, choice.Programmes), choice.Reached);
        if (reaching.Count > 0)
            Assert.Equal(reaching.Min(c => c.Cost), choice.Cost);
        else
            Assert.Equal(affordable.Max(c => c.Index), choice.Reached);
    }

    [Fact]
    public void An_unanswered_question_starts_from_what_its_table_gives_now_and_not_from_zero()
    {
        var (answers, governance) = (
            Answered(),
            ShippedInstruments
                .Find("kominfo-2022-cohort-2021")!
                .Leaves.First(l => l is { Dimension: "governance", Map.Count: > 0, Source: not LeafSource.Survey })
        );
        answers.Set(governance.Index, null);
        // 6 of 8 are realised: 75 % scores 3; with both others finished it is 4.
        var completed = WhatIf.Completed(
            answers,
            l => l.Dimension is not null && Dimensions.TryGetValue(l.Dimension, out var d) ? l.MapOf(d.Realised * 100m / d.Planned) : null
        );
        Assert.Equal(3, completed.Of(governance.Index)!.Value.Value);
        var before = Scoring.Score(completed).Index!.Value.Value;
        var top = completed.Copy();
        top.Set(governance.Index, 4);
        var all = Scoring.Score(top).Index!.Value.Value;
        var choice = ProgrammePlan.Choose(completed, Dimensions, [.. Programmes.Where(p => p.Dimension == "governance")], 4, null)!;
        Assert.Equal((2, all), (choice.Programmes.Count, choice.Reached));
        Assert.True(all - before < 0.05m);
    }

    [Fact]
    public void The_questions_named_are_those_that_raise_the_index_most()
    {
        var answers = Answered();
        var gains = WhatIf.Largest(answers, 10);
        Assert.Equal(10, gains.Count);
        Assert.Equal(gains.Select(g => g.Index).OrderDescending(), gains.Select(g => g.Index));
        var all =
            answers
                .Instrument.Leaves.Select(l =>
                {
                    var c = answers.Copy();
                    c.Set(l.Index, 4);
                    return Scoring.Score(c).Index!.Value.Value;
                })
                .Max() - Scoring.Score(answers).Index!.Value.Value;
        Assert.Equal(all, gains[0].Index);
    }
}
