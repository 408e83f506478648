using Cerdas.Innovating;

namespace Cerdas.Core.Tests.Innovating;

/// <summary>docs/rules.md: three a year, by dated rules, late ones in their own year.</summary>
public sealed class QuotaTests
{
    private static QuotaRule Rule(int from, int required, int? agency = null, int? to = null, int due = 12) =>
        new()
        {
            RegencyCode = "33.25",
            AgencyId = agency,
            FromYear = from,
            ToYear = to,
            Required = required,
            DueMonth = due,
            Reason = "Perbup",
        };

    private static readonly QuotaRule[] Rules = [Rule(2020, 3), Rule(2023, 4, due: 10), Rule(2021, 1, agency: 7, to: 2022)];

    [Theory]
    [InlineData(5, 2019, 0)]
    [InlineData(5, 2020, 3)]
    [InlineData(5, 2023, 4)]
    [InlineData(7, 2020, 3)]
    [InlineData(7, 2021, 1)]
    [InlineData(7, 2023, 4)]
    public void The_agencys_own_rule_goes_before_the_general_one_and_the_later_before_the_earlier(int agency, int year, int required) =>
        Assert.Equal(required, Quota.RuleFor(Rules, agency, year)?.Required ?? 0);

    [Theory]
    [InlineData(2022, "2022-12-31", false)]
    [InlineData(2022, "2023-01-01", true)]
    [InlineData(2023, "2023-10-31", false)]
    [InlineData(2023, "2023-11-01", true)]
    public void Submitted_after_the_due_day_of_its_year_is_late(int year, string on, bool late) =>
        Assert.Equal(
            late,
            Quota.IsLate(Quota.RuleFor(Rules, 5, year), year, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Accepted_and_retired_count_late_ones_in_their_own_year_and_the_rest_does_not()
    {
        var on = new DateOnly(2022, 10, 4);
        QuotaCount[] counts =
        [
            new(5, 2022, InnovationState.Accepted, on, 1),
            new(5, 2022, InnovationState.Retired, on, 1),
            new(5, 2022, InnovationState.Accepted, new DateOnly(2023, 1, 9), 1),
            new(5, 2022, InnovationState.Declined, on, 2),
            new(5, 2022, InnovationState.Submitted, on, 4),
            new(6, 2022, InnovationState.Accepted, on, 2),
            new(7, 2022, InnovationState.Draft, null, 3),
        ];
        var cells = Quota.Matrix([5, 6, 7, 8], [2018, 2022], Rules, counts).ToDictionary(c => (c.AgencyId, c.Year));
        var five = cells[(5, 2022)];
        Assert.Equal((3, 3, 1, 4, 0, Light.Green), (five.Required, five.Accepted, five.Late, five.Waiting, five.Missing, five.Light));
        Assert.Equal((Light.Amber, 1), (cells[(6, 2022)].Light, cells[(6, 2022)].Missing));
        Assert.Equal((Light.Red, 1), (cells[(7, 2022)].Light, cells[(7, 2022)].Required));
        Assert.Equal((Light.Red, 3), (cells[(8, 2022)].Light, cells[(8, 2022)].Missing));
        Assert.Equal(Light.None, cells[(5, 2018)].Light);
    }

    [Fact]
    public void An_exemption_to_none_owes_nothing_and_what_is_brought_all_the_same_counts()
    {
        QuotaRule[] rules = [Rule(2020, 3), Rule(2022, 0, agency: 5, to: 2022)];
        var cells = Quota.Matrix([5], [2022, 2023], rules, [new(5, 2023, InnovationState.Accepted, new DateOnly(2023, 5, 1), 5)]);
        Assert.Equal([Light.None, Light.Green], cells.Select(c => c.Light));
        Assert.Equal("quota.years-order", QuotaRule.WhyNot(2022, 2021));
    }
}
