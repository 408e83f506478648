using System.Globalization;
using System.Net;
using System.Text;
using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.Localization;

namespace Cerdas.Web.Platform;

/// <summary>The page of a fault or an outage, made of nothing but words: no database, no session, no view.</summary>
internal static class FaultPage
{
    public static async ValueTask<bool> WriteAsync(HttpContext http, int status)
    {
        if (http.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } culture)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture.Culture, culture.UICulture);
        var labels = http.RequestServices.GetRequiredService<FieldLabels>();
        var written = http.Items[typeof(RefusedForm)] is RefusedForm form ? labels.Of(form) : [];
        var page = new StringBuilder()
            .Append($"<!doctype html><html lang=\"{Words.Lang}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{Outage.Heading(status)}</title><link rel=\"stylesheet\" href=\"/assets/app.css\"></head>")
            .Append($"<body><main id=\"isi\"><h1>{Outage.Heading(status)}</h1><p>{Outage.Text(status)}</p>")
            .Append($"<p>{Say("Nomor kejadian", "Incident number")}: <span class=\"code\">{http.TraceIdentifier}</span></p>");
        if (written.Count > 0)
            page.Append($"<h2>{Say("Yang Anda tulis", "What you wrote")}</h2><p>{Outage.CopyIt}</p><dl class=\"facts\">");
        foreach (var (label, text) in written)
            page.Append($"<dt>{WebUtility.HtmlEncode(label)}</dt><dd class=\"text\">{WebUtility.HtmlEncode(text)}</dd>");
        page.Append(written.Count > 0 ? "</dl></main></body></html>" : "</main></body></html>");
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(page.ToString(), Encoding.UTF8);
        return true;
    }
}
