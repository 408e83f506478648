using Cerdas.Evaluating;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluation's index beside that of other answers. Nothing of it is stored.</summary>
/// <param name="Asked">The answers there are.</param>
/// <param name="Completed">The same with those that lack at what they count as here.</param>
/// <param name="Now">Index of the completed answers, unrounded.</param>
/// <param name="Then">Index of the answers tried, unrounded.</param>
public sealed record TryView(ResultView Result, Answers Asked, Answers Completed, decimal Now, decimal Then, string ThenBand)
{
    private const int GainsShown = 10;

    /// <summary>Questions by group, each with a field for another answer.</summary>
    public IEnumerable<QuestionGroup> Groups => Result.Open.GroupsOf(l => l.Source != LeafSource.Count);

    /// <summary>The questions that would raise the index most.</summary>
    public IReadOnlyList<Gain> Gains => WhatIf.Largest(Completed, GainsShown);

    /// <summary>What the index rises or falls by, with its sign.</summary>
    public string Change => Signed(Then - Now);

    public static string Signed(decimal change) => (change > 0 ? "+" : "") + Format.Score(change, 3);

    /// <summary>What the question counts as here: its value, else what its table gives now, else its lowest.</summary>
    public string CountedOf(Node leaf) => Completed.Of(leaf.Index)?.Value is { } counted ? Format.Score(counted, 2) : "";

    /// <summary>The value the question has; where it was not answered, that is said and is not the lowest it counts as here.</summary>
    public string NowOf(Node leaf) =>
        Asked.Of(leaf.Index)?.Value is { } value
            ? Format.Score(value, 2)
            : TryTexts.Unanswered(Format.Score(Completed.Of(leaf.Index)?.Value, 2));

    /// <summary>The index alone, for who is typing.</summary>
    /// <param name="faults">What is wrong with what was typed.</param>
    public JsonResult ToJson(string faults) =>
        new(
            new
            {
                index = Format.Score(Then, Result.Decimals),
                band = ThenBand,
                exact = Then,
                change = Change,
                text = faults,
            }
        );

    /// <param name="tried">Values by question, within its scale.</param>
    public static TryView Of(ResultView result, IReadOnlyCollection<(Node Leaf, decimal Value)> tried)
    {
        var (record, instrument) = (result.Record, result.Open.Instrument);
        var asked = result.Open.Row.IsBlind ? record.SelfAnswers(instrument) : record.PanelAnswers(instrument);
        var completed = WhatIf.Completed(asked, record.TableScoreOf);
        var others = completed.Copy();
        foreach (var (leaf, value) in tried)
            others.Set(leaf.Index, value);
        var now = Scoring.Score(completed);
        var then = tried.Count == 0 ? now : Scoring.Score(others);
        return new(result, asked, completed, now.Index!.Value.Value, then.Index!.Value.Value, then.Band?.Label.Text() ?? "");
    }
}
