using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The result, down from the index to any question with its working.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class OutcomeModel(ResultReader results) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "simpul")]
    public string? Code { get; init; }

    public ResultView View { get; private set; } = null!;
    public Node Node { get; private set; } = null!;

    /// <summary>From the root to the node's parent.</summary>
    public IEnumerable<Node> Path
    {
        get
        {
            var path = new Stack<Node>();
            for (var n = Node; n.Parent >= 0; )
                path.Push(n = View.Open.Instrument.Nodes[n.Parent]);
            return path;
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { } view)
            return NotFound();
        View = view;
        if (view.Open.Instrument.Find(Code ?? view.Open.Instrument.Root.Code) is not { } node)
            return NotFound();
        Node = node;
        return Page();
    }
}
