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
    public int MaxSide { get; set; } = 12_000;

    /// <summary>Width times height, pixels.</summary>
    public long MaxPixels { get; set; } = 50_000_000;
    public int MaxFilesPerReport { get; set; } = 20;
}

/// <summary>What a file is, by its content.</summary>
public sealed record FileKind(string ContentType, string Extension, int? Width = null, int? Height = null);

/// <summary>Tells a file's kind by its bytes, never by its name, and reads an image's size from its header without decoding it.</summary>
public static class FileKinds
{
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.xlsx,.docx";

    /// <returns>The kind, or the reason (text key) why the file is refused.</returns>
    public static (FileKind? Kind, string? WhyNot) Read(Stream content, string fileName, EvidenceLimits limits)
    {
        if (content.Length == 0)
            return (null, "evidence.empty");
        if (content.Length > limits.MaxBytes)
            return (null, "evidence.too-large");
        var kind = Sniff(content, out var broken);
        if (broken)
            return (null, "evidence.broken");
        if (kind is null)
            return (null, "evidence.kind");
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension == ".jpeg")
            extension = ".jpg";
        if (extension != kind.Extension)
            return (null, extension is ".pdf" or ".jpg" or ".png" or ".xlsx" or ".docx" ? "evidence.name-mismatch" : "evidence.kind");
        if (kind is { Width: { } w, Height: { } h } && (w > limits.MaxSide || h > limits.MaxSide || (long)w * h > limits.MaxPixels))
            return (null, "evidence.dimensions");
        return (kind, null);
    }

    private static FileKind? Sniff(Stream content, out bool broken)
    {
        broken = false;
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        head = head[..content.ReadAtLeast(head, 8, throwOnEndOfStream: false)];
        content.Position = 0;
        try
        {
            if (head.StartsWith("%PDF-"u8))
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
            Size(BinaryPrimitives.ReadInt32BigEndian(head[20..]))
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
                    Size(BinaryPrimitives.ReadUInt16BigEndian(frame[1..]))
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
