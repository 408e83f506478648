using System.Globalization;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Writes planned values for the reader: numbers with their separators, closed sets by their names.</summary>
internal sealed class PlanFormat : IFormatProvider, ICustomFormatter
{
    public static readonly PlanFormat Instance = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        arg switch
        {
            null => "",
            bool yes => yes ? Say("ya", "yes") : Say("tidak", "no"),
            Phase phase => phase.Name(),
            ActionPlan plan => plan.Name(),
            Direction direction => direction.Name(),
            FundingSource source => source.Name(),
            Period period => period.Name(),
            SubDimension part => Say(part.NameId, part.NameEn),
            decimal number => Ui.Format.Number(number),
            IFormattable other => other.ToString(format, CultureInfo.CurrentCulture),
            _ => arg.ToString() ?? "",
        };
}
