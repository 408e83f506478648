using System.Text;

namespace Cerdas.Web.Data.Demo;

/// <summary>Chance that is the same on every run.</summary>
internal static class DemoChance
{
    /// <summary>0 to 99, the same for the same arguments.</summary>
    public static int Of(string code, int year, int salt)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes($"{code}/{year}/{salt}"))
            hash = (hash ^ b) * 16777619u;
        return (int)((hash >> 7) % 100);
    }
}
