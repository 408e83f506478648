using System.Globalization;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>
/// Takes answers one by one, from a file or over the wire, and holds each to the instrument. Line is the place an answer was given at.
/// </summary>
public sealed class AnswerIntake(Instrument instrument)
{
    /// <summary>Each innovation holds a whole set of answers: a bound on what one request can ask for.</summary>
    public const int MaxItems = 2000;
    private const int MaxFaults = 100;

    private readonly Answers answers = new(instrument);
    private readonly Dictionary<(string Code, string Evaluator, string Item), int> seen = [];
    private readonly List<Fault> faults = [];

    public bool IsFull => faults.Count >= MaxFaults;

    public void Refuse(Fault fault) => faults.Add(fault);

    /// <param name="shown">The value as it was written; empty where there is none, which is no fault.</param>
    /// <param name="value">Null where what was written is no number.</param>
    public void Take(int line, string code, string evaluator, string item, string shown, decimal? value)
    {
        if (instrument.Find(code) is not { } node)
            faults.Add(new(line, "answers.unknown-code", code));
        else if (!seen.TryAdd((code, evaluator, item), line))
            faults.Add(new(line, "answers.twice", code, $"{seen[(code, evaluator, item)]}"));
        else if (shown.Length == 0)
            return;
        else if (value is not { } number)
            faults.Add(new(line, "answers.not-number", code, shown));
        else if (WhyNot(node, number, evaluator, item) is { } reason)
            faults.Add(new(line, reason, code, shown, Limits(instrument, node, CultureInfo.InvariantCulture)));
        else if (item.Length > 0 && answers.Items.Count >= MaxItems && !answers.Items.ContainsKey(item))
            faults.Add(new(line, "answers.too-many-items", $"{MaxItems}"));
        else
            (item.Length > 0 ? answers.Item(item) : answers).Add(node.Index, number);
    }

    /// <returns>The answers, or null with every fault in the order of the lines.</returns>
    public (Answers? Answers, IReadOnlyList<Fault> Faults) Finish()
    {
        AskedTwice();
        return (faults.Count == 0 ? answers : null, [.. faults.OrderBy(f => f.Line).Take(MaxFaults)]);
    }

    private string? WhyNot(Node node, decimal value, string evaluator, string item) =>
        instrument.ListOf(node.Index) is not null != item.Length > 0
            ? item.Length > 0
                ? "answers.no-item-asked"
                : "answers.item-needed"
            : instrument.WhyNot(node, value, single: evaluator.Length > 0 || node.Source is LeafSource.Typed);

    /// <summary>"0–4, in steps of 1": the limits and the step.</summary>
    private static string Limits(Instrument instrument, Node node, CultureInfo culture)
    {
        var (min, max) = instrument.RangeOf(node.Index);
        return string.Create(culture, $"{min:0.####}–{max:0.####}")
            + (
                node.IsLeaf && node.Scale.Step is { } step
                    ? Say(string.Create(culture, $", kelipatan {step:0.####}"), string.Create(culture, $", in steps of {step:0.####}"))
                    : ""
            );
    }

    /// <summary>Why a value typed on a page cannot stand at the node, in the reader's words; null where it can.</summary>
    public static string? Refusal(Instrument instrument, Node node, decimal value, bool single) =>
        instrument.WhyNot(node, value, single) is { } reason
            ? Reasons.Text(
                new Fault(node.Line, reason, node.Code, Format.Number(value), Limits(instrument, node, CultureInfo.CurrentCulture))
            )
            : null;

    /// <summary>A value above and a value below it: one of the two is not asked.</summary>
    private void AskedTwice()
    {
        foreach (var (key, line) in seen)
            for (var node = instrument.Find(key.Code); node is { Parent: >= 0 }; )
            {
                node = instrument.Nodes[node.Parent];
                if (answers.Has(node.Index))
                {
                    faults.Add(new(line, "answers.not-asked", key.Code, node.Code));
                    break;
                }
            }
    }
}
