using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cerdas.Core.Tests.Common;

/// <summary>
/// All tests of Core run in a culture nobody has: whatever of Core writes or reads a number in the thread's way fails the test that looks
/// at it.
/// </summary>
internal static class StrangeCulture
{
    [ModuleInitializer]
    public static void Enter()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = "~";
        strange.NumberFormat.NegativeSign = "minus ";
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = strange;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = strange;
    }
}

public sealed class StrangeCultureTests
{
    [Fact]
    public void It_is_in_force() => Assert.Equal("minus 1~5", $"{-1.5m}");
}
