using System.Globalization;
using System.Text;

namespace Cerdas.Web.Data.Demo;

/// <summary>
/// A one-page PDF of plain lines: the demo's evidence must be a real file of a real kind, and the same bytes on every run.
/// </summary>
internal static class DemoPdf
{
    public static byte[] Page(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder("BT /F1 12 Tf 60 780 Td 18 TL\n");
        foreach (var line in lines.SelectMany(l => l.Chunk(80).Select(c => new string(c))))
            text.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj T*\n");
        text.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Escape(string line) =>
        string.Concat(
            line.Select(c =>
                c is '(' or ')' or '\\' ? $"\\{c}"
                : c is >= ' ' and <= '~' ? c.ToString()
                : "-"
            )
        );
}
