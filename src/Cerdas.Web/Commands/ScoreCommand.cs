using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;

namespace Cerdas.Web.Commands;

/// <summary>Scores a file of answers by an instrument, without a database.</summary>
internal static class ScoreCommand
{
    public static Command Make()
    {
        var instrument = new Option<string>("--instrument") { Description = "Id of a shipped instrument, or a file.", Required = true };
        var answers = new Option<string>("--answers") { Description = "CSV: code,value[,evaluator][,innovation]", Required = true };
        var json = new Option<bool>("--json") { Description = "Instrument, index, band and every node, unrounded." };
        var command = new Command("score", "Scores answers by an instrument: the tree, the index and its band.")
        {
            instrument,
            answers,
            json,
        };
        command.SetAction(parsed =>
        {
            InstrumentsCommand.English();
            var (id, path) = (parsed.GetValue(instrument)!, parsed.GetValue(answers)!);
            if (Instrument(id) is not { } found)
                return 1;
            if (InstrumentsCommand.Text(path, AnswersFile.MaxBytes) is not { } text)
                return 1;
            var (read, faults) = AnswersFile.Read(found, text);
            if (read is null)
                return InstrumentsCommand.Print(path, faults);
            var result = Scoring.Score(read);
            if (result.Index is null)
            {
                var missing = result.Unanswered.Select(u => u.Item is null ? u.Node.Code : $"{u.Node.Code} ({u.Item})").ToList();
                Console.Error.WriteLine(
                    $"{path}: {missing.Count} question(s) unanswered, which {found.Id} refuses: {string.Join(' ', missing.Take(40))}"
                );
                return 1;
            }
            if (InstrumentTexts.LikePoints(result) is { } doubt)
                Console.Error.WriteLine($"{path}: {doubt}");
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(ScoreOut.Of(result), InstrumentJson.Default.ScoreOut));
            else
                Print(result);
            return 0;
        });
        return command;
    }

    private static Instrument? Instrument(string id)
    {
        if (ShippedInstruments.Find(id) is { } shipped)
            return shipped;
        if (!File.Exists(id))
        {
            Console.Error.WriteLine($"{id}: no such instrument. Shipped: {string.Join(", ", ShippedInstruments.Ids)}; or name a file.");
            return null;
        }
        if (InstrumentsCommand.Text(id, InstrumentFile.MaxBytes) is not { } text)
            return null;
        var (instrument, faults) = InstrumentFile.Read(text, ShippedInstruments.KnownCodes);
        if (instrument is null)
            InstrumentsCommand.Print(id, faults);
        return instrument;
    }

    private static void Print(Result result)
    {
        var instrument = result.Instrument;
        var depths = new int[instrument.Nodes.Count];
        Console.WriteLine($"{instrument.Id}: {instrument.Title.Id}");
        foreach (var node in instrument.Nodes.Where(n => n.Parent >= 0))
        {
            depths[node.Index] = depths[node.Parent] + 1;
            if (instrument.ListOf(node.Index) is null && result[node] is { HasValue: true } scored)
                Line(node, scored, depths[node.Index], "");
        }
        foreach (var (item, nodes) in result.Items)
        foreach (var node in instrument.Nodes.Where(n => nodes[n.Index].HasValue))
            Line(node, nodes[node.Index], depths[node.Index], item);
        var index = result.Index!.Value.Value;
        // Cut, not rounded: beside the rounded figure a second rounding would look like an error.
        Console.WriteLine(
            $"{instrument.Root.Label.Id} {Math.Truncate(index * 1000) / 1000:0.000} (shown "
                + $"{result.Shown!.Value.ToString("F" + instrument.Rounding.Decimals, CultureInfo.InvariantCulture)}, exact "
                + $"{index:G29}){(result.Band is { } band ? ", " + band.Label.Id : "")}"
        );
        var (open, all) = (
            result.Unanswered.Count(),
            instrument.Leaves.Count(l => instrument.ListOf(l.Index) is null && l.Source != LeafSource.Count)
                + (result.Items.Count * instrument.Leaves.Count(l => instrument.ListOf(l.Index) is not null))
        );
        if (open > 0)
            Console.WriteLine(
                $"{open} of {all} questions unanswered, counted as "
                    + $"{(instrument.Unanswered == Unanswered.Lowest ? "the lowest of their scales" : "zero")}"
            );
    }

    private static void Line(Node node, Scored scored, int depth, string item)
    {
        var line = new StringBuilder()
            .Append(' ', depth * 2)
            .Append(node.Code.PadRight(Math.Max(1, 26 - (depth * 2))))
            .Append($"{scored.Value.Value, 10:0.00}");
        if (node.Weight != 1)
            line.Append($" x {node.Weight:0.####}");
        if (scored.Origin is Origin.Unanswered or Origin.Zeroed or Origin.Capped)
            line.Append($" ({scored.Origin.ToString().ToLowerInvariant()})");
        Console.WriteLine(line.Append("  ").Append(item.Length > 0 ? item + ": " : "").Append(node.Label.Id));
    }
}
