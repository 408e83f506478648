using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Ui;

/// <summary>
/// Binds every text of every form: a line break is one character whatever a browser sends, so that a text within its limit is taken; what
/// no database stores (NUL and its like, half of a surrogate pair) is refused with a sentence.
/// </summary>
public sealed class StrictTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var raw = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (raw == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, raw);
        var text = raw.FirstValue?.ReplaceLineEndings("\n") ?? "";
        if (!IsStorable(text))
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                Say(
                    "Mengandung karakter kendali yang tidak dapat disimpan; hapus, lalu ketik ulang bagian itu.",
                    "Holds a control character that cannot be stored; delete and retype that part."
                )
            );
        else
            bindingContext.Result = ModelBindingResult.Success(
                bindingContext.ModelMetadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) ? null : text
            );
        return Task.CompletedTask;
    }

    /// <summary>Whether a text holds nothing but characters and the line breaks and tabs between them.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t'))
                return false;
            if (char.IsSurrogate(text[i]) && (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[++i])))
                return false;
        }
        return true;
    }

    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string)
            && context.BindingInfo.BindingSource is not { Id: "Body" or "Header" or "Services" }
                ? new StrictTextBinder()
                : null;
    }
}
