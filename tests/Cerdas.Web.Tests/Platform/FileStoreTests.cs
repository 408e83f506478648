using System.Text;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What a stored file survives: a sweep that is under way, and a power cut.</summary>
public sealed class FileStoreTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly string root = Directory.CreateTempSubdirectory("cerdas-files-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static MemoryStream Bytes() => new(Encoding.UTF8.GetBytes("bukti"));

    private string PathOf(string hash) => Path.Combine(root, hash[..2], hash);

    private async Task<(FileStore Store, string Hash)> LooseAsync()
    {
        var store = new FileStore(root);
        var hash = await store.PutAsync(Bytes(), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(PathOf(hash), DateTime.UtcNow.AddHours(-2));
        return (store, hash);
    }

    [Fact]
    public async Task Bytes_stored_again_while_a_sweep_has_listed_them_stay()
    {
        var (store, hash) = await LooseAsync();
        var listed = store.OlderThan(Hour).Single();
        await store.PutAsync(Bytes(), TestContext.Current.CancellationToken);
        Assert.False(await store.RemoveAsync(listed, Hour, () => Task.FromResult(false)));
        Assert.NotNull(await store.GetAsync(hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bytes_stored_again_in_the_middle_of_their_removal_stay()
    {
        var (store, hash) = await LooseAsync();
        await store.RemoveAsync(
            hash,
            Hour,
            async () =>
            {
                await store.PutAsync(Bytes(), TestContext.Current.CancellationToken);
                return false;
            }
        );
        Assert.NotNull(await store.GetAsync(hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_row_names_by_now_stays_and_what_none_names_goes()
    {
        var (store, hash) = await LooseAsync();
        Assert.False(await store.RemoveAsync(hash, Hour, () => Task.FromResult(true)));
        Assert.NotNull(await store.GetAsync(hash, TestContext.Current.CancellationToken));
        Assert.True(await store.RemoveAsync(hash, Hour, () => Task.FromResult(false)));
        Assert.Empty(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_sweep_that_was_cut_off_in_the_middle_is_finished_by_the_next()
    {
        var (store, hash) = await LooseAsync();
        File.Move(PathOf(hash), PathOf(hash) + ".aside");
        Assert.False(await store.RemoveAsync(store.OlderThan(Hour).Single(), Hour, () => Task.FromResult(true)));
        Assert.NotNull(await store.GetAsync(hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_files_name_is_written_to_disk_after_it_stands_there()
    {
        var written = new List<(string Folder, bool Stands)>();
        FileStore? store = null;
        string? hash = null;
        store = new FileStore(
            root,
            folder =>
                written.Add(
                    (
                        folder,
                        Directory
                            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                            .Any(f => !f.EndsWith(".part", StringComparison.Ordinal))
                    )
                )
        );
        hash = await store.PutAsync(Bytes(), TestContext.Current.CancellationToken);
        Assert.Equal([(Path.Combine(root, hash[..2]), true), (root, true)], written);
        // And what does it in earnest says so where it cannot.
        FolderSync.Write(root);
        Assert.Throws<IOException>(() => FolderSync.Write(Path.Combine(root, "tidak-ada")));
    }
}
