using System.Globalization;
using System.Text.Json;

namespace Cerdas.Evaluating;

/// <summary>A figure that the file states and that does not follow from the rest of it.</summary>
public sealed record Difference(string What, string Stated, string Recomputed);

/// <summary>Recomputes every figure of a frozen record from the record alone.</summary>
public static class RecordCheck
{
    public const int MaxBytes = 50_000_000;

    /// <returns>The record where it could be read, and everything that does not follow.</returns>
    public static (EvaluationRecord? Record, IReadOnlyList<Difference> Differences) Check(string text)
    {
        EvaluationRecord? record;
        var found = new List<Difference>();
        try
        {
            record = JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord);
            if (record is null)
                return (null, [new("file", "null", "a record")]);
            using var whole = JsonDocument.Parse(text);
            if (CanonicalJson.Write(whole.RootElement) != text)
                found.Add(new("form", "not canonical", "names in order, no blanks"));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return (null, [new("file", "not a record", WhyUnreadable(text, e))]);
        }
        if (record.Format != EvaluationRecord.FormatOne)
            return (record, [new("format", record.Format, EvaluationRecord.FormatOne)]);
        var (instrument, faults) = InstrumentFile.Read(record.Instrument.GetRawText());
        if (instrument is null)
            return (record, [.. faults.Select(f => new Difference($"instrument line {f.Line}", f.Plain, f.Reason))]);
        CheckPanel(record, found);
        CheckLedger(record, found);
        CheckInputs(record, instrument, found);
        try
        {
            Compare("result", record.Result, RecordResult.Of(Scoring.Score(record.PanelAnswers(instrument)), record.Former?.Index), found);
            if (record.Self is not null)
                Compare("self", record.Self, RecordResult.Of(Scoring.Score(record.SelfAnswers(instrument)), record.Former?.Index), found);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or OverflowException)
        {
            found.Add(new("surveys", "not readable", e.Message));
        }
        return (record, found);
    }

    /// <summary>What a person can do something about: nothing there, fields left out, or the line where it breaks.</summary>
    private static string WhyUnreadable(string text, Exception e) =>
        string.IsNullOrWhiteSpace(text) ? "an empty file"
        : e.Message.IndexOf("including:", StringComparison.Ordinal) is var at and >= 0
            ? "missing" + e.Message[(at + 10)..].Replace("'", "", StringComparison.Ordinal).TrimEnd('.')
        : e is JsonException { LineNumber: { } line } ? $"not readable at line {line + 1}"
        : "not readable";

    /// <summary>What is kept apart from the seats stands on none of them, and in no order of theirs.</summary>
    private static void CheckPanel(EvaluationRecord record, List<Difference> found)
    {
        if (record.Panel is not { } panel)
            return;
        foreach (var e in record.Evaluators.Where(e => e.Institution is not null || e.Expertise is not null))
            found.Add(new($"evaluator {e.Id}", "institution or expertise at the seat", "apart from the seats"));
        if (!panel.SequenceEqual(RecordExpert.Apart(panel)))
            found.Add(new("panel", "another order", "in the order of the words"));
        if (panel.Count > record.Evaluators.Count)
            found.Add(new("panel", Show(panel.Count), $"at most {record.Evaluators.Count}"));
    }

    private static void CheckLedger(EvaluationRecord record, List<Difference> found)
    {
        foreach (var p in record.Ledger.Programmes)
            if (p.Counted != (p.Verdict is "Running" or "Done"))
                found.Add(new($"ledger {p.Code} counted", Show(p.Counted), Show(!p.Counted)));
        foreach (var d in record.Ledger.Dimensions.Append(record.Ledger.Total))
        {
            var programmes = record.Ledger.Programmes.Where(p => d == record.Ledger.Total || p.Dimension == d.Code).ToList();
            var realised = programmes.Count(p => p.Counted);
            Equal($"ledger {d.Code} planned", d.Planned, programmes.Count, found);
            Equal($"ledger {d.Code} realised", d.Realised, realised, found);
            Equal($"ledger {d.Code} percent", d.Percent, programmes.Count == 0 ? null : realised * 100m / programmes.Count, found);
        }
    }

    private static void CheckInputs(EvaluationRecord record, Instrument instrument, List<Difference> found)
    {
        var evaluators = record.Evaluators.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        foreach (var s in record.Scores)
        {
            if (!seen.Add((s.Code, s.Evaluator)))
                found.Add(new($"score {s.Code} {s.Evaluator}", "twice", "once"));
            if (!evaluators.Contains(s.Evaluator))
                found.Add(new($"score {s.Code} {s.Evaluator}", s.Evaluator, "a listed evaluator"));
            Input($"score {s.Code} {s.Evaluator}", instrument, s.Code, s.Score, single: true, found);
            // The last change must have led to the score that stands.
            if (s.Changes.Count > 0)
                Equal($"score {s.Code} {s.Evaluator} last change", s.Changes[^1].To, s.Score, found);
        }
        foreach (
            var (what, hash) in record
                .Answers.SelectMany(a => a.Evidence.Select(e => ($"evidence {a.Code}", e.Sha256)))
                .Concat(record.Ledger.Programmes.SelectMany(p => p.Evidence.Select(h => ($"evidence {p.Code}", h))))
        )
            if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
                found.Add(new(what, hash, "a SHA-256"));
        if (record.ClosedBy is { } closer && !evaluators.Contains(closer))
            found.Add(new("closedBy", closer, "a listed evaluator"));
        foreach (var a in record.Answers)
            Input($"self score {a.Code}", instrument, a.Code, a.SelfScore, single: true, found);
        foreach (var g in record.Given)
            Input($"given {g.Code}", instrument, g.Code, g.Value, single: false, found);
    }

    private static void Input(string what, Instrument instrument, string code, decimal? value, bool single, List<Difference> found)
    {
        if (instrument.Find(code) is not { } node)
            found.Add(new(what, code, "a code of the instrument"));
        else if (value is { } v && instrument.WhyNot(node, v, single) is { } reason)
            found.Add(new(what, Show(v), reason));
    }

    private static void Compare(string name, RecordResult? stated, RecordResult recomputed, List<Difference> found)
    {
        if (stated is null)
        {
            found.Add(new(name, "missing", "a result"));
            return;
        }
        Equal($"{name} index", stated.Index, recomputed.Index, found);
        Equal($"{name} shown", stated.Shown, recomputed.Shown, found);
        Equal($"{name} improvement", stated.Improvement, recomputed.Improvement, found);
        if (stated.Band != recomputed.Band)
            found.Add(new($"{name} band", stated.Band ?? "none", recomputed.Band ?? "none"));
        var (a, b) = (
            stated.Nodes.GroupBy(n => n.Code).ToDictionary(n => n.Key, n => (decimal?)n.First().Value),
            recomputed.Nodes.ToDictionary(n => n.Code, n => (decimal?)n.Value)
        );
        foreach (var code in a.Keys.Union(b.Keys).Order(StringComparer.Ordinal))
            Equal($"{name} {code}", a.GetValueOrDefault(code), b.GetValueOrDefault(code), found);
    }

    private static void Equal(string what, decimal? stated, decimal? recomputed, List<Difference> found)
    {
        if (stated != recomputed)
            found.Add(new(what, Show(stated), Show(recomputed)));
    }

    private static string Show(object? value) =>
        value switch
        {
            null => "none",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
