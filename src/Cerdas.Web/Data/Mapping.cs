using Cerdas.Planning;
using Cerdas.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>
/// What conventions do not say: keys, lengths, unique rules, indexes the pages read by, and what may not be deleted under a row.
/// </summary>
internal static class Mapping
{
    private const int RegencyCodeMax = 5,
        CodeMax = 40;

    public static void Configure(ModelBuilder b)
    {
        Reference(b);
        People(b);
        Plan(b);
        Reporting(b);
        EvaluationMapping.Configure(b);
        InnovationMapping.Configure(b);
        PresentationMapping.Configure(b);
        foreach (
            var foreignKey in b
                .Model.GetEntityTypes()
                .SelectMany(t => t.GetForeignKeys())
                .Where(f => !f.IsOwnership && !IsChild(f.DependentToPrincipal?.Name, f.PrincipalToDependent?.Name))
        )
            foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
        foreach (var type in b.Model.GetEntityTypes())
            if (type.FindProperty("RegencyCode") is { } code)
                code.SetMaxLength(RegencyCodeMax);
    }

    /// <summary>
    /// A child that its parent lists and that does not look back goes with its parent; everything else must not be pulled along.
    /// </summary>
    private static bool IsChild(string? toPrincipal, string? toDependent) => toPrincipal is null && toDependent is not null;

    private static void Reference(ModelBuilder b)
    {
        b.Entity<Province>(e =>
        {
            e.HasKey(p => p.Code);
            e.Property(p => p.Code).HasMaxLength(2);
            e.Property(p => p.Name).HasMaxLength(100);
            e.Property(p => p.TimeZone).HasMaxLength(40);
        });
        b.Entity<Regency>(e =>
        {
            e.HasKey(r => r.Code);
            e.Property(r => r.Code).HasMaxLength(RegencyCodeMax);
            e.Property(r => r.Name).HasMaxLength(100);
            e.Property(r => r.Colour).HasMaxLength(7);
            e.Property(r => r.Emblem).HasMaxLength(12);
            e.HasOne(r => r.Province).WithMany().HasForeignKey(r => r.ProvinceCode);
            e.HasIndex(r => r.Active);
        });
        b.Entity<Agency>(e =>
        {
            e.Property(a => a.ShortNameKey).HasMaxLength(Agency.ShortNameMax);
            e.HasIndex(a => new { a.RegencyCode, a.ShortNameKey }).IsUnique();
            e.HasOne<Agency>().WithMany().HasForeignKey(a => a.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<Dimension>(e =>
        {
            e.HasKey(d => d.Code);
            e.Property(d => d.Code).HasMaxLength(CodeMax);
        });
        b.Entity<SubDimension>(e =>
        {
            e.HasKey(d => d.Code);
            e.Property(d => d.Code).HasMaxLength(CodeMax);
            e.HasOne(d => d.Dimension).WithMany().HasForeignKey(d => d.DimensionCode);
        });
    }

    private static void People(ModelBuilder b)
    {
        b.Entity<Account>(e =>
        {
            e.ToTable("accounts");
            e.HasOne(a => a.Regency).WithMany().HasForeignKey(a => a.RegencyCode);
            e.HasIndex(a => a.RegencyCode);
            e.HasIndex(a => new { a.NormalizedEmail, a.RegencyCode }).IsUnique();
        });
        b.Entity<Microsoft.AspNetCore.Identity.IdentityUserClaim<int>>().ToTable("account_claims");
        b.Entity<Microsoft.AspNetCore.Identity.IdentityUserLogin<int>>().ToTable("account_logins");
        b.Entity<Microsoft.AspNetCore.Identity.IdentityUserToken<int>>().ToTable("account_tokens");
        b.Entity<Invitation>(e =>
        {
            e.HasIndex(i => i.TokenHash).IsUnique();
            e.Property(i => i.TokenHash).HasMaxLength(64);
            e.Property(i => i.Institution).HasMaxLength(Account.InstitutionMax);
            e.Property(i => i.Expertise).HasMaxLength(Account.ExpertiseMax);
        });
        b.Entity<EndedSession>(e =>
        {
            e.HasKey(s => s.IdHash);
            e.HasIndex(s => s.ForgetAt);
        });
        b.Entity<FormPress>(e =>
        {
            e.HasKey(p => p.Key);
            e.HasIndex(p => p.At);
        });
        b.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.HasIndex(a => new { a.RegencyCode, a.Id });
            e.HasIndex(a => new
            {
                a.RegencyCode,
                a.Entity,
                a.EntityKey,
            });
        });
    }

    private static void Plan(ModelBuilder b)
    {
        b.Entity<DevelopmentPlan>(e =>
        {
            e.Property(p => p.Title).HasMaxLength(LegalBasis.TitleMax);
            e.HasOne(p => p.LegalBasis).WithMany().HasForeignKey(p => p.LegalBasisId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<Mission>(e =>
        {
            e.HasIndex(m => new { m.DevelopmentPlanId, m.Number }).IsUnique();
            e.HasOne(m => m.Successor).WithMany().HasForeignKey(m => m.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<LegalBasis>(e =>
        {
            e.HasIndex(l => l.RegencyCode);
        });
        b.Entity<KeyIndicator>(e =>
        {
            e.HasIndex(k => new { k.DevelopmentPlanId, k.Name }).IsUnique();
            e.HasIndex(k => k.RegencyCode);
            e.HasOne(k => k.DevelopmentPlan).WithMany().HasForeignKey(k => k.DevelopmentPlanId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(k => k.Former).WithMany().HasForeignKey(k => k.FormerId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<KeyIndicatorYear>(e =>
        {
            e.Property(k => k.Source).HasMaxLength(KeyIndicator.SourceMax);
            e.HasIndex(k => new { k.KeyIndicatorId, k.Year }).IsUnique();
        });
        b.Entity<MasterplanRevision>(e =>
        {
            e.ToTable("masterplan_revisions");
            e.HasIndex(r => new { r.RegencyCode, r.Number }).IsUnique();
        });
        b.Entity<Programme>(e =>
        {
            e.Property(p => p.Code).HasMaxLength(PlannedProgramme.CodeMax);
            e.Property(p => p.CodeKey).HasMaxLength(PlannedProgramme.CodeMax);
            e.HasIndex(p => new { p.RegencyCode, p.CodeKey }).IsUnique();
        });
        b.Entity<ProgrammeDistrict>(e =>
        {
            e.ToTable("programme_districts");
            e.HasKey(d => new { d.ProgrammeId, d.DistrictCode });
            e.Property(d => d.DistrictCode).HasMaxLength(8);
        });
        b.Entity<PlannedProgramme>(e =>
        {
            e.HasOne(p => p.Revision).WithMany(r => r.Programmes).HasForeignKey(p => p.RevisionId);
            e.HasOne(p => p.Programme).WithMany(p => p.Plans).HasForeignKey(p => p.ProgrammeId);
            e.HasIndex(p => new { p.RevisionId, p.ProgrammeId }).IsUnique();
        });
        b.Entity<SupportingAgency>(e =>
        {
            e.ToTable("supporting_agencies");
            e.HasKey(s => new { s.PlannedProgrammeId, s.AgencyId });
        });
        b.Entity<Target>()
            .HasIndex(t => new
            {
                t.PlannedProgrammeId,
                t.Year,
                t.Quarter,
            })
            .IsUnique();
        b.Entity<Budget>()
            .HasIndex(t => new
            {
                t.PlannedProgrammeId,
                t.Year,
                t.Source,
            })
            .IsUnique();
    }

    private static void Reporting(ModelBuilder b)
    {
        b.Entity<Realisation>(e =>
        {
            e.Property(r => r.Obstacle).HasMaxLength(Realisation.TextMax);
            e.Property(r => r.NextStep).HasMaxLength(Realisation.TextMax);
            e.Property(r => r.AmendmentReason).HasMaxLength(Realisation.ReasonMax);
            e.Property(r => r.ReturnReason).HasMaxLength(Realisation.ReasonMax);
            e.HasOne(r => r.Programme).WithMany().HasForeignKey(r => r.ProgrammeId);
            e.HasMany(r => r.Evidence).WithOne().HasForeignKey(x => x.RealisationId);
            e.HasIndex(r => new
                {
                    r.ProgrammeId,
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                })
                .IsUnique();
            e.HasIndex(r => new
            {
                r.RegencyCode,
                r.State,
                r.Year,
            });
        });
        b.Entity<Spending>(e =>
        {
            e.HasIndex(s => new { s.RealisationId, s.Source }).IsUnique();
            // The ledger reads these of a whole regency, and rows of all regencies lie mixed as they came: the index holds what it asks.
            e.HasIndex(s => new
            {
                s.RegencyCode,
                s.RealisationId,
                s.Amount,
            });
        });
        b.Entity<RealisationStep>(e =>
        {
            e.HasIndex(s => s.RealisationId);
            e.Property(s => s.Reason).HasMaxLength(Realisation.ReasonMax);
        });
        b.Entity<Evidence>(e =>
        {
            e.HasKey(x => new { x.RealisationId, x.DocumentId });
            e.HasIndex(x => x.DocumentId);
            e.HasIndex(x => new { x.RegencyCode, x.RealisationId });
        });
        b.Entity<Document>(e =>
        {
            e.Property(d => d.Sha256).HasMaxLength(64);
            e.Property(d => d.ContentType).HasMaxLength(100);
            e.HasIndex(d => new { d.RegencyCode, d.Sha256 }).IsUnique();
        });
        b.Entity<ReportingQuarter>()
            .HasIndex(q => new
            {
                q.RegencyCode,
                q.Year,
                q.Quarter,
            })
            .IsUnique();
        b.Entity<Reopening>(e =>
        {
            e.HasIndex(r => new
            {
                r.RegencyCode,
                r.Year,
                r.Quarter,
            });
        });
    }
}
