using System.Text.Json;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Cerdas.Web.Data;

/// <summary>Turns the changes of a save into audit rows. What of a row enters it, the row and its properties say themselves.</summary>
internal static class AuditTrail
{
    public static List<Change> Begin(IEnumerable<EntityEntry> entries) =>
        [
            .. entries
                .Where(e => RowFacts.Of(e.Metadata.ClrType).Audit is not Audit.Nothing)
                .Select(e => new Change(e))
                .Where(c => !c.IsEmpty),
        ];

    internal sealed class Change
    {
        private readonly EntityEntry entry;
        private readonly AuditAction action;
        private readonly JsonObject fields = [];

        private RowFacts Facts => RowFacts.Of(entry.Metadata.ClrType);

        public Change(EntityEntry entry)
        {
            this.entry = entry;
            action = entry.State switch
            {
                EntityState.Added => AuditAction.Added,
                EntityState.Deleted => AuditAction.Removed,
                _ => AuditAction.Changed,
            };
            if (action != AuditAction.Added)
                Collect();
        }

        /// <summary>An added row is read after it is written: only then are the keys it refers to real.</summary>
        private void Collect()
        {
            foreach (var property in entry.Properties)
            {
                var name = property.Metadata.Name;
                if (property.Metadata.IsPrimaryKey() || !Facts.Tells(name))
                    continue;
                var (before, after) = (
                    action == AuditAction.Added ? null : property.OriginalValue,
                    action == AuditAction.Removed ? null : property.CurrentValue
                );
                if (Facts.IsFile(name))
                    (before, after) = (Hash(before), Hash(after));
                if (action == AuditAction.Changed ? !Equals(before, after) : (before ?? after) is not null)
                    fields[name] = new JsonArray(Text(before), Text(after));
            }
        }

        private static string? Hash(object? text) => text is string t ? CanonicalJson.Sha256(t) : null;

        public bool IsEmpty => action == AuditAction.Changed && fields.Count == 0 && Facts.Audit != Audit.Blind;

        public AuditRow ToRow(Officer? actor, string? tenant, DateTime at)
        {
            if (action == AuditAction.Added)
                Collect();
            return Row(actor, tenant, at);
        }

        private AuditRow Row(Officer? actor, string? tenant, DateTime at) =>
            new()
            {
                RegencyCode = entry.Entity switch
                {
                    IBelongsToRegency row => row.RegencyCode,
                    Account account => account.RegencyCode ?? "",
                    _ => tenant ?? "",
                },
                At = at,
                OfficerId = actor?.Id,
                OfficerName = actor?.Name ?? "sistem",
                Action = action,
                Entity = entry.Metadata.ShortName(),
                EntityKey = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)),
                Changes = fields.ToJsonString(),
            };

        private static JsonValue? Text(object? value) =>
            value switch
            {
                null => null,
                byte[] bytes => JsonValue.Create(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))),
                bool b => JsonValue.Create(b),
                int i => JsonValue.Create(i),
                long l => JsonValue.Create(l),
                decimal d => JsonValue.Create(d),
                DateTime t => JsonValue.Create(t.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                DateTimeOffset t => JsonValue.Create(t.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                DateOnly d => JsonValue.Create(d.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                _ => JsonValue.Create(value.ToString()),
            };
    }
}
