using System.Security.Cryptography;

namespace Cerdas.Web.Platform;

/// <summary>
/// Files under their SHA-256, outside the web root. A file is on disk, flushed, before its row is written; a file without a row is swept
/// by <c>cerdas doctor --sweep</c>, a row without a file cannot arise.
/// </summary>
public sealed class FileStore(string root)
{
    public string Root { get; } = root;

    /// <summary>Stores what the stream holds and returns its hash; the same bytes twice are one file.</summary>
    public async Task<string> PutAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(Root);
        var part = Path.Combine(Root, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            string hash;
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, ct);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
            }
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path)) File.Move(part, path, overwrite: false);
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
        if (!File.Exists(path)) return null;
        var bytes = await File.ReadAllBytesAsync(path, ct);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
    }

    public IEnumerable<string> Hashes() =>
        Directory.Exists(Root) ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Where(IsHash) : [];

    public bool Holds(string hash) => File.Exists(PathOf(hash));

    public void Remove(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) =>
        IsHash(hash) ? Path.Combine(Root, hash[..2], hash) : throw new ArgumentException("Not a SHA-256.", nameof(hash));

    private static bool IsHash(string s) => s.Length == 64 && s.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
