using System.Collections.Concurrent;
using System.Data.Common;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cerdas.Web.Tests.Support;

/// <summary>Counts what goes to the database for those who ask; the watch that looks once a second is nobody's.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> asked = new();
    private (string Text, Func<Task> Until)? hold;

    public int Count => asked.Count;

    /// <summary>What the database answers instead, while it is set.</summary>
    public Exception? Fails { get; set; }

    public void Reset() => asked.Clear();

    /// <summary>How many queries named a table since the last reset.</summary>
    public int Of(string table) => asked.Count(q => q.Contains(table, StringComparison.Ordinal));

    /// <summary>Keeps the next query of a table waiting, once; where the waiting fails, the query does.</summary>
    public void Hold(string table, Func<Task> until) => hold = (table, until);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.Contains(LedgerFeed.Tag, StringComparison.Ordinal))
            return Fails is { } silent ? throw silent : result;
        asked.Enqueue(command.CommandText);
        if (Fails is { } fault)
            throw fault;
        if (hold is { } held && command.CommandText.Contains(held.Text, StringComparison.Ordinal))
        {
            hold = null;
            await held.Until();
        }
        return result;
    }
}
