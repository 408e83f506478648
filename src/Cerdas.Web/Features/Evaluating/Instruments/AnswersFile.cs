using Cerdas.Evaluating;
using Sylvan.Data.Csv;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>
/// Answers as CSV: columns <c>code,value</c>, with <c>evaluator</c> where several people score and <c>innovation</c> for the rows asked per
/// item. Other columns are left alone. Values are written with a point or a comma, or by the name of a level (<see cref="WrittenAnswer"/>).
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
                // 2,75 without quotes in a file of commas is two cells: half a number must not be taken for a whole one.
                if (rows.RowFieldCount > rows.FieldCount)
                    intake.Refuse(new(rows.RowNumber + 1, "answers.too-many-cells"));
                else
                    intake.Take(
                        rows.RowNumber + 1,
                        code,
                        Cell("evaluator"),
                        Cell("innovation"),
                        value,
                        WrittenAnswer.Read(instrument, code, value)
                    );
            }
        }
        catch (CsvFormatException e)
        {
            intake.Refuse(new((int)e.RowNumber + 1, "answers.not-csv"));
        }
        return intake.Finish();
    }
}
