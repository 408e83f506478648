using System.Text.Json;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Cerdas.Web.Data;

/// <summary>Turns the changes of a save into audit rows. Secrets never enter it: see <see cref="Hidden"/>.</summary>
internal static class AuditTrail
{
    private static readonly HashSet<Type> Left =
    [
        typeof(AuditRow),
        typeof(RealisationStep),
        typeof(SurveyResponse),
        typeof(InnovationStep),
        typeof(InnovationVote),
    ];

    /// <summary>Written without their values: an auditor sees that an evaluator or judge wrote, and not what, since they score blind.</summary>
    private static readonly HashSet<Type> Blind = [typeof(PanelScore), typeof(JudgeScore)];

    private static readonly HashSet<string> Hidden =
    [
        nameof(Account.PasswordHash),
        nameof(Account.SecurityStamp),
        nameof(Account.ConcurrencyStamp),
        nameof(Account.NormalizedEmail),
        nameof(Account.NormalizedUserName),
        nameof(Invitation.TokenHash),
        nameof(IVersioned.Version),
        nameof(Account.AccessFailedCount),
        nameof(Evaluation.InstrumentText),
    ];

    public static List<Change> Begin(IEnumerable<EntityEntry> entries) =>
        [
            .. entries
                .Where(e =>
                    !Left.Contains(e.Metadata.ClrType)
                    && e.Metadata.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true
                )
                .Select(e => new Change(e))
                .Where(c => !c.IsEmpty),
        ];

    internal sealed class Change
    {
        private readonly EntityEntry entry;
        private readonly AuditAction action;
        private readonly JsonObject fields = [];

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
            var blind = Blind.Contains(entry.Metadata.ClrType);
            foreach (var property in entry.Properties)
            {
                if (blind && property.Metadata.Name != nameof(PanelScore.Code))
                    continue;
                var name = property.Metadata.Name;
                if (Hidden.Contains(name) || property.Metadata.IsPrimaryKey())
                    continue;
                var (before, after) = (
                    action == AuditAction.Added ? null : property.OriginalValue,
                    action == AuditAction.Removed ? null : property.CurrentValue
                );
                if (IsFile(name))
                    (before, after) = (Hash(before), Hash(after));
                if (action == AuditAction.Changed ? !Equals(before, after) : (before ?? after) is not null)
                    fields[name] = new JsonArray(Text(before), Text(after));
            }
        }

        /// <summary>A whole file is named by its SHA-256: that it changed is said, and which text it was can be proved.</summary>
        private bool IsFile(string property) =>
            (entry.Entity is InstrumentEdition && property == nameof(InstrumentEdition.Text))
            || (entry.Entity is BoundaryMap && property == nameof(BoundaryMap.GeoJson));

        private static string? Hash(object? text) => text is string t ? CanonicalJson.Sha256(t) : null;

        public bool IsEmpty => action == AuditAction.Changed && fields.Count == 0 && !Blind.Contains(entry.Metadata.ClrType);

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
