using System.Globalization;
using System.Reflection;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;

namespace Cerdas.Web.Tests.Ui;

/// <summary>
/// Whatever says an enum in words says each of its values, in both languages: the methods are read from the assembly, so a new value
/// without words fails here, by the method's name, and not on the first page that shows it.
/// </summary>
public sealed class EveryValueHasWordsTests
{
    private static IEnumerable<MethodInfo> Methods =>
        typeof(Entrance)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && !t.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(string) && m.GetParameters() is [{ ParameterType.IsEnum: true }])
            .Where(m => !m.Name.Contains('<', StringComparison.Ordinal));

    private static MethodInfo Of(string name) => Methods.Single(m => NameOf(m) == name);

    private static string NameOf(MethodInfo m) => $"{m.DeclaringType!.Name}.{m.Name}({m.GetParameters()[0].ParameterType.Name})";

    public static TheoryData<string> Names => [.. Methods.Select(NameOf)];

    [Fact]
    public void They_are_found() => Assert.True(Methods.Count() > 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_value_is_said_in_both_languages_and_no_two_names_are_alike(string name)
    {
        var method = Of(name);
        var values = Enum.GetValues(method.GetParameters()[0].ParameterType).Cast<object>().ToList();
        foreach (var culture in new[] { "id-ID", "en-GB" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var said = values.Select(v => (Value: v, Text: (string?)method.Invoke(null, [v]))).ToList();
            Assert.All(said, s => Assert.False(string.IsNullOrWhiteSpace(s.Text), $"{s.Value}"));
            if (method.Name == "Name")
                Assert.Equal(said.Count, said.Select(s => s.Text).Distinct(StringComparer.Ordinal).Count());
        }
    }
}
