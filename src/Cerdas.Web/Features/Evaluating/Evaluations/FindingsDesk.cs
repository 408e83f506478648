using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Reads and writes what the panel found and what it recommends, until the close.</summary>
public sealed class FindingsDesk(CerdasDb db, EvaluationDesk desk, CurrentOfficer me)
{
    private const int EmptyRows = 3;

    public async Task<FindingsInput> ReadAsync(Evaluation row, CancellationToken ct)
    {
        var stored = await db
            .Recommendations.Where(r => r.EvaluationId == row.Id)
            .OrderBy(r => r.Id)
            .Select(r => new RecommendationRow
            {
                Id = r.Id,
                Text = r.Text,
                OwnerId = r.OwnerId,
                DueOn = r.DueOn,
            })
            .ToListAsync(ct);
        return new()
        {
            Strengths = string.Join('\n', TextsOf(row, FindingKind.Strength)),
            Weaknesses = string.Join('\n', TextsOf(row, FindingKind.Weakness)),
            Recommendations = [.. stored, .. Enumerable.Range(0, EmptyRows).Select(_ => new RecommendationRow())],
        };
    }

    /// <summary>The recommendations stored, with the day each is due.</summary>
    public Task<Dictionary<int, DateOnly?>> DaysAsync(Evaluation row, CancellationToken ct) =>
        db
            .Recommendations.Where(r => r.EvaluationId == row.Id)
            .Select(r => new { r.Id, r.DueOn })
            .ToDictionaryAsync(r => r.Id, r => r.DueOn, ct);

    /// <param name="owners">Ids of the agencies that may be asked to follow up.</param>
    public async Task SaveAsync(Evaluation row, FindingsInput input, IReadOnlySet<string> owners, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotFindings(me.Officer));
        Replace(row, FindingKind.Strength, input.Strengths);
        Replace(row, FindingKind.Weakness, input.Weaknesses);
        var stored = await db.Recommendations.Where(r => r.EvaluationId == row.Id).ToListAsync(ct);
        foreach (var typed in input.Recommendations)
        {
            var known = stored.Find(r => r.Id == typed.Id);
            var owner = owners.Contains(typed.OwnerId?.ToString() ?? "") ? typed.OwnerId : null;
            if (typed.IsEmpty)
            {
                if (known is not null)
                    db.Remove(known);
            }
            else if (known is not null)
                (known.Text, known.OwnerId, known.DueOn) = (typed.Text!.Trim(), owner, typed.DueOn);
            else
                db.Add(
                    new Recommendation
                    {
                        RegencyCode = me.RegencyCode,
                        EvaluationId = row.Id,
                        Text = typed.Text!.Trim(),
                        OwnerId = owner,
                        DueOn = typed.DueOn,
                    }
                );
        }
        await desk.SaveAsync(row, input.Version, ct);
    }

    private static IEnumerable<string> TextsOf(Evaluation row, FindingKind kind) =>
        row.Findings.Where(f => f.Kind == kind).Select(f => f.Text);

    private void Replace(Evaluation row, FindingKind kind, string? text)
    {
        var lines = FindingsInput.Lines(text);
        if (TextsOf(row, kind).SequenceEqual(lines))
            return;
        row.Findings.RemoveAll(f => f.Kind == kind);
        row.Findings.AddRange(
            lines.Select(l => new Finding
            {
                RegencyCode = me.RegencyCode,
                Kind = kind,
                Text = l,
            })
        );
    }
}
