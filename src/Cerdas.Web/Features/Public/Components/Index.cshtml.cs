using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Public.Components;

/// <summary>
/// Every component and its states on one page: to choose from when a page is made, and to look at after a change of the style.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public ExampleInput Example { get; } =
        new()
        {
            Text = "Loket Sekali Lapor",
            Amount = 1250.5m,
            Day = new DateOnly(2023, 10, 6),
            Choice = 2,
            Ticked = true,
        };
    public IEnumerable<SelectListItem> Choices => [new(Say("Satu", "One"), "1"), new(Say("Dua", "Two"), "2")];
    public Paging Paging { get; } = new(2, 184);

    /// <summary>The colours by what they are for, light and dark alike.</summary>
    public static IReadOnlyList<string> Tones => ["accent", "ok", "wait", "bad", "none"];

    public FigureTable Table =>
        new(
            "contoh",
            Say("Tabel angka", "Table of figures"),
            Say("Kelompok", "Group"),
            [
                new FigureRow(Say("Terisi", "With a figure"), new Tally(8, 6, 100, 60, 70), "#contoh"),
                new FigureRow(Say("Nol", "Zero"), new Tally(4, 0, 50, 0, 0), "#contoh"),
                new FigureRow(Say("Belum ada data", "No data"), new Tally(0, 0, 0, 0, null), null),
                new FigureRow(
                    Say(
                        "Nama yang sangat panjang, seperti yang benar-benar ada pada rencana aksi pembangunan kota cerdas",
                        "A very long name, as they really stand in action plans of smart cities"
                    ),
                    new Tally(3, 3, 20, 20, 100),
                    "#contoh"
                ),
            ],
            new FigureRow("Total", new Tally(15, 9, 170, 80, 60), "#contoh")
        );

    public void OnGet() { }
}
