using Microsoft.Extensions.Caching.Memory;

namespace Cerdas.Web.Platform;

/// <summary>
/// What many readers ask for at the same moment is read once: in a scope of its own, so that no reader who goes away ends it for the
/// others. What failed is not kept, and whoever waited for it tries once more.
/// </summary>
/// <remarks>docs/adr/0034-compute-a-ledger-once-for-all-who-ask.md</remarks>
public sealed class SharedReads(IServiceScopeFactory scopes, IMemoryCache cache)
{
    private readonly Dictionary<object, Task> running = [];

    /// <summary>Bytes that kept figures, slides and maps may take together, by what each says of itself.</summary>
    public const long MemoryLimit = 96_000_000;

    /// <summary>The read of this key that runs, or one that begins now.</summary>
    /// <param name="read">Gets the services of a scope that has entered the regency.</param>
    /// <param name="turns">How many reads of the kind may run at the same moment; null is no limit.</param>
    public SharedRead<T> Join<T>(object key, string regencyCode, Func<IServiceProvider, Task<T>> read, SemaphoreSlim? turns = null)
    {
        lock (running)
        {
            if (running.TryGetValue(key, out var other))
                return new((Task<T>)other, Begun: false);
            var own = Task.Run(() => RunAsync(key, regencyCode, read, turns));
            running.Add(key, own);
            return new(own, Begun: true);
        }
    }

    /// <summary>What is kept under the key, or is read now for all who ask.</summary>
    /// <param name="bytes">About what it takes in memory.</param>
    public async Task<T> KeepAsync<T>(
        object key,
        string regencyCode,
        TimeSpan kept,
        Func<T, long> bytes,
        Func<IServiceProvider, Task<T>> read,
        CancellationToken ct
    )
    {
        if (cache.TryGetValue<T>(key, out var known))
            return known!;
        async Task<T> ReadAsync(IServiceProvider services)
        {
            // Another may have ended just before this one began.
            if (cache.TryGetValue<T>(key, out var other))
                return other!;
            var value = await read(services);
            return cache.Set(key, value, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = kept, Size = bytes(value) });
        }
        var (first, begun) = Join(key, regencyCode, ReadAsync);
        try
        {
            return await first.WaitAsync(ct);
        }
        catch (Exception) when (!begun && first.IsFaulted)
        {
            return await Join(key, regencyCode, ReadAsync).Task.WaitAsync(ct);
        }
    }

    private async Task<T> RunAsync<T>(object key, string regencyCode, Func<IServiceProvider, Task<T>> read, SemaphoreSlim? turns)
    {
        try
        {
            if (turns is not null)
                await turns.WaitAsync();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Entrance>().IntoRegencyOfAsync(regencyCode, CancellationToken.None);
                return await read(scope.ServiceProvider);
            }
            finally
            {
                turns?.Release();
            }
        }
        finally
        {
            // Before the task ends: who comes after its end begins another.
            lock (running)
                running.Remove(key);
        }
    }
}

/// <param name="Begun">Whether it began with this call, and so after all that the caller has seen.</param>
public readonly record struct SharedRead<T>(Task<T> Task, bool Begun);
