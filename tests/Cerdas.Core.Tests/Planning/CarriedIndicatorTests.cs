using System.Reflection;
using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>
/// An indicator is carried into the next document whole. The fields are read from the class: a forgotten one fails here, by name.
/// </summary>
public sealed class CarriedIndicatorTests
{
    /// <summary>What the row is, where it stands, and its history, which stays with the former document.</summary>
    private static readonly string[] NotCarried = ["DevelopmentPlanId", "DevelopmentPlan", "FormerId", "Former", "Years"];

    private static IEnumerable<PropertyInfo> Fields =>
        typeof(KeyIndicator).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && !NotCarried.Contains(p.Name));

    public static TheoryData<string> Names => [.. Fields.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_is_carried_into_the_next_document(string field)
    {
        var property = typeof(KeyIndicator).GetProperty(field)!;
        var indicator = Indicator();
        property.SetValue(indicator, Other(property.PropertyType));
        var carried = indicator.CarryTo(9);
        Assert.Equal(property.GetValue(indicator), property.GetValue(carried));
        Assert.NotEqual(property.GetValue(Indicator()), property.GetValue(carried));
        Assert.Equal((9, 0), (carried.DevelopmentPlanId, carried.Years.Count));
    }

    [Fact]
    public void The_fields_are_found() => Assert.True(Fields.Count() >= 6);

    private static object Other(Type type) =>
        type == typeof(string) ? "lain"
        : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
        : throw new InvalidOperationException($"{type.Name}: say here how a field of this type is changed.");

    private static KeyIndicator Indicator() =>
        new()
        {
            RegencyCode = "33.25",
            DevelopmentPlanId = 1,
            Name = "Indeks SPBE",
            Unit = "indeks",
            Direction = Direction.Up,
            Years = [new() { RegencyCode = "33.25", Year = 2022 }],
        };
}
