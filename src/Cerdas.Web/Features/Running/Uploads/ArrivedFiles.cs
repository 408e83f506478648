using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cerdas.Web.Features.Running.Uploads;

/// <summary>
/// Puts files that arrived in pieces into the form that names them, before it is bound: for every page a field "Evidence.Files" holds the
/// same files, whether they came with the form or before it under "Evidence.Files~unggahan".
/// </summary>
public sealed class ArrivedFiles(UploadStore uploads) : IAsyncResourceFilter
{
    public const string Suffix = SentForm.ArrivedSuffix;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            await next();
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var named = form.Keys.Where(k => k.EndsWith(Suffix, StringComparison.Ordinal)).ToList();
        if (named.Count == 0)
        {
            await next();
            return;
        }
        var me = http.RequestServices.GetRequiredService<CurrentOfficer>();
        var files = new FormFileCollection();
        files.AddRange(form.Files);
        var opened = new List<(Upload Upload, FileStream Content)>();
        foreach (var key in named)
        foreach (var id in form[key].OfType<string>().Distinct())
        {
            var field = key[..^Suffix.Length];
            if (!me.IsSignedIn || uploads.Find(id, me.Officer.Id) is not { IsWhole: true } upload)
            {
                context.ModelState.AddModelError(
                    field,
                    Say(
                        "Sebuah berkas belum terunggah utuh atau sudah kedaluwarsa; pilih lagi.",
                        "A file has not arrived whole or has expired; choose it again."
                    )
                );
                continue;
            }
            var content = uploads.Open(upload);
            http.Response.RegisterForDispose(content);
            files.Add(
                new FormFile(content, 0, upload.Length, field, upload.FileName)
                {
                    Headers = new HeaderDictionary(),
                    ContentType = "application/octet-stream",
                }
            );
            opened.Add((upload, content));
        }
        http.Request.Form = new FormCollection(form.Where(f => !named.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value), files);
        await next();
        // What the page read it has taken, or kept as a document for a form that goes back. What it did not look at (a save while
        // writing) waits for the button.
        foreach (var (upload, _) in opened.Where(o => o.Content.Position > 0))
            uploads.Remove(upload.Id);
    }
}
