using System.Buffers.Binary;
using System.IO.Compression;

namespace Cerdas.Web.Platform;

/// <summary>Limits on evidence files: configuration section "Evidence".</summary>
public sealed class EvidenceLimits
{
    public long MaxBytes { get; set; } = 10_000_000;

    /// <summary>New files of one account in a day, bytes.</summary>
    public long MaxBytesADay { get; set; } = 500_000_000;

    /// <summary>Width or height of an image, pixels.</summary>
    public int MaxSide { get; set; } = 20_000;

    /// <summary>Width times height of a photo as cameras write it: a plain JPEG, which is decoded small.</summary>
    public long MaxPixels { get; set; } = 200_000_000;

    /// <summary>Width times height of an image that is in memory whole while it is decoded: a PNG, a progressive JPEG.</summary>
    public long MaxPixelsWhole { get; set; } = 50_000_000;
    public int MaxFilesPerReport { get; set; } = 20;
}

/// <summary>What a file is, by its content.</summary>
/// <param name="Whole">An image that only decodes as a whole, and so takes all its pixels in memory.</param>
public sealed record FileKind(string ContentType, string Extension, int? Width = null, int? Height = null, bool Whole = false);

/// <summary>Tells a file's kind by its bytes, never by its name, and reads an image's size from its header without decoding it.</summary>
public static class FileKinds
{
    public const string Accept = ".pdf,.jpg,.jpeg,.jfif,.jpe,.png,.xlsx,.docx";

    /// <summary>
    /// A PDF's mark stands in its first so many bytes: some programs write a mark of the encoding, a line end or a line before it.
    /// </summary>
    private const int PdfWithin = 1024;

    /// <returns>The kind, or the reason (text key) why the file is refused.</returns>
    public static (FileKind? Kind, string? WhyNot) Read(Stream content, string fileName, EvidenceLimits limits)
    {
        if (content.Length == 0)
            return (null, "evidence.empty");
        if (content.Length > limits.MaxBytes)
            return (null, "evidence.too-large");
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".jpeg" or ".jfif" or ".jpe")
            extension = ".jpg";
        if (extension is ".xlsx" or ".docx" && IsLocked(content))
            return (null, "evidence.locked");
        var kind = Sniff(content, out var broken);
        if (broken)
            return (null, "evidence.broken");
        if (kind is null)
            return (null, "evidence.kind");
        if (extension != kind.Extension)
            return (null, extension is ".pdf" or ".jpg" or ".png" or ".xlsx" or ".docx" ? "evidence.name-mismatch" : "evidence.kind");
        if (kind is { Width: { } w, Height: { } h } && IsTooLarge(w, h, kind.Whole, limits))
            return (null, "evidence.dimensions");
        return (kind, null);
    }

    private static bool IsTooLarge(int width, int height, bool whole, EvidenceLimits limits) =>
        width > limits.MaxSide
        || height > limits.MaxSide
        || (long)width * height > (whole ? Math.Min(limits.MaxPixels, limits.MaxPixelsWhole) : limits.MaxPixels);

    /// <summary>A workbook or text with a password is no zip: it lies encrypted in a container of the old kind.</summary>
    private static bool IsLocked(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        if (
            content.ReadAtLeast(head, 8, throwOnEndOfStream: false) < 8
            || !head.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        )
            return false;
        var rest = new byte[content.Length - 8];
        content.ReadExactly(rest);
        return rest.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
    }

    private static FileKind? Sniff(Stream content, out bool broken)
    {
        broken = false;
        content.Position = 0;
        Span<byte> head = stackalloc byte[PdfWithin];
        head = head[..content.ReadAtLeast(head, PdfWithin, throwOnEndOfStream: false)];
        content.Position = 0;
        try
        {
            if (head.IndexOf("%PDF-"u8) is >= 0 and var at && !head[..at].Contains((byte)0))
                return new("application/pdf", ".pdf");
            if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
                return Png(content);
            if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
                return Jpeg(content);
            if (head.StartsWith("PK\u0003\u0004"u8))
                return Office(content);
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            broken = true;
            return null;
        }
    }

    /// <summary>
    /// The header chunk comes first and alone tells the size; text chunks, which may inflate without bound, are not touched.
    /// </summary>
    private static FileKind Png(Stream content)
    {
        Span<byte> head = stackalloc byte[24];
        content.ReadExactly(head);
        if (!head[12..16].SequenceEqual("IHDR"u8))
            throw new InvalidDataException("No header.");
        return new(
            "image/png",
            ".png",
            Size(BinaryPrimitives.ReadInt32BigEndian(head[16..])),
            Size(BinaryPrimitives.ReadInt32BigEndian(head[20..])),
            Whole: true
        );
    }

    /// <summary>Walks the marker segments to the frame header (SOF0-SOF15 without DHT, JPG and DAC), which tells the size.</summary>
    private static FileKind Jpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[4],
            frame = stackalloc byte[5];
        content.Position = 2;
        for (var walked = 0; walked < 1000; walked++)
        {
            content.ReadExactly(segment);
            var (marker, length) = (segment[1], BinaryPrimitives.ReadUInt16BigEndian(segment[2..]));
            if (segment[0] != 0xFF || length < 2)
                break;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                content.ReadExactly(frame);
                return new(
                    "image/jpeg",
                    ".jpg",
                    Size(BinaryPrimitives.ReadUInt16BigEndian(frame[3..])),
                    Size(BinaryPrimitives.ReadUInt16BigEndian(frame[1..])),
                    Whole: marker is not (0xC0 or 0xC1)
                );
            }
            content.Position += length - 2;
        }
        throw new InvalidDataException("No frame.");
    }

    private static int Size(int pixels) => pixels > 0 ? pixels : throw new InvalidDataException("An image without extent.");

    /// <summary>Only the zip's directory is read; nothing is inflated, so a bomb stays shut.</summary>
    private static FileKind? Office(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (
            zip.Entries.Count > 10_000
            || zip.GetEntry("[Content_Types].xml") is null
            || zip.GetEntry("word/vbaProject.bin") is not null
            || zip.GetEntry("xl/vbaProject.bin") is not null
        )
            return null;
        return zip.GetEntry("xl/workbook.xml") is not null
                ? new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")
            : zip.GetEntry("word/document.xml") is not null
                ? new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
            : null;
    }
}
