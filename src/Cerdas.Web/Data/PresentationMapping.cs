using Cerdas.Presenting;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>Mapping of what is shown on walls and what citizens say.</summary>
internal static class PresentationMapping
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<Screen>(e =>
        {
            e.Property(s => s.TokenHash).HasMaxLength(64);
            e.Ignore(s => s.Order);
            e.HasIndex(s => s.TokenHash).IsUnique();
        });
        b.Entity<CitizenComment>(e =>
        {
            e.Property(c => c.Answer).HasMaxLength(CitizenComment.TextMax);
            e.HasOne(c => c.Innovation).WithMany().HasForeignKey(c => c.InnovationId);
            e.HasOne(c => c.Programme).WithMany().HasForeignKey(c => c.ProgrammeId);
            e.HasIndex(c => new { c.RegencyCode, c.State });
        });
        b.Entity<RegencyEmblem>().HasIndex(x => x.RegencyCode).IsUnique();
        b.Entity<BoundaryMap>(e =>
        {
            e.HasIndex(m => m.RegencyCode).IsUnique();
        });
        b.Entity<ScreenScene>().HasIndex(s => new { s.ScreenId, s.Order });
    }
}
