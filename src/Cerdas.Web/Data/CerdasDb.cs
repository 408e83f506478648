using System.Linq.Expressions;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cerdas.Web.Data;

/// <summary>
/// The database. Every query of a row that belongs to a regency is kept to <see cref="Tenant"/>; every save is checked against it, audited,
/// and counted where it can move a published figure.
/// </summary>
public abstract class CerdasDb(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    /// <summary>Code of the regency whose rows are visible; null shows none.</summary>
    public string? Tenant { get; private set; }

    /// <summary>Who acts, for the audit; null is nobody signed in: the command line, or the system itself.</summary>
    public Officer? Actor { get; private set; }

    /// <summary>For <see cref="Platform.Entrance"/> alone, and for data that nobody typed.</summary>
    internal void Enter(string? regencyCode, Officer? by = null) => (Tenant, Actor) = (regencyCode, by);

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Told of each commit that moved a figure, or changed what kept pages show.</summary>
    internal Action<Platform.LedgerMove>? Moved { get; set; }
    internal LedgerMoves Moves { get; } = new();

    public DbSet<Province> Provinces => Set<Province>();
    public DbSet<Regency> Regencies => Set<Regency>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Dimension> Dimensions => Set<Dimension>();
    public DbSet<SubDimension> SubDimensions => Set<SubDimension>();
    public DbSet<DevelopmentPlan> DevelopmentPlans => Set<DevelopmentPlan>();
    public DbSet<Mission> Missions => Set<Mission>();
    public DbSet<LegalBasis> LegalBases => Set<LegalBasis>();
    public DbSet<KeyIndicator> KeyIndicators => Set<KeyIndicator>();
    public DbSet<MasterplanRevision> Revisions => Set<MasterplanRevision>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<PlannedProgramme> PlannedProgrammes => Set<PlannedProgramme>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<Budget> Budgets => Set<Budget>();
    public DbSet<Realisation> Realisations => Set<Realisation>();
    public DbSet<RealisationStep> RealisationSteps => Set<RealisationStep>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<ReportingQuarter> ReportingQuarters => Set<ReportingQuarter>();
    public DbSet<Reopening> Reopenings => Set<Reopening>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Panelist> Panelists => Set<Panelist>();
    public DbSet<PanelScore> PanelScores => Set<PanelScore>();
    public DbSet<EvaluationFile> EvaluationFiles => Set<EvaluationFile>();
    public DbSet<SurveyedService> SurveyedServices => Set<SurveyedService>();
    public DbSet<SurveyResponse> SurveyResponses => Set<SurveyResponse>();
    public DbSet<RemovedAnswer> RemovedAnswers => Set<RemovedAnswer>();
    public DbSet<ExternalFigure> ExternalFigures => Set<ExternalFigure>();
    public DbSet<Risk> Risks => Set<Risk>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<InstrumentEdition> InstrumentEditions => Set<InstrumentEdition>();
    public DbSet<Innovation> Innovations => Set<Innovation>();
    public DbSet<InnovationYear> InnovationYears => Set<InnovationYear>();
    public DbSet<Replication> Replications => Set<Replication>();
    public DbSet<InnovationRow> InnovationRows => Set<InnovationRow>();
    public DbSet<RegionalRow> RegionalRows => Set<RegionalRow>();
    public DbSet<CitizenComment> Comments => Set<CitizenComment>();
    public DbSet<InnovationVote> InnovationVotes => Set<InnovationVote>();
    public DbSet<Screen> Screens => Set<Screen>();
    public DbSet<RegencyEmblem> Emblems => Set<RegencyEmblem>();
    public DbSet<BoundaryMap> BoundaryMaps => Set<BoundaryMap>();
    public DbSet<QuotaRule> QuotaRules => Set<QuotaRule>();
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();
    public DbSet<FormPress> FormPresses => Set<FormPress>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>
    /// The accounts of the visible regency. <see cref="IdentityUserContext{TUser,TKey}.Users"/> itself knows no regency: sign-in comes
    /// before one.
    /// </summary>
    public IQueryable<Account> Officers => Users.Where(u => u.RegencyCode == Tenant);

    /// <summary>
    /// The revision a year is measured against, as a query of at most one row: <see cref="MasterplanRevision.InForceFor"/> in SQL.
    /// </summary>
    public IQueryable<MasterplanRevision> RevisionInForceFor(int year) =>
        Revisions
            .Where(r => r.State == RevisionState.Adopted && r.EffectiveFromYear <= year)
            .OrderByDescending(r => r.EffectiveFromYear)
            .ThenByDescending(r => r.Number)
            .Take(1);

    /// <summary>The adopted revisions, for <see cref="MasterplanRevision.InForceFor"/> of many years.</summary>
    public async Task<IReadOnlyList<(int Id, int Number, int EffectiveFromYear)>> AdoptedRevisionsAsync(CancellationToken ct)
    {
        var rows = await Revisions
            .Where(r => r.State == RevisionState.Adopted)
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.EffectiveFromYear,
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, r.Number, r.EffectiveFromYear))];
    }

    /// <summary>The regency's development plans in their order, with their missions.</summary>
    public async Task<PlanSuccession> SuccessionAsync(CancellationToken ct) =>
        new(await DevelopmentPlans.Include(p => p.Missions).AsNoTracking().ToListAsync(ct));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<decimal>().HavePrecision(20, 4);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mapping.Configure(builder);
        TenantIndexes.Complete(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IBelongsToRegency).IsAssignableFrom(t.ClrType)))
            builder.Entity(type.ClrType).HasQueryFilter("regency", TenantFilter(type.ClrType));
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
            builder.Entity(type.ClrType).Property<int>(nameof(IVersioned.Version)).IsConcurrencyToken();
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.GetMaxLength() is null))
            property.SetMaxLength(LongestOf(property));
    }

    /// <summary>A class that says NameMax means the length of its Name.</summary>
    private static int? LongestOf(IMutableProperty property) =>
        property.ClrType == typeof(string) && property.DeclaringType.ClrType.GetField(property.Name + "Max") is { IsLiteral: true } most
            ? (int)most.GetRawConstantValue()!
            : null;

    private LambdaExpression TenantFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(row, nameof(IBelongsToRegency.RegencyCode)),
                Expression.Property(Expression.Constant(this, typeof(CerdasDb)), nameof(Tenant))
            ),
            row
        );
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("SaveChangesAsync: the audit is written there.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var changes = ChangeTracker
            .Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        // That a form was sent is worth a row only with what it changed.
        if (changes.TrueForAll(e => e.Entity is FormPress))
            return 0;
        SaveGuard.KeepInside(changes, Tenant);
        // A stored row is at least version 1: a form made before the row existed says 0, and is recognised as older.
        foreach (var entry in changes.Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is IVersioned))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
        var audits = unaudited ? [] : AuditTrail.Begin(changes);
        var moved = SaveGuard.RegenciesWithMovedFigures(changes);
        var shown = SaveGuard.RegenciesShownOtherwise(changes);

        // Audit keys are known only after the rows are written; one transaction keeps both or neither.
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (own is not null)
            Moves.Forget();
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (audits.Count > 0)
            {
                Audit.AddRange(audits.Select(a => a.ToRow(Actor, Tenant, Clock.GetUtcNow().UtcDateTime)));
                await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }
            Moves.Add(moved, shown);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return saved;
        }
        finally
        {
            if (own is not null)
                await own.DisposeAsync();
        }
    }

    private bool unaudited;

    /// <summary>For data that nobody typed: reference files and the demo. Everything else is audited.</summary>
    internal async Task SaveUnauditedAsync(CancellationToken ct)
    {
        unaudited = true;
        try
        {
            await SaveChangesAsync(ct);
        }
        finally
        {
            unaudited = false;
        }
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(v => v.ToUniversalTime(), v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
