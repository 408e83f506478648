using Cerdas.Innovating;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>
/// An innovation as a citizen understands it. Its two forms act for nobody, so they carry no session's token: a page that is only read sets
/// no cookie.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, ResponseCache(NoStore = true)]
public sealed class DetailsModel(CatalogueReader catalogue, CitizenDesk citizens) : PageModel
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public CommentInput Comment { get; set; } = new();

    public CatalogueEntry Entry { get; private set; } = null!;
    public bool Pressed { get; private set; }

    [FromQuery(Name = "terkirim")]
    public bool Sent { get; init; }

    /// <summary>What it changed, in a sentence made of its figures.</summary>
    public string Summary
    {
        get
        {
            var (i, b) = (Entry.Row, Entry.Row.Benefits.FirstOrDefault());
            var since = i.Stage switch
            {
                LifeStage.Implemented => Say(
                    $"Diterapkan sejak {Format.Date(i.ImplementedOn)}",
                    $"In use since {Format.Date(i.ImplementedOn)}"
                ),
                LifeStage.Trial => Say($"Diuji coba sejak {Format.Date(i.TrialOn)}", $"On trial since {Format.Date(i.TrialOn)}"),
                _ => Say($"Digagas pada {Format.Date(i.InitiativeOn)}", $"Begun on {Format.Date(i.InitiativeOn)}"),
            };
            if (Entry.RetiredAt is { } end)
                since += Say($" dan berhenti pada {Format.Date(end)}", $" and ended on {Format.Date(end)}");
            // What was counted in a yearly check goes before what the agency expected when it registered.
            var users =
                Entry.Years.FirstOrDefault(y => y.Users is not null) is { } counted
                    ? Say(
                        $"; pada {counted.Year} melayani {Format.Count(counted.Users!.Value)} orang",
                        $"; it served {Format.Count(counted.Users!.Value)} people in {counted.Year}"
                    )
                : i.UsersAYear is { } n
                    ? Say($"; perkiraan OPD: {Format.Count(n)} orang setahun", $"; the agency expects {Format.Count(n)} people a year")
                : "";
            return since
                + users
                + (
                    b is null
                        ? "."
                        : Say(
                            $". {b.Name}: dari {Format.Number(b.Before)} menjadi {Format.Number(b.After)} {b.Unit}.",
                            $". {b.Name}: from {Format.Number(b.Before)} to {Format.Number(b.After)} {b.Unit}."
                        )
                );
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUsefulAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        ModelState.Clear();
        var known = AnonymousToken.Of(Request, CitizenDesk.Cookie);
        var token = known ?? AnonymousToken.New();
        if (!await citizens.PressAsync(Entry.Row, token, isNew: known is null, HttpContext.Connection.RemoteIpAddress, ct))
        {
            this.Refuses("comment.too-fast");
            return this.TooMany();
        }
        AnonymousToken.Keep(HttpContext, CitizenDesk.Cookie, token);
        return LocalRedirect($"/inovasi/{InnovationId}#pendapat");
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        return await this.SayAsync(citizens, new(Entry.Row.RegencyCode, InnovationId, null), Comment, $"/inovasi/{InnovationId}", ct);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await catalogue.FindAsync(InnovationId, ct) is not { } entry)
            return false;
        Entry = entry;
        Pressed = await citizens.HasPressedAsync(InnovationId, AnonymousToken.Of(Request, CitizenDesk.Cookie), ct);
        return true;
    }
}
