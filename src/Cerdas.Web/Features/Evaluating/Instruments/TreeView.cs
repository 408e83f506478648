using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>A node of the tree in words.</summary>
/// <param name="Depth">Below the root, as far as rows are set in.</param>
public sealed record TreeRow(Node Node, int Depth, string Weight, string How, string Scale, string Evidence);

/// <summary>An instrument as a table; with links to edit where it is the draft of an edition.</summary>
public sealed record TreeView(Instrument Instrument, int? DraftId)
{
    private const int DeepestSetIn = 6;

    public string Caption
    {
        get
        {
            var questions = Instrument.Leaves.Count();
            var groups = Instrument.Nodes.Count - questions;
            return Say($"{questions} pertanyaan dalam {groups} kelompok", $"{questions} questions in {groups} groups");
        }
    }

    public IEnumerable<TreeRow> Rows
    {
        get
        {
            var depths = new int[Instrument.Nodes.Count];
            foreach (var node in Instrument.Nodes)
            {
                var isRoot = node.Parent < 0;
                depths[node.Index] = isRoot ? 0 : depths[node.Parent] + 1;
                yield return new(
                    node,
                    Math.Min(depths[node.Index], DeepestSetIn),
                    isRoot ? "–" : InstrumentWords.Number(node.Weight),
                    InstrumentWords.How(Instrument, node),
                    node.IsLeaf ? InstrumentWords.Text(node.Scale) : InstrumentWords.Range(Instrument, node),
                    node.IsLeaf ? InstrumentWords.Text(node.Evidence) : "–"
                );
            }
        }
    }
}
