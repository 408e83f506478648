using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Ui;

/// <summary>
/// Reads a number the way the reader's language writes it and refuses what could mean two things. Under id-ID the platform reads "12.5"
/// as 125; here a grouping mark must stand before exactly three digits each time, or the number is refused.
/// </summary>
public static class StrictNumber
{
    public static bool TryParse(string? text, CultureInfo culture, out decimal value)
    {
        value = 0;
        var trimmed = text?.Trim().Replace("\u00a0", "", StringComparison.Ordinal) ?? "";
        // Money as it is written in letters and budgets: "Rp 1.500.000.000,-", "Rp. 5.000.000,00".
        if (trimmed.StartsWith("Rp", StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed[2..].TrimStart('.').TrimStart();
        var dash = culture.NumberFormat.NumberDecimalSeparator + "-";
        if (trimmed.EndsWith(dash, StringComparison.Ordinal))
            trimmed = trimmed[..^dash.Length];
        var negative = trimmed.StartsWith('-');
        if (negative)
            trimmed = trimmed[1..];
        if (trimmed.Length is 0 or > 28)
            return false;

        var (group, point) = (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator);
        var parts = trimmed.Split(point);
        if (parts.Length > 2 || (parts.Length == 2 && !IsDigits(parts[1])))
            return false;
        var groups = parts[0].Split(group);
        if (!groups.All(IsDigits))
            return false;
        if (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3)))
            return false;

        var plain = string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : "");
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            return false;
        if (negative)
            value = -value;
        return true;
    }

    private static bool IsDigits(string s) => s.Length > 0 && s.All(char.IsAsciiDigit);
}

/// <summary>
/// Binds every number of every form through <see cref="StrictNumber"/>, whole ones too ("1.500" as the page itself writes it); a refused
/// text stays in the box.
/// </summary>
public sealed class StrictNumberBinder(bool whole) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var raw = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (raw == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, raw);
        if (string.IsNullOrWhiteSpace(raw.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.ModelState.TryAddModelError(
                    bindingContext.ModelName,
                    Messages.Required.Replace("{0}", bindingContext.ModelMetadata.GetDisplayName(), StringComparison.Ordinal)
                );
        }
        else if (
            whole
            && int.TryParse(
                raw.FirstValue,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var plain
            )
        )
            bindingContext.Result = ModelBindingResult.Success(plain);
        else if (
            StrictNumber.TryParse(raw.FirstValue, CultureInfo.CurrentCulture, out var value)
            && (!whole || (value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue))
        )
            bindingContext.Result = ModelBindingResult.Success(whole ? (object)(int)value : value);
        else if (whole)
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                Say(
                    $"{bindingContext.ModelMetadata.GetDisplayName()}: “{raw.FirstValue}” bukan bilangan bulat. Tulis 1500 atau 1.500.",
                    $"{bindingContext.ModelMetadata.GetDisplayName()}: “{raw.FirstValue}” is not a whole number. Write 1500 or 1,500."
                )
            );
        else
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                Say(
                    $"{bindingContext.ModelMetadata.GetDisplayName()}: “{raw.FirstValue}” bukan angka yang jelas. Tulis 1.234,5 "
                        + "(titik ribuan, koma desimal).",
                    $"{bindingContext.ModelMetadata.GetDisplayName()}: “{raw.FirstValue}” is not a clear number. Write 1,234.5 "
                        + "(comma for thousands, point for decimals)."
                )
            );
        return Task.CompletedTask;
    }

    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(decimal) ? new StrictNumberBinder(whole: false)
            : context.Metadata.UnderlyingOrModelType == typeof(int) ? new StrictNumberBinder(whole: true)
            : null;
    }
}
