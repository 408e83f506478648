using System.Security.Cryptography;

namespace Cerdas.Web.Platform;

/// <summary>
/// Files under their SHA-256, outside the web root. A file is on disk, flushed, before its row is written; one whose row never came is
/// swept by <c>cerdas doctor --sweep</c>.
/// </summary>
public sealed class FileStore(string root)
{
    private const string PartEnd = ".part";

    public string Root { get; } = root;

    /// <summary>Stores what the stream holds and returns its hash; the same bytes twice are one file.</summary>
    public async Task<string> PutAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(Root);
        var part = Path.Combine(Root, Guid.NewGuid().ToString("N") + PartEnd);
        try
        {
            string hash;
            await using (
                var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.Asynchronous)
            )
            {
                await content.CopyToAsync(file, ct);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
            }
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Damaged bytes under this name are healed by the good ones.
            if (await GetAsync(hash, ct) is null)
                File.Move(part, path, overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The bytes, checked against their hash before a single one leaves; null when missing or changed.</summary>
    public async Task<byte[]?> GetAsync(string hash, CancellationToken ct)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
            return null;
        var bytes = await File.ReadAllBytesAsync(path, ct);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
    }

    /// <summary>Names of files (hashes, and parts of broken uploads) not touched for that long.</summary>
    public IEnumerable<string> OlderThan(TimeSpan age) =>
        Directory.Exists(Root)
            ? new DirectoryInfo(Root)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.LastWriteTimeUtc < DateTime.UtcNow - age)
                .Select(f => f.Name)
            : [];

    public void Remove(string name) =>
        File.Delete(name.EndsWith(PartEnd, StringComparison.Ordinal) ? Path.Combine(Root, Path.GetFileName(name)) : PathOf(name));

    private string PathOf(string hash) =>
        IsHash(hash) ? Path.Combine(Root, hash[..2], hash) : throw new ArgumentException("Not a SHA-256.", nameof(hash));

    private static bool IsHash(string s) => s.Length == 64 && s.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
