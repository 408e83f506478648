using Cerdas.Evaluating;
using Cerdas.Reporting;
using Google.OrTools.LinearSolver;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A programme that does not count yet, and what is left of its budget.</summary>
public sealed record OpenProgramme(string Code, string Name, string Dimension, decimal Cost);

/// <param name="Reached">The index the engine computes for the choice, unrounded.</param>
/// <param name="Reaches">Whether that is the target or more; otherwise the choice is the one that raises the index most.</param>
public sealed record ProgrammeChoice(IReadOnlyList<OpenProgramme> Programmes, decimal Cost, decimal Reached, bool Reaches);

/// <summary>
/// The least costly programmes to finish so that the index reaches a target: a mixed-integer programme over the tables by which a
/// dimension's achievement becomes a score.
/// </summary>
/// <remarks>
/// Assumes that a finished programme counts as realised, that the score of its dimension's question follows the table and never falls,
/// that every other answer stays, and that finishing costs the rest of the year's budget. The choice is scored again by the engine before
/// it is shown.
/// </remarks>
public static class ProgrammePlan
{
    private const double Tolerance = 1e-9;

    /// <summary>Of the programmes of a year that do not count yet.</summary>
    public static ProgrammeChoice? Choose(Answers answers, YearAchievement figures, decimal target, decimal? budget) =>
        Choose(
            answers,
            figures.Dimensions.ToDictionary(d => d.Key, d => (d.Value.Planned, d.Value.Realised)),
            [
                .. figures
                    .Lines.Where(l => !l.Counted)
                    .Select(l => new OpenProgramme(
                        l.Programme.Code,
                        l.Programme.Name,
                        l.Programme.DimensionCode,
                        Math.Max(0, (l.Programme.Budget ?? 0) - (l.Last?.Spent ?? 0))
                    )),
            ],
            target,
            budget
        );

    /// <param name="budget">Rupiah at most; null for no limit.</param>
    /// <returns>Null where no question of the instrument follows the achievement.</returns>
    public static ProgrammeChoice? Choose(
        Answers answers,
        IReadOnlyDictionary<string, (int Planned, int Realised)> dimensions,
        IReadOnlyList<OpenProgramme> programmes,
        decimal target,
        decimal? budget
    )
    {
        var leaves = answers
            .Instrument.Leaves.Where(l =>
                l is { Dimension: not null, Map.Count: > 0, Source: not LeafSource.Survey } && dimensions.ContainsKey(l.Dimension)
            )
            .ToLookup(l => l.Dimension!);
        if (leaves.Count == 0 || Scoring.Score(answers).Index is not { } now)
            return null;
        if (now.Value >= target)
            return new([], 0, now.Value, true);

        using var solver = Solver.CreateSolver("SCIP");
        var chosen = programmes.Select(p => solver.MakeBoolVar(p.Code)).ToArray();
        var gain = new LinearExpr();
        foreach (var dimension in leaves)
        {
            var (planned, realised) = dimensions[dimension.Key];
            if (planned == 0)
                continue;
            LinearExpr finished = new();
            for (var i = 0; i < chosen.Length; i++)
                if (programmes[i].Dimension == dimension.Key)
                    finished += chosen[i];
            LinearExpr picked = new();
            foreach (var step in dimension.SelectMany(l => l.Map).Select(m => m.From).Distinct().Order())
            {
                var needed = Needed(step, planned, realised);
                var raised = Raised(answers, dimension, step) - now.Value;
                if (needed <= 0 || raised <= 0)
                    continue;
                var reached = solver.MakeBoolVar($"{dimension.Key}-{step}");
                solver.Add(finished >= reached * needed);
                gain += reached * (double)raised;
                picked += reached;
            }
            solver.Add(picked <= 1);
        }
        LinearExpr cost = new();
        for (var i = 0; i < chosen.Length; i++)
            cost += chosen[i] * (double)programmes[i].Cost;
        if (budget is { } limit)
            solver.Add(cost <= (double)limit);

        var needs = solver.Add(gain >= (double)(target - now.Value) - Tolerance);
        // A rupiah a programme: of two equally dear choices the smaller.
        LinearExpr count = new();
        foreach (var c in chosen)
            count += c;
        solver.Minimize(cost + count);
        if (solver.Solve() == Solver.ResultStatus.OPTIMAL)
            return Choice(answers, dimensions, leaves, programmes, chosen, target);
        needs.SetLb(0);
        solver.Maximize((gain * 1e6) - (cost * 1e-9));
        return solver.Solve() is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE
            ? Choice(answers, dimensions, leaves, programmes, chosen, target)
            : null;
    }

    private static ProgrammeChoice Choice(
        Answers answers,
        IReadOnlyDictionary<string, (int Planned, int Realised)> dimensions,
        ILookup<string, Node> leaves,
        IReadOnlyList<OpenProgramme> programmes,
        Variable[] chosen,
        decimal target
    )
    {
        var picked = programmes.Where((_, i) => chosen[i].SolutionValue() > 0.5).ToList();
        var after = answers.Copy();
        foreach (var dimension in leaves)
        {
            var (planned, realised) = dimensions[dimension.Key];
            var finished = picked.Count(p => p.Dimension == dimension.Key);
            // Only a dimension that passes a further step of its table is scored anew: what the panel scored below the table stays.
            if (dimension.SelectMany(l => l.Map).Any(m => Needed(m.From, planned, realised) is > 0 and var needed && needed <= finished))
                Raise(after, dimension, (realised + finished) * 100m / planned);
        }
        var reached = Scoring.Score(after).Index!.Value.Value;
        return new([.. picked.OrderBy(p => p.Code, StringComparer.Ordinal)], picked.Sum(p => p.Cost), reached, reached >= target);
    }

    /// <summary>Programmes to finish until the achievement reaches the step.</summary>
    private static int Needed(decimal step, int planned, int realised) => (int)Math.Ceiling(step * planned / 100) - realised;

    private static decimal Raised(Answers answers, IEnumerable<Node> leaves, decimal percent)
    {
        var tried = answers.Copy();
        Raise(tried, leaves, percent);
        return Scoring.Score(tried).Index!.Value.Value;
    }

    private static void Raise(Answers answers, IEnumerable<Node> leaves, decimal percent)
    {
        foreach (var leaf in leaves)
            if (leaf.MapOf(percent) is { } score && !(answers.Of(leaf.Index)?.Value >= score))
                answers.Set(leaf.Index, score);
    }
}
