using System.Security.Cryptography;
using System.Text.Json;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Running.Uploads;

/// <summary>A file on its way: who sends it, what it is called, how long it will be, how much of it is on disk.</summary>
public sealed record Upload(string Id, int AccountId, string FileName, long Length, long Offset)
{
    public bool IsWhole => Offset == Length;
}

/// <summary>
/// Files that arrive in pieces, kept by whoever sends them until the form they belong to arrives. What a broken line delivered stays on
/// disk, so the rest goes on from there.
/// </summary>
/// <remarks>docs/adr/0021-resume-uploads-and-write-offline.md</remarks>
public sealed class UploadStore(Places places, TimeProvider clock)
{
    private readonly string root = places.Uploads;

    /// <summary>
    /// Bytes of one file; files an account may have under way, and the bytes they were announced with; how long an idle one is kept.
    /// </summary>
    public const long MostBytes = 50_000_000,
        MostBytesWaiting = 300_000_000;
    public const int MostWaiting = 40,
        IdLength = 32;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Data(string id) => Path.Combine(root, id + ".part");

    private string Facts(string id) => Path.Combine(root, id + ".json");

    /// <returns>Null where the account has too much under way.</returns>
    public async Task<Upload?> StartAsync(int accountId, string fileName, long length, CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        Sweep();
        var own = Directory
            .EnumerateFiles(root, "*.json")
            .Select(f => Read(Path.GetFileNameWithoutExtension(f)))
            .OfType<Upload>()
            .Where(u => u.AccountId == accountId)
            .ToList();
        if (own.Count >= MostWaiting || own.Sum(u => u.Length) + length > MostBytesWaiting)
            return null;
        var upload = new Upload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), accountId, fileName, length, 0);
        await File.WriteAllBytesAsync(Data(upload.Id), [], ct);
        await File.WriteAllTextAsync(Facts(upload.Id), JsonSerializer.Serialize(upload), ct);
        return upload;
    }

    /// <returns>Null where it is unknown, somebody else's, or too old.</returns>
    public Upload? Find(string id, int accountId) => Read(id) is { } upload && upload.AccountId == accountId ? upload : null;

    private Upload? Read(string id)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower) || !File.Exists(Facts(id)) || !File.Exists(Data(id)))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Upload>(File.ReadAllText(Facts(id)))! with { Offset = new FileInfo(Data(id)).Length };
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Adds a piece. What arrived before the line broke counts.</summary>
    /// <returns>The new offset; null where another request is writing.</returns>
    public async Task<long?> AddAsync(Upload upload, Stream piece, CancellationToken ct)
    {
        FileStream file;
        try
        {
            file = new FileStream(Data(upload.Id), FileMode.Open, FileAccess.Write, FileShare.Read, 81920, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
        await using (file)
        {
            if (file.Length != upload.Offset)
                return null;
            file.Position = file.Length;
            var buffer = new byte[81920];
            try
            {
                // Never more than was announced, whatever comes.
                for (
                    int read;
                    file.Position < upload.Length
                        && (
                            read = await piece.ReadAsync(
                                buffer.AsMemory(0, (int)Math.Min(buffer.Length, upload.Length - file.Position)),
                                ct
                            )
                        ) > 0;

                )
                    await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            finally
            {
                file.Flush(flushToDisk: true);
            }
            return file.Position;
        }
    }

    public FileStream Open(Upload upload) =>
        new(Data(upload.Id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.Asynchronous);

    public void Remove(string id)
    {
        File.Delete(Data(id));
        File.Delete(Facts(id));
    }

    /// <summary>Forgets what nobody went on with for a day.</summary>
    private void Sweep()
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*.part").Where(f => f.LastWriteTimeUtc < before).ToList())
            Remove(Path.GetFileNameWithoutExtension(file.Name));
    }
}
