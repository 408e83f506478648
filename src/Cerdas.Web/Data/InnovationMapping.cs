using Cerdas.Innovating;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>Mapping of innovations, their judging, quota and public side.</summary>
internal static class InnovationMapping
{
    private const int CodeMax = 60;

    public static void Configure(ModelBuilder b)
    {
        b.Entity<Innovation>(e =>
        {
            e.Ignore(i => i.Panel);
            foreach (var text in new[] { nameof(Innovation.Problem), nameof(Innovation.Novelty), nameof(Innovation.HowItWorks) })
                e.Property(text).HasMaxLength(Innovation.TextMax);
            foreach (
                var text in new[]
                {
                    nameof(Innovation.InitiatorName),
                    nameof(Innovation.Partners),
                    nameof(Innovation.Users),
                    nameof(Innovation.CopiedFromText),
                }
            )
                e.Property(text).HasMaxLength(Innovation.ShortMax);
            foreach (var url in new[] { nameof(Innovation.ServiceUrl), nameof(Innovation.VideoUrl) })
                e.Property(url).HasMaxLength(Innovation.UrlMax);
            e.Property(i => i.Lesson).HasMaxLength(Innovation.ReasonMax);
            e.Property(i => i.InstrumentId).HasMaxLength(CodeMax);
            e.Property(i => i.Score).HasPrecision(29, 24);
            e.HasOne(i => i.Agency).WithMany().HasForeignKey(i => i.AgencyId);
            e.HasOne<Planning.Dimension>().WithMany().HasForeignKey(i => i.DimensionCode);
            e.HasOne<Planning.SubDimension>().WithMany().HasForeignKey(i => i.SubDimensionCode);
            e.HasOne<Planning.Programme>().WithMany().HasForeignKey(i => i.ProgrammeId);
            e.HasOne<Innovation>().WithMany().HasForeignKey(i => i.CopiedFromId);
            e.HasMany(i => i.Documents).WithOne().HasForeignKey(d => d.InnovationId);
            e.HasMany(i => i.PartnerAgencies).WithOne().HasForeignKey(p => p.InnovationId);
            // The quota's count and the register's list; the catalogue of all regencies.
            e.HasIndex(i => new
            {
                i.RegencyCode,
                i.Year,
                i.AgencyId,
                i.State,
            });
            e.HasIndex(i => new { i.State, i.DecidedAt });
        });
        b.Entity<PartnerAgency>(e =>
        {
            e.ToTable("innovation_partners");
            e.HasKey(p => new { p.InnovationId, p.AgencyId });
            e.HasOne(p => p.Agency).WithMany().HasForeignKey(p => p.AgencyId);
        });
        b.Entity<Benefit>(e =>
        {
            e.ToTable("innovation_benefits");
        });
        b.Entity<InnovationDocument>(e =>
        {
            e.HasKey(d => new { d.InnovationId, d.DocumentId });
            e.HasIndex(d => d.DocumentId);
            e.Property(d => d.RowCode).HasMaxLength(CodeMax);
        });
        b.Entity<Judge>(e =>
        {
            e.ToTable("innovation_judges");
            e.HasOne<Account>().WithMany().HasForeignKey(j => j.AccountId);
            e.HasIndex(j => new
                {
                    j.InnovationId,
                    j.Round,
                    j.AccountId,
                })
                .IsUnique();
            e.HasIndex(j => j.AccountId);
        });
        b.Entity<JudgeScore>(e =>
        {
            e.ToTable("innovation_scores");
            e.Property(s => s.Code).HasMaxLength(CodeMax);
            e.Property(s => s.Reason).HasMaxLength(Innovation.ReasonMax);
            e.HasIndex(s => new { s.JudgeId, s.Code }).IsUnique();
        });
        b.Entity<InnovationStep>(e =>
        {
            e.Property(s => s.Reason).HasMaxLength(Innovation.ReasonMax);
            e.Property(s => s.ByName).HasMaxLength(Account.NameMax);
        });
        b.Entity<InnovationYear>(e =>
        {
            e.Property(y => y.Note).HasMaxLength(Innovation.ReasonMax);
            e.HasOne<Innovation>().WithMany().HasForeignKey(y => y.InnovationId);
            e.HasIndex(y => new { y.InnovationId, y.Year }).IsUnique();
        });
        b.Entity<Replication>(e =>
        {
            e.ToTable("innovation_replications");
            e.HasOne<Innovation>().WithMany().HasForeignKey(r => r.InnovationId);
        });
        b.Entity<InnovationRow>(e =>
        {
            e.Property(r => r.InstrumentId).HasMaxLength(CodeMax);
            e.Property(r => r.Code).HasMaxLength(CodeMax);
            e.Property(r => r.Note).HasMaxLength(Innovation.ReasonMax);
            e.HasOne<Innovation>().WithMany().HasForeignKey(r => r.InnovationId);
            e.HasIndex(r => new
                {
                    r.InnovationId,
                    r.InstrumentId,
                    r.Code,
                })
                .IsUnique();
        });
        b.Entity<RegionalRow>(e =>
        {
            e.ToTable("innovation_regional_rows");
            e.Property(r => r.InstrumentId).HasMaxLength(CodeMax);
            e.Property(r => r.Code).HasMaxLength(CodeMax);
            e.Property(r => r.Note).HasMaxLength(Innovation.ReasonMax);
            e.HasIndex(r => new
                {
                    r.RegencyCode,
                    r.InstrumentId,
                    r.Year,
                    r.Code,
                })
                .IsUnique();
        });
        b.Entity<InnovationVote>(e =>
        {
            e.Property(v => v.TokenHash).HasMaxLength(64);
            e.HasOne<Innovation>().WithMany().HasForeignKey(v => v.InnovationId);
            e.HasIndex(v => new { v.InnovationId, v.TokenHash }).IsUnique();
        });
        b.Entity<QuotaRule>(e =>
        {
            e.ToTable("innovation_quota_rules");
            e.HasOne<Planning.Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        });
        // What a search finds; the tables and the words are each engine's own: Search.cs beside it.
        b.Entity<SearchHit>(e =>
        {
            e.HasNoKey();
            e.ToView(null);
        });
    }
}
