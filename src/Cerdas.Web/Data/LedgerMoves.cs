using System.Data.Common;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Cerdas.Web.Data;

/// <summary>
/// The regencies whose figures, or what kept pages show beside them, the transaction of a context changes. Their versions are the last that
/// it writes: all who save in a regency wait for that one row, and hold it for no longer than the commit takes.
/// </summary>
internal sealed class LedgerMoves
{
    private readonly SortedSet<string> figures = new(StringComparer.Ordinal),
        shown = new(StringComparer.Ordinal);
    private readonly List<LedgerMove> written = [];

    public bool Waiting => figures.Count + shown.Count > 0;

    public void Add(IEnumerable<string> moved, IEnumerable<string> shownOtherwise)
    {
        figures.UnionWith(moved);
        shown.UnionWith(shownOtherwise);
    }

    public void Forget()
    {
        figures.Clear();
        shown.Clear();
        written.Clear();
    }

    /// <summary>In the order of codes, so that two that move several regencies never wait for each other.</summary>
    public async Task WriteAsync(CerdasDb db, CancellationToken ct)
    {
        foreach (var code in figures.Union(shown, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText =
                "UPDATE regencies SET ledger_version = ledger_version + @moved, shown_version = shown_version + @shown "
                + "WHERE code = @code RETURNING ledger_version, shown_version";
            Set(command, "moved", figures.Contains(code) ? 1 : 0);
            Set(command, "shown", figures.Contains(code) ? 0 : 1);
            Set(command, "code", code);
            await using var row = await command.ExecuteReaderAsync(ct);
            if (await row.ReadAsync(ct))
                written.Add(new(code, row.GetInt64(0), row.GetInt64(1)));
        }
        figures.Clear();
        shown.Clear();
    }

    /// <summary>What was committed, for those who keep what they have read.</summary>
    public List<LedgerMove> TakeWritten()
    {
        List<LedgerMove> taken = [.. written];
        written.Clear();
        return taken;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>Hears every commit, that of a save by itself and that of an operation of several.</summary>
    public sealed class Writer : DbTransactionInterceptor
    {
        public static readonly Writer Instance = new();

        public override InterceptionResult TransactionCommitting(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result
        ) =>
            eventData.Context is CerdasDb { Moves.Waiting: true }
                ? throw new NotSupportedException("CommitAsync: the ledger's version is written there.")
                : result;

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            if (eventData.Context is CerdasDb { Moves.Waiting: true } db)
                await db.Moves.WriteAsync(db, cancellationToken);
            return result;
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (eventData.Context is CerdasDb db)
                foreach (var move in db.Moves.TakeWritten())
                    db.Moved?.Invoke(move);
            return Task.CompletedTask;
        }
    }
}
