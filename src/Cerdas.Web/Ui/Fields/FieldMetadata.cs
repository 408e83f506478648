using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Cerdas.Web.Ui;

/// <summary>Gives labels and platform validation messages in the reader's language.</summary>
public sealed class FieldMetadata : IDisplayMetadataProvider, IValidationMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Attributes.OfType<LabelAttribute>().FirstOrDefault() is { } label)
            context.DisplayMetadata.DisplayName = () => label.Text;
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            Localise(attribute);
    }

    private static void Localise(ValidationAttribute attribute)
    {
        if (attribute.ErrorMessageResourceType is not null || attribute is DataTypeAttribute and not EmailAddressAttribute)
            return;
        (attribute.ErrorMessage, attribute.ErrorMessageResourceType, attribute.ErrorMessageResourceName) = (
            null,
            typeof(Messages),
            Messages.NameFor(attribute)
        );
    }

    public static void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new FieldMetadata());
        options.ModelBinderProviders.Insert(0, new StrictNumberBinder.Provider());
        options.ModelBinderProviders.Insert(0, new StrictTextBinder.Provider());
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => Say("Wajib diisi.", "Required."));
        messages.SetMissingBindRequiredValueAccessor(name => Say("Wajib diisi.", "Required."));
        messages.SetMissingKeyOrValueAccessor(() => Say("Wajib diisi.", "Required."));
        messages.SetAttemptedValueIsInvalidAccessor(
            (value, name) => Say($"{name}: “{value}” tidak dapat dibaca.", $"{name}: “{value}” cannot be read.")
        );
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value =>
            Say($"“{value}” tidak dapat dibaca.", $"“{value}” cannot be read.")
        );
        messages.SetUnknownValueIsInvalidAccessor(name => Say($"{name} tidak dapat dibaca.", $"{name} cannot be read."));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Nilai tidak dapat dibaca.", "The value cannot be read."));
        messages.SetValueIsInvalidAccessor(value => Say($"“{value}” tidak dapat dibaca.", $"“{value}” cannot be read."));
        messages.SetValueMustBeANumberAccessor(name => Say($"{name} harus berupa angka.", $"{name} must be a number."));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Harus berupa angka.", "Must be a number."));
    }
}
