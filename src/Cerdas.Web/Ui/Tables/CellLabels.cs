using System.Text;

namespace Cerdas.Web.Ui;

/// <summary>Writes the text of each column's header beside its cells (data-label), for rows that a narrow screen shows as cards.</summary>
internal static class CellLabels
{
    /// <param name="rows">thead and tbody as HTML; texts in them are encoded already.</param>
    public static string Put(string rows)
    {
        var (labels, text) = (new List<string>(), new StringBuilder(rows.Length + 512));
        var (at, column) = (0, 0);
        while (rows.IndexOf('<', at) is var tag and >= 0)
        {
            var end = EndOfTag(rows, tag);
            var name = NameOf(rows, tag);
            var opening = rows.AsSpan(tag, end - tag + 1);
            text.Append(rows, at, tag - at);
            if (name is "tr")
                column = 0;
            if (name is "th" && opening.Contains("scope=\"col\"", StringComparison.Ordinal))
                labels.AddRange(Enumerable.Repeat(TextUntil(rows, end + 1, "</th>"), SpanOf(opening)));
            else if (name is "td" or "th")
            {
                if (name is "td" && column < labels.Count && labels[column].Length > 0 && WantsLabel(opening))
                    text.Append("<td data-label=\"").Append(labels[column]).Append('"').Append(opening[3..]);
                else
                    text.Append(opening.ToString().Replace(" unlabelled", "", StringComparison.Ordinal));
                column += SpanOf(opening);
                at = end + 1;
                continue;
            }
            text.Append(opening);
            at = end + 1;
        }
        return text.Append(rows, at, rows.Length - at).ToString();
    }

    private static bool WantsLabel(ReadOnlySpan<char> cell) =>
        !cell.Contains(" unlabelled", StringComparison.Ordinal) && !cell.Contains(" data-label=", StringComparison.Ordinal);

    private static string NameOf(string html, int tag)
    {
        var end = tag + 1;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[(tag + 1)..end];
    }

    /// <summary>The &gt; that ends a tag; one inside quotes does not.</summary>
    private static int EndOfTag(string html, int tag)
    {
        var quote = '\0';
        for (var i = tag; i < html.Length; i++)
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            else if (html[i] is '"' or '\'')
                quote = html[i];
            else if (html[i] == '>')
                return i;
        return html.Length - 1;
    }

    private static int SpanOf(ReadOnlySpan<char> cell)
    {
        const string attribute = "colspan=\"";
        if (cell.IndexOf(attribute, StringComparison.Ordinal) is var at && at < 0)
            return 1;
        var digits = cell[(at + attribute.Length)..];
        return int.TryParse(digits[..digits.IndexOf('"')], out var span) && span is > 0 and < 100 ? span : 1;
    }

    private static string TextUntil(string html, int from, string closing)
    {
        var to = html.IndexOf(closing, from, StringComparison.Ordinal);
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
            if (html[i] == '<')
                i = EndOfTag(html, i);
            else
                text.Append(html[i]);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
