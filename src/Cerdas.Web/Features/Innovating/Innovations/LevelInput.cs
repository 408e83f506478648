using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Web.Features.Evaluating.Instruments;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A row's level typed on a page.</summary>
public sealed record LevelInput
{
    [Required, StringLength(40)]
    public required string Code { get; init; }

    [Label("Tingkat", "Level")]
    public decimal? Level { get; init; }

    [Label("Catatan", "Note"), StringLength(Innovation.ReasonMax)]
    public string? Note { get; init; }

    /// <summary>Of the stored level that the form was made from; 0 where there was none.</summary>
    public int Version { get; init; }

    public static LevelInput From(string code, DossierLevel level) =>
        new()
        {
            Code = code,
            Level = level.Given,
            Note = level.Note,
            Version = level.Version,
        };
}

/// <summary>One level in a table of rows.</summary>
public sealed record LevelCell(Node Leaf, int At, LevelInput Row, bool MayEdit)
{
    public string Field => $"Rows[{At}].Level";
    public string Id => $"Rows_{At}__Level";
}

internal static class Levels
{
    /// <summary>Says beside each row what its level cannot be.</summary>
    /// <exception cref="BadHttpRequestException">A row is none of the instrument's: no form of ours was sent.</exception>
    public static void CheckLevels(
        this ModelStateDictionary errors,
        Instrument instrument,
        IEnumerable<Node> leaves,
        IReadOnlyList<LevelInput> rows
    )
    {
        if (rows.Any(r => r?.Code is not { } code || instrument.Find(code) is null))
            throw new BadHttpRequestException("A row of no instrument.");
        for (var i = 0; i < rows.Count; i++)
            if (
                rows[i].Level is { } level
                && leaves.FirstOrDefault(l => l.Code == rows[i].Code) is { } leaf
                && AnswerIntake.Refusal(instrument, leaf, level, single: true) is { } refusal
            )
                errors.AddModelError($"Rows[{i}].Level", refusal);
    }

    /// <summary>Says beside each row what somebody else put there in the meantime; a second press replaces it.</summary>
    /// <param name="rows">They take the versions of what is stored.</param>
    /// <returns>Whether somebody did.</returns>
    public static bool LostTo(this ModelStateDictionary errors, IReadOnlyDictionary<string, RegionalRow> stored, List<LevelInput> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var theirs = stored.GetValueOrDefault(rows[i].Code);
            var version = theirs?.Version ?? 0;
            if (version == rows[i].Version || theirs?.Level == rows[i].Level)
                continue;
            errors.AddModelError($"Rows[{i}].Level", DossierTexts.SomeoneElsePut(theirs?.Level));
            rows[i] = rows[i] with { Version = version };
        }
        if (errors.IsValid)
            return false;
        foreach (var key in errors.Keys.Where(k => k.EndsWith(".Version", StringComparison.Ordinal)).ToList())
            errors.Remove(key);
        return true;
    }
}
