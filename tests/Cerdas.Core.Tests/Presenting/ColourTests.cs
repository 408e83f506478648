using System.Text.RegularExpressions;
using Cerdas.Presenting;

namespace Cerdas.Core.Tests.Presenting;

public sealed class ColourTests
{
    /// <summary>
    /// Worked examples of WCAG: black on white is 21, the same colour 1; #767676 is the lightest grey that reads on white.
    /// </summary>
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#ff0000", "#ffffff", 4.0)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double contrast) =>
        Assert.Equal(contrast, Colour.Parse(one)!.Value.ContrastWith(Colour.Parse(other)!.Value), 0.01);

    [Theory]
    [InlineData("#0a5a8c", true)]
    [InlineData("0A5A8C", true)]
    [InlineData(" #0a5a8c ", true)]
    [InlineData("#fff", false)]
    [InlineData("#gggggg", false)]
    [InlineData("-00001", false)]
    [InlineData("hijau", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_colour_is_six_hexadecimal_digits(string? text, bool read) => Assert.Equal(read, Colour.Parse(text) is not null);

    [Theory]
    [InlineData("#0b6b3a", null)]
    [InlineData("#000000", null)]
    [InlineData("#e0b000", "colour.contrast")]
    [InlineData("#767676", "colour.contrast")]
    [InlineData("merah", "colour.form")]
    public void A_regency_s_colour_must_carry_text(string text, string? why) => Assert.Equal(why, Palette.WhyNot(Colour.Parse(text)));

    /// <summary>
    /// Every colour of a coarse cube, made dark enough where it is not: all text made of it reads on all that lies behind it.
    /// </summary>
    [Fact]
    public void Every_allowed_colour_gives_pages_on_which_text_reads()
    {
        var steps = Enumerable.Range(0, 12).Select(i => (byte)(i * 255 / 11)).ToList();
        var tried = 0;
        foreach (var colour in from r in steps from g in steps from b in steps select new Colour(r, g, b))
        {
            var accent = Palette.WhyNot(colour) is null ? colour : Palette.Nearest(colour);
            Assert.Null(Palette.WhyNot(accent));
            var (light, dark) = (Palette.Light(accent), Palette.Dark(accent));
            (string What, Colour Text, Colour[] Behind)[] pairs =
            [
                ("light", light.Accent, [Colour.White, Palette.LightSurface, light.AccentSoft]),
                ("light button", light.AccentInk, [light.Accent]),
                ("light head", Colour.White, [light.Head]),
                ("dark", dark.Accent, [Palette.DarkGround, Palette.DarkRaised, dark.AccentSoft]),
                ("dark button", dark.AccentInk, [dark.Accent]),
                ("dark head", Colour.White, [dark.Head]),
            ];
            foreach (var (what, text, behind) in pairs)
            foreach (var ground in behind)
            {
                tried++;
                Assert.True(
                    text.ContrastWith(ground) >= Colour.TextContrast,
                    $"{accent} {what}: {text} on {ground} is {text.ContrastWith(ground):0.00}"
                );
            }
        }
        Assert.Equal(1728 * 10, tried);
    }

    [Fact]
    public void The_grounds_are_those_of_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(Root(), "src/Cerdas.Web/Assets/tokens.css"));
        List<string> Of(string token) => [.. Regex.Matches(css, $"{token}: (#[0-9a-f]{{6}})").Select(m => m.Groups[1].Value)];
        Assert.Equal(Palette.LightSurface.ToString(), Of("--surface")[0]);
        Assert.Equal((Palette.DarkGround.ToString(), Palette.DarkRaised.ToString()), (Of("--bg")[1], Of("--raised")[1]));
        Assert.Equal(Colour.White.ToString(), Of("--bg")[0]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cerdas.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
