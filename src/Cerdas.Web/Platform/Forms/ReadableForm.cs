using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// A form that cannot be read is its sender's fault, whoever reads it first: no boundary, a charset nobody reads, too many or too long
/// fields, a field whose name holds what no name holds. It answers 400 or 413, never as a fault of the server.
/// </summary>
internal sealed class ReadableForm(IFormFeature inner) : IFormFeature
{
    public static void Use(IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<IOptions<FormOptions>>().Value;
        app.Use(
            (http, next) =>
            {
                // The page of a failure comes through here again: what was read once is not read anew.
                if (HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IFormFeature>() is not ReadableForm)
                    http.Features.Set<IFormFeature>(new ReadableForm(new FormFeature(http.Request, limits)));
                return next(http);
            }
        );
    }

    private bool refused;

    public bool HasFormContentType => inner.HasFormContentType;

    public IFormCollection? Form
    {
        get => inner.Form;
        set => inner.Form = value;
    }

    public IFormCollection ReadForm() => ReadFormAsync(CancellationToken.None).GetAwaiter().GetResult();

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        // Said once: the page that says so is sent the same request.
        if (refused)
            return FormCollection.Empty;
        refused = true;
        try
        {
            var form = await inner.ReadFormAsync(cancellationToken);
            if (!form.Keys.All(StrictTextBinder.IsStorable))
                throw new BadHttpRequestException("A field's name holds a control character.", StatusCodes.Status400BadRequest);
            refused = false;
            return form;
        }
        catch (Exception e) when (IsOfItsSender(e))
        {
            throw new BadHttpRequestException(
                "The form cannot be read.",
                e.Message.Contains("length limit", StringComparison.Ordinal)
                    ? StatusCodes.Status413PayloadTooLarge
                    : StatusCodes.Status400BadRequest,
                e
            );
        }
    }

    private static bool IsOfItsSender(Exception e) =>
        e is InvalidDataException or NotSupportedException or ArgumentException
        || (e is IOException and not BadHttpRequestException && Outage.StatusOf(e) is null);
}
