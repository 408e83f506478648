using System.Security.Cryptography;

namespace Cerdas.Web.Platform;

/// <summary>
/// Files under their SHA-256, outside the web root. A file is on disk, flushed, before its row is written; one whose row never came is
/// swept by <c>cerdas doctor --sweep</c>.
/// </summary>
/// <param name="keepNames">Writes a folder itself to disk, so that a power cut does not lose the name of a file in it.</param>
public sealed class FileStore(string root, Action<string>? keepNames = null)
{
    private const string PartEnd = ".part",
        AsideEnd = ".aside";
    private readonly Action<string> keepNames = keepNames ?? FolderSync.Write;

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
            if (await GetAsync(hash, ct) is null || !Touch(path))
                File.Move(part, path, overwrite: true);
            keepNames(Path.GetDirectoryName(path)!);
            keepNames(Root);
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

    /// <summary>Whether there are bytes under the name, good or not.</summary>
    public bool Holds(string hash) => File.Exists(PathOf(hash));

    /// <summary>Names of files (hashes, and parts of broken uploads) not touched for that long.</summary>
    public IEnumerable<string> OlderThan(TimeSpan age) =>
        Directory.Exists(Root)
            ? new DirectoryInfo(Root)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(f => f.LastWriteTimeUtc < DateTime.UtcNow - age)
                .Select(f => f.Name)
            : [];

    /// <summary>
    /// Removes a file that no row names. It is set aside first and looked at again: whoever stored the same bytes meanwhile has touched it,
    /// or finds it gone and writes it anew.
    /// </summary>
    /// <param name="isNamed">Whether a row names it by now.</param>
    /// <returns>False where it stays.</returns>
    public async Task<bool> RemoveAsync(string name, TimeSpan age, Func<Task<bool>> isNamed)
    {
        if (name.EndsWith(PartEnd, StringComparison.Ordinal))
        {
            File.Delete(Path.Combine(Root, Path.GetFileName(name)));
            return true;
        }
        var path = PathOf(name.EndsWith(AsideEnd, StringComparison.Ordinal) ? name[..^AsideEnd.Length] : name);
        var aside = path + AsideEnd;
        if (path.EndsWith(name, StringComparison.Ordinal))
            File.Move(path, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) >= DateTime.UtcNow - age || await isNamed())
        {
            if (!File.Exists(path))
                File.Move(aside, path);
            return false;
        }
        File.Delete(aside);
        return true;
    }

    /// <summary>The hash that a stored name stands for.</summary>
    public static string HashOf(string name) => name.EndsWith(AsideEnd, StringComparison.Ordinal) ? name[..^AsideEnd.Length] : name;

    /// <summary>Makes a file young again, so that no sweep that is under way takes it.</summary>
    /// <returns>False where it is gone.</returns>
    private static bool Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(string hash) =>
        IsHash(hash) ? Path.Combine(Root, hash[..2], hash) : throw new ArgumentException("Not a SHA-256.", nameof(hash));

    private static bool IsHash(string s) => s.Length == 64 && s.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
