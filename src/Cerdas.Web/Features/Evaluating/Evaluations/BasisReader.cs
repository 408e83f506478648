using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The figure that a question rests on, where Cerdas knows it: the achievement of its dimension, or its entry in the register; with the score its table suggests.</summary>
public sealed class BasisReader(CerdasDb db, Ledger ledgers)
{
    public async Task<Dictionary<string, string>> OfAsync(OpenEvaluation open, IReadOnlyList<Node> leaves, CancellationToken ct)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var codes = leaves.Select(l => l.External).OfType<string>().ToList();
        var figures =
            codes.Count == 0
                ? []
                : await db
                    .ExternalFigures.Where(f => codes.Contains(f.Code) && f.Year <= open.Row.Year)
                    .Select(f => new
                    {
                        f.Code,
                        f.Year,
                        f.Value,
                        f.Source,
                    })
                    .ToListAsync(ct);
        var ledger = leaves.Any(l => l is { Dimension: not null, Source: not LeafSource.Survey }) ? await ledgers.ReadAsync(ct) : null;
        foreach (var leaf in leaves)
        {
            if (leaf.External is not null && figures.Where(f => f.Code == leaf.External).MaxBy(f => f.Year) is { } figure)
                found[leaf.Code] =
                    Say(
                        $"register: {Format.Number(figure.Value)} ({figure.Year}, {figure.Source})",
                        $"register: {Format.Number(figure.Value)} ({figure.Year}, {figure.Source})"
                    ) + Suggested(leaf, figure.Value);
            else if (
                leaf is { Dimension: { } dimension, Source: not LeafSource.Survey }
                && ledger!.Of(open.Row.Year).Of(dimension).Percent is { } percent
            )
                found[leaf.Code] =
                    Say($"capaian {open.Row.Year}: {Format.Percent(percent)}", $"achievement {open.Row.Year}: {Format.Percent(percent)}")
                    + Suggested(leaf, percent);
        }
        return found;
    }

    private static string Suggested(Node leaf, decimal figure) =>
        leaf.MapOf(figure) is { } score
            ? Say($", tabel menyarankan {Format.Number(score)}", $", the table suggests {Format.Number(score)}")
            : "";
}
