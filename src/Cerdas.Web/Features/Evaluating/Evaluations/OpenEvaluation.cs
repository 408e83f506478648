using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluation with its instrument as it was when the evaluation was opened.</summary>
public sealed record OpenEvaluation(Evaluation Row, Instrument Instrument)
{
    public IEnumerable<Node> Groups => Instrument.Root.Children.Select(c => Instrument.Nodes[c]);

    /// <summary>Leaves that evaluators score.</summary>
    public IEnumerable<Node> Scored => Instrument.Leaves.Where(IsScored);

    /// <summary>Questions that an agency answered.</summary>
    public int Answered => Row.Questions.Count(q => q.IsAnswered);

    public bool HasSurvey => Instrument.Leaves.Any(l => l.Source == LeafSource.Survey);

    public string Title => Instrument.Title.Text();

    public string Name => Say($"{Row.Year} tahap {Row.Stage}", $"{Row.Year} stage {Row.Stage}");

    public static bool IsScored(Node leaf) => leaf.Source is LeafSource.Evaluators or LeafSource.Typed;

    /// <summary>The leaf's place among the groups, from the top.</summary>
    public Node GroupOf(Node leaf)
    {
        while (leaf.Parent > 0)
            leaf = Instrument.Nodes[leaf.Parent];
        return leaf;
    }

    public IEnumerable<Node> LeavesOf(Node group) =>
        group.IsLeaf ? [group] : Instrument.Leaves.Where(l => Instrument.IsBelow(l.Index, group.Index));

    /// <summary>Groups with those of their leaves that are wanted; groups of which none is wanted are left out.</summary>
    public IEnumerable<QuestionGroup> GroupsOf(Func<Node, bool> wanted) =>
        Groups.Select(g => new QuestionGroup(g, [.. LeavesOf(g).Where(wanted)])).Where(g => g.Leaves.Count > 0);
}

/// <summary>A group of the instrument with leaves below it.</summary>
public sealed record QuestionGroup(Node Group, IReadOnlyList<Node> Leaves);
