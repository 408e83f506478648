using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Platform.Forms;

/// <summary>The labels of fields by the names they are sent under, as the page that takes them declares them.</summary>
public sealed class FieldLabels(IModelMetadataProvider metadata)
{
    public IReadOnlyList<KeyValuePair<string, string>> Of(RefusedForm form)
    {
        var page = form.Endpoint?.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        IEnumerable<ParameterDescriptor> declared = page is null
            ? []
            : [.. page.BoundProperties, .. page.HandlerMethods.SelectMany(m => m.Parameters)];
        return
        [
            .. from field in form.Sent.Typed
            where field.Value.Length > 1 || !char.IsDigit(field.Value[0])
            select KeyValuePair.Create(LabelOf(field.Key, declared), field.Value),
        ];
    }

    /// <summary>"Input.Rows[2].Reason": the property's label; the last part of the name where it has none.</summary>
    private string LabelOf(string name, IEnumerable<ParameterDescriptor> declared)
    {
        var parts = name.Split('.').Select(p => p.Split('[')[0]).ToList();
        var found = declared.FirstOrDefault(d =>
            string.Equals(d.BindingInfo?.BinderModelName ?? d.Name, parts[0], StringComparison.OrdinalIgnoreCase)
        );
        if (found is null)
            return parts[^1];
        var meta = found is IPropertyInfoParameterDescriptor { PropertyInfo: var property }
            ? metadata.GetMetadataForProperty(property.DeclaringType!, property.Name)
            : metadata.GetMetadataForType(found.ParameterType);
        foreach (var part in parts.Skip(1))
        {
            var inner = meta.ElementMetadata ?? meta;
            if (inner.Properties.FirstOrDefault(p => string.Equals(p.Name, part, StringComparison.OrdinalIgnoreCase)) is not { } next)
                return part;
            meta = next;
        }
        return meta.DisplayName ?? parts[^1];
    }
}
