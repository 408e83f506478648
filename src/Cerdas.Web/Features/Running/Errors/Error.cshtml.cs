using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Errors;

/// <summary>What went wrong, in words: refusals with their reason, everything else without detail.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel(FieldLabels labels) : PageModel
{
    public int Status { get; private set; }
    public string Heading { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>What was written into a form that could not be given back, each with the label of its field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Written { get; private set; } = [];

    public void OnPost(int status) => OnGet(status);

    public void OnGet(int status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var form = HttpContext.Items[typeof(RefusedForm)] as RefusedForm;
        Written = form is null ? [] : labels.Of(form);
        Status = failure is null ? status : Failures.StatusOf(failure);
        Response.StatusCode = Status is >= 400 and < 600 ? Status : 404;
        (Heading, Text) = Status switch
        {
            400 => (
                Say("Permintaan tidak dapat dibaca", "The request could not be read"),
                Say(
                    "Muat ulang halaman dan coba lagi. Bila formulir dibuka terlalu lama, masuk kembali.",
                    "Reload the page and try again. If the form was open for long, sign in again."
                )
            ),
            401 or 403 => (
                Say("Tidak diizinkan", "Not permitted"),
                Say("Anda tidak berwenang membuka halaman ini.", "Your role does not open this page.")
            ),
            404 => (Say("Tidak ditemukan", "Not found"), Say("Halaman atau data ini tidak ada.", "This page or record does not exist.")),
            409 => (
                Say("Tidak dapat dilakukan", "Cannot be done"),
                Failures.ReasonOf(failure) ?? form?.Reason ?? Say("Keadaan data sudah berubah.", "The record has changed.")
            ),
            413 => (Say("Kiriman terlalu besar", "Too large to take in"), ErrorTexts.SendLess),
            429 => (Say("Terlalu banyak sekaligus", "Too much at once"), ErrorTexts.WaitALittle),
            _ => (
                Say("Terjadi kesalahan", "Something went wrong"),
                Say(
                    "Kesalahan dicatat dan tidak ada yang tersimpan setengah. Coba lagi sebentar lagi.",
                    "The error is logged and nothing was half saved. Try again shortly."
                )
            ),
        };
    }
}
