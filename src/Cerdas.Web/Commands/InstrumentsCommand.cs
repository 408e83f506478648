using System.CommandLine;
using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;

namespace Cerdas.Web.Commands;

/// <summary>Lists the shipped instruments, and checks them or any other file line by line.</summary>
internal static class InstrumentsCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files to check; the shipped ones when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "instruments",
            "Lists the shipped instruments and checks them, or the files named; exit code 1 where one is wrong."
        )
        {
            files,
        };
        command.SetAction(parsed =>
        {
            English();
            var wrong = 0;
            var named = parsed.GetValue(files) ?? [];
            foreach (
                var path in named.Length > 0
                    ? named
                    : [.. ShippedInstruments.Ids.Select(id => Path.Combine(ShippedInstruments.Folder, id + ".json"))]
            )
            {
                if (Text(path, InstrumentFile.MaxBytes) is not { } text)
                {
                    wrong++;
                    continue;
                }
                var (instrument, faults) = InstrumentFile.Read(text, ShippedInstruments.KnownCodes);
                var name = Path.GetFileNameWithoutExtension(path);
                if (instrument is null)
                    wrong += Print(path, faults);
                else if (instrument.Id != name)
                    wrong += Print(path, [new(1, "instrument.file-name", instrument.Id, name)]);
                else
                    Console.WriteLine(
                        $"{instrument.Id, -26} {instrument.Leaves.Count(), 4} questions, {instrument.RangeOf(0).Min:0.##} to "
                            + $"{instrument.RangeOf(0).Max:0.##}, {instrument.Bands.Count} bands  {instrument.Title.Id}"
                    );
            }
            return wrong == 0 ? 0 : 1;
        });
        return command;
    }

    /// <summary>Messages of the tools that have no reader's language, and numbers with a point as in the files.</summary>
    internal static void English() =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (
            CultureInfo.InvariantCulture,
            CultureInfo.GetCultureInfo(Words.English)
        );

    /// <summary>The file's text; null, with the reason said, where it is missing or larger than its kind may be.</summary>
    internal static string? Text(string path, int maxBytes)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path))
            Console.Error.WriteLine($"{path}: a folder, not a file.");
        else if (!file.Exists)
            Console.Error.WriteLine($"{path}: no such file.");
        else if (file.Length > maxBytes)
            Console.Error.WriteLine(
                $"{path}: {Reasons.Text(new Fault(1, "file.too-large", Format.Size(file.Length), Format.Size(maxBytes)))}"
            );
        else
            return File.ReadAllText(path);
        return null;
    }

    internal static int Print(string path, IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine($"{path}:{fault.Line}: {Reasons.Text(fault)}");
        return 1;
    }
}
