using System.Diagnostics;
using System.Globalization;

namespace Cerdas.Web.Platform;

/// <summary>A clock that starts at a chosen moment and goes on from there: for demonstrations and tests of the whole application.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = Stopwatch.GetTimestamp();

    /// <summary>Configuration "Cerdas:DemoNow"; real time where it is empty.</summary>
    /// <exception cref="InvalidOperationException">It is no moment, or this is no demo: real reports get no other date.</exception>
    public static TimeProvider Of(IConfiguration configuration)
    {
        if (configuration["Cerdas:DemoNow"] is not { Length: > 0 } set)
            return System;
        if (!configuration.GetValue<bool>("Cerdas:Demo"))
            throw new InvalidOperationException("Cerdas:DemoNow is for an instance with Cerdas:Demo on.");
        return DateTimeOffset.TryParse(set, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? new DemoClock(start)
            : throw new InvalidOperationException($"Cerdas:DemoNow is not a moment: {set}. Example: 2024-01-12T10:00:00+07:00");
    }

    public override DateTimeOffset GetUtcNow() => (start + Stopwatch.GetElapsedTime(began)).ToUniversalTime();
}
