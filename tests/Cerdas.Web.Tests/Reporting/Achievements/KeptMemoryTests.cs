using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Reporting.Achievements;

/// <summary>What is kept in memory says its size, and all of it together stays within a limit.</summary>
public sealed class KeptMemoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public void A_ledger_says_about_how_much_memory_it_takes()
    {
        static RegencyLedger Made(int programmes, long version)
        {
            var years = new Dictionary<int, YearAchievement>();
            for (var year = 2022; year <= 2026; year++)
                years[year] = Achievement.Compute(
                    year,
                    Enumerable
                        .Range(0, programmes)
                        .Select(i => new ProgrammeInYear(
                            i,
                            $"ZZ-{i:00000}",
                            "Nama program",
                            "economy",
                            "economy-1",
                            1,
                            null,
                            false,
                            1000m,
                            100m,
                            Direction.Up,
                            [
                                .. Enumerable
                                    .Range(1, year == 2023 ? 4 : 0)
                                    .Select(q => new VerifiedQuarter(i, q, 0, ProgrammeState.Running, 50m, 500m, 1)),
                            ],
                            []
                        ))
                );
            return new(
                "33.25",
                "Batang",
                false,
                version,
                TimeZoneInfo.Utc,
                [],
                new Dictionary<int, AgencyRow>(),
                years,
                new("33.25", null, null)
            );
        }
        Made(100, 0);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var ledger = Made(4000, 1);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        // What was allocated on the way is more than what stays.
        Assert.InRange(KeptLedgers.BytesOf(ledger), allocated / 2, allocated * 3 / 2);
    }

    [Fact]
    public async Task What_is_kept_never_says_it_is_larger_than_the_limit()
    {
        var (shared, cache) = (
            fixture.App.Services.GetRequiredService<SharedReads>(),
            (MemoryCache)fixture.App.Services.GetRequiredService<IMemoryCache>()
        );
        const long large = SharedReads.MemoryLimit / 10;
        for (var i = 0; i < 60; i++)
        {
            var number = i;
            Assert.Equal(
                number,
                await shared.KeepAsync(
                    ("besar", number),
                    "33.25",
                    TimeSpan.FromHours(1),
                    _ => large,
                    _ => Task.FromResult(number),
                    CancellationToken.None
                )
            );
            Assert.InRange(cache.Count, 0, 10);
        }
        Assert.Throws<InvalidOperationException>(() => cache.Set("tanpa ukuran", 1));
    }
}
