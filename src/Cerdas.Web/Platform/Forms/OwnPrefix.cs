using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// A form's values are read under the name of their property and under no other: without this an empty form would be looked for under no
/// name at all, and what is wrong with it be told where no field stands.
/// </summary>
internal sealed class OwnPrefix : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var property in model.HandlerProperties)
            if (property.Attributes.OfType<BindPropertyAttribute>().FirstOrDefault() is { SupportsGet: false, Name: null })
                (property.BindingInfo ??= new BindingInfo()).BinderModelName = property.PropertyName;
    }
}
