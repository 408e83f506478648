using System.Globalization;
using Cerdas.Evaluating;
using Sylvan.Data.Csv;

namespace Cerdas.Web.Features.Evaluating.Instruments;

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
        var intake = new AnswerIntake(instrument);
        try
        {
            using var rows = CsvDataReader.Create(new StringReader(csv));
            var columns = Enumerable
                .Range(0, rows.FieldCount)
                .Select(i => (Name: rows.GetName(i).Trim().ToLowerInvariant(), At: i))
                .DistinctBy(c => c.Name)
                .ToDictionary(c => c.Name, c => c.At, StringComparer.Ordinal);
            var missing = new[] { "code", "value" }
                .Where(c => !columns.ContainsKey(c))
                .Select(c => new Fault(1, "answers.no-column", c))
                .ToList();
            if (missing.Count > 0)
                return (null, missing);
            while (rows.Read() && !intake.IsFull)
            {
                string Cell(string name) => columns.TryGetValue(name, out var at) ? rows.GetString(at).Trim() : "";
                var (code, value) = (Cell("code"), Cell("value"));
                if (code.Length == 0 && value.Length == 0)
                    continue;
                decimal? number = decimal.TryParse(
                    value,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var read
                )
                    ? read
                    : null;
                intake.Take(rows.RowNumber + 1, code, Cell("evaluator"), Cell("innovation"), value, number);
            }
        }
        catch (CsvFormatException e)
        {
            intake.Refuse(new((int)e.RowNumber + 1, "answers.not-csv"));
        }
        return intake.Finish();
    }
}
