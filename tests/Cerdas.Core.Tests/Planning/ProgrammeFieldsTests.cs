using System.Reflection;
using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>
/// Whatever a revision plans of a programme is copied into the next revision and told as a difference. The fields are read from the class:
/// a new one that is forgotten in the copy or in the difference fails here, by name.
/// </summary>
public sealed class ProgrammeFieldsTests
{
    /// <summary>What the row is, and not what is planned in it.</summary>
    private static readonly string[] Identity = ["RegencyCode", "RevisionId", "Revision", "ProgrammeId", "Programme", "Published"];

    /// <summary>Rows that a plan refers to; their ids are the fields.</summary>
    private static readonly string[] References = ["SubDimension", "Owner", "Mission"];

    private static IEnumerable<PropertyInfo> Fields =>
        typeof(PlannedProgramme)
            .GetProperties()
            .Where(p => p.SetMethod is { IsPublic: true })
            .Where(p => !Identity.Contains(p.Name) && !References.Contains(p.Name));

    public static TheoryData<string> Names => [.. Fields.Select(f => f.Name)];

    [Fact]
    public void The_fields_are_found() => Assert.True(Fields.Count() >= 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_is_copied_into_the_next_revision(string field)
    {
        var property = typeof(PlannedProgramme).GetProperty(field)!;
        var plan = Plan();
        Change(plan, property);
        var copy = plan.CopyTo(Revision(2));
        Assert.Equal(Text(property.GetValue(plan)), Text(property.GetValue(copy)));
        Assert.NotEqual(Text(property.GetValue(Plan())), Text(property.GetValue(copy)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_field_is_told_between_revisions(string field)
    {
        var (before, after) = (Plan(), Plan());
        Change(after, typeof(PlannedProgramme).GetProperty(field)!);
        var told = Assert.Single(PlanDifference.Between([before], [after]));
        Assert.Equal(PlanChange.Changed, told.Change);
        Assert.Single(told.Fields);
    }

    private static void Change(PlannedProgramme plan, PropertyInfo property)
    {
        switch (property.GetValue(plan))
        {
            case List<Target> targets:
                targets.Add(
                    new()
                    {
                        RegencyCode = "33.25",
                        Year = 2023,
                        Quarter = 3,
                        Value = 7,
                    }
                );
                break;
            case List<Budget> budgets:
                budgets.Add(
                    new()
                    {
                        RegencyCode = "33.25",
                        Year = 2023,
                        Source = FundingSource.Csr,
                        Amount = 7,
                    }
                );
                break;
            case List<SupportingAgency> agencies:
                agencies.Add(new() { RegencyCode = "33.25", AgencyId = 7 });
                break;
            default:
                property.SetValue(plan, Other(property.PropertyType));
                break;
        }
        // A mission is told by its number, which stands in the row it refers to.
        if (property.Name == nameof(PlannedProgramme.MissionId))
            typeof(PlannedProgramme)
                .GetProperty(nameof(PlannedProgramme.Mission))!
                .SetValue(
                    plan,
                    new Mission
                    {
                        RegencyCode = "33.25",
                        Number = 3,
                        Text = "Misi",
                    }
                );
    }

    /// <summary>A value that no field of <see cref="Plan"/> has.</summary>
    private static object Other(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "lain"
            : plain == typeof(bool) ? true
            : plain == typeof(int) ? 2041
            : plain == typeof(decimal) ? 41m
            : plain.IsEnum ? Enum.GetValues(plain).GetValue(1)!
            : throw new InvalidOperationException($"{type.Name}: say here how a field of this type is changed.");
    }

    private static string Text(object? value) =>
        value switch
        {
            List<Target> targets => string.Join(';', targets.Select(t => $"{t.Year}/{t.Quarter}={t.Value}")),
            List<Budget> budgets => string.Join(';', budgets.Select(b => $"{b.Year}/{b.Source}={b.Amount}")),
            List<SupportingAgency> agencies => string.Join(';', agencies.Select(a => a.AgencyId)),
            _ => $"{value}",
        };

    private static MasterplanRevision Revision(int number) =>
        new()
        {
            RegencyCode = "33.25",
            Number = number,
            EffectiveFromYear = 2022,
        };

    private static PlannedProgramme Plan() =>
        new()
        {
            RegencyCode = "33.25",
            Revision = Revision(1),
            ProgrammeId = 1,
            Programme = new() { RegencyCode = "33.25", Code = "GV-01" },
            Name = "Loket",
            SubDimensionCode = "governance.service",
            OwnerId = 1,
            Phase = Phase.ShortTerm,
            StartYear = 2022,
            EndYear = 2024,
            Indicator = "Layanan",
            Unit = "unit",
        };
}
