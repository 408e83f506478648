using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cerdas.Web.Tests.Support;

/// <summary>Counts what goes to the database.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    /// <summary>What the database answers instead, while it is set.</summary>
    public Exception? Fails { get; set; }

    public void Reset() => count = 0;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        if (Fails is { } fault)
            throw fault;
        return new(result);
    }
}
