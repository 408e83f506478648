using System.Net;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>An innovation that is withdrawn at the moment a judge hands in.</summary>
public sealed class AtOnceTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_judge_hands_in_or_the_innovation_is_withdrawn_and_never_both()
    {
        for (var n = 0; n < 4; n++)
        {
            var register = new Register(app);
            await register.StartAsync($"Loket Jaringan {n}");
            await register.FillAsync();
            await register.SubmitAsync();
            await register.SeatAsync("verifikator@batang.demo");
            var officer = await register.AsAsync(Register.Officer);
            var page = await officer.GetAsync(register.Address);
            await register.AsAsync("verifikator@batang.demo");
            var answers = await Task.WhenAll(
                register.ScoreAsync("verifikator@batang.demo", 3),
                officer.SendAsync(page, form: "form[action*=Withdraw]")
            );
            var (handedIn, state) = await app.Rows(async db =>
                (
                    await db.Innovations.Where(i => i.Id == register.Id).SelectMany(i => i.Judges).AnyAsync(j => j.HandedInAt != null),
                    await db.Innovations.Where(i => i.Id == register.Id).Select(i => i.State).SingleAsync()
                )
            );
            Assert.NotEqual(handedIn, state != InnovationState.Submitted);
            Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        }
    }
}
