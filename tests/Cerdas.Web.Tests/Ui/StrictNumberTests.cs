using System.Globalization;
using Cerdas.Web.Ui;

namespace Cerdas.Web.Tests.Ui;

public sealed class StrictNumberTests
{
    [Theory]
    [InlineData("id-ID", "12,5", 12.5)]
    [InlineData("id-ID", "1.234.567,89", 1234567.89)]
    [InlineData("id-ID", "1.234", 1234.0)]
    [InlineData("id-ID", "Rp1.234.567", 1234567.0)]
    [InlineData("id-ID", "Rp 1.500.000.000,-", 1500000000.0)]
    [InlineData("id-ID", "Rp. 5.000.000,-", 5000000.0)]
    [InlineData("id-ID", "Rp. 5.000.000,00", 5000000.0)]
    [InlineData("id-ID", "Rp", null)]
    [InlineData("id-ID", ",-", null)]
    [InlineData("en-GB", "Rp 5,000,000.-", 5000000.0)]
    [InlineData("id-ID", " 7 ", 7.0)]
    [InlineData("id-ID", "-3,25", -3.25)]
    [InlineData("id-ID", "12.5", null)]
    [InlineData("id-ID", "1.2345", null)]
    [InlineData("id-ID", "1234.567", null)]
    [InlineData("id-ID", "1,234,567", null)]
    [InlineData("id-ID", "1.234,5,6", null)]
    [InlineData("id-ID", "1e5", null)]
    [InlineData("id-ID", "٣", null)]
    [InlineData("id-ID", ",5", null)]
    [InlineData("id-ID", "5,", null)]
    [InlineData("id-ID", "--5", null)]
    [InlineData("id-ID", "12345678901234567890123456789", null)]
    [InlineData("en-GB", "12.5", 12.5)]
    [InlineData("en-GB", "1,234,567.89", 1234567.89)]
    [InlineData("en-GB", "12,5", null)]
    [InlineData("en-GB", "1.234.567", null)]
    public void A_number_is_read_as_the_language_writes_it_or_refused(string culture, string text, double? expected)
    {
        var read = StrictNumber.TryParse(text, CultureInfo.GetCultureInfo(culture), out var value);
        Assert.Equal(expected, read ? (double?)value : null);
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-GB")]
    public void What_a_form_shows_reads_back_unchanged(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        foreach (var value in new[] { 0m, 0.5m, 12.5m, 999m, 1000m, 1234567.89m, 18_755_371_000m, 0.0001m })
        {
            Assert.True(StrictNumber.TryParse(Format.Input(value), CultureInfo.CurrentCulture, out var back), Format.Input(value));
            Assert.Equal(value, back);
        }
    }

    [Fact]
    public void Figures_are_written_as_the_reader_writes_them()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        Assert.Equal(
            ("89,7\u00a0%", "80,0\u00a0%", "belum ada data"),
            (Format.Percent(3500m / 39m), Format.Percent(80), Format.Percent(null))
        );
        Assert.Equal("3.963,5\u00a0%", Format.Percent(3963.5m));
        Assert.Equal("Rp18.755.371.000", Format.Rupiah(18_755_371_000m));
        Assert.Equal("6 Oktober 2022, 14.30 WIB", Format.Moment(new DateTime(2022, 10, 6, 7, 30, 0, DateTimeKind.Utc), zone));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal(
            ("89.7%", "no data yet", "6 October 2022, 14:30 WIB"),
            (Format.Percent(3500m / 39m), Format.Percent(null), Format.Moment(new DateTime(2022, 10, 6, 7, 30, 0, DateTimeKind.Utc), zone))
        );
    }
}
