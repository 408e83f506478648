using Cerdas.Presenting;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>Mapping of what is shown on walls.</summary>
internal static class PresentationMapping
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<Screen>(e =>
        {
            e.Property(s => s.Name).HasMaxLength(Screen.NameMax);
            e.Property(s => s.TokenHash).HasMaxLength(64);
            e.Ignore(s => s.Order);
            e.HasIndex(s => s.TokenHash).IsUnique();
        });
        b.Entity<ScreenScene>().HasIndex(s => new { s.ScreenId, s.Order });
    }
}
