using System.Globalization;
using Cerdas.Evaluating;
using Sylvan.Data.Csv;

namespace Cerdas.Web.Features.Instruments;

/// <summary>
/// Answers as CSV: columns <c>code,value</c>, with <c>evaluator</c> where several people score and <c>innovation</c> for the rows asked per
/// item. Other columns are left alone. Values are written with a point: 2.75.
/// </summary>
public static class AnswersFile
{
    public const int MaxBytes = 10_000_000;

    /// <returns>The answers, or null with every fault and its line.</returns>
    public static (Answers? Answers, IReadOnlyList<Fault> Faults) Read(Instrument instrument, string csv)
    {
        var faults = new List<Fault>();
        var answers = new Answers(instrument);
        var seen = new Dictionary<(string Code, string Evaluator, string Item), int>();
        try
        {
            using var rows = CsvDataReader.Create(new StringReader(csv));
            var columns = Enumerable.Range(0, rows.FieldCount).ToDictionary(i => rows.GetName(i).Trim().ToLowerInvariant(), i => i, StringComparer.Ordinal);
            foreach (var needed in new[] { "code", "value" }) if (!columns.ContainsKey(needed)) faults.Add(new(1, "answers.no-column", needed));
            if (faults.Count > 0) return (null, faults);
            while (rows.Read() && faults.Count < 100)
            {
                var line = rows.RowNumber + 1;
                string Cell(string name) => columns.TryGetValue(name, out var at) ? rows.GetString(at).Trim() : "";
                var (code, value, key) = (Cell("code"), Cell("value"), (Cell("code"), Cell("evaluator"), Cell("innovation")));
                if (code.Length == 0 && value.Length == 0) continue;
                if (instrument.Find(code) is not { } node) faults.Add(new(line, "answers.unknown-code", code));
                else if (!seen.TryAdd(key, line)) faults.Add(new(line, "answers.twice", code, $"{seen[key]}"));
                else if (value.Length == 0) continue;
                else if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) faults.Add(new(line, "answers.not-number", code, value));
                else if (WhyNot(instrument, node, number, key.Item2, key.Item3) is { } reason) faults.Add(new(line, reason, code, value, Limits(instrument, node)));
                else (key.Item3.Length > 0 ? answers.Item(key.Item3) : answers).Add(node.Index, number);
            }
        }
        catch (CsvFormatException e) { faults.Add(new((int)e.RowNumber + 1, "answers.not-csv")); }
        AskedTwice(instrument, answers, seen, faults);
        return (faults.Count == 0 ? answers : null, [.. faults.OrderBy(f => f.Line)]);
    }

    private static string? WhyNot(Instrument instrument, Node node, decimal value, string evaluator, string item) =>
        instrument.ListOf(node.Index) is not null != item.Length > 0 ? item.Length > 0 ? "answers.no-item-asked" : "answers.item-needed"
        : instrument.WhyNot(node, value, single: evaluator.Length > 0 || node.Source is LeafSource.Typed);

    private static string Limits(Instrument instrument, Node node) => Limits(instrument, node, CultureInfo.InvariantCulture);

    /// <summary>"0 to 4 in steps of 1".</summary>
    public static string Limits(Instrument instrument, Node node, CultureInfo culture)
    {
        var (min, max) = instrument.RangeOf(node.Index);
        return string.Create(culture, $"{min:0.####}–{max:0.####}") + (node.IsLeaf && node.Scale.Step is { } step ? string.Create(culture, $" / {step:0.####}") : "");
    }

    /// <summary>A value above and a value below it: one of the two is not asked.</summary>
    private static void AskedTwice(Instrument instrument, Answers answers, Dictionary<(string Code, string Evaluator, string Item), int> seen, List<Fault> faults)
    {
        foreach (var (key, line) in seen)
            for (var node = instrument.Find(key.Code); node is { Parent: >= 0 };)
            {
                node = instrument.Nodes[node.Parent];
                if (answers.Has(node.Index)) { faults.Add(new(line, "answers.not-asked", key.Code, node.Code)); break; }
            }
    }
}
