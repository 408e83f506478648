using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>
/// A form that saves itself: <c>autosave</c> is where to; what the script says when it cannot is the same on every page, but for what a
/// conflict means there.
/// </summary>
[HtmlTargetElement("form", Attributes = "autosave")]
public sealed class AutosaveTagHelper : TagHelper
{
    /// <summary>Null: this form waits for its button.</summary>
    public string? Autosave { get; set; }
    public string? Conflict { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Autosave is null)
            return;
        output.Attributes.SetAttribute("data-autosave", Autosave);
        output.Attributes.SetAttribute(
            "data-conflict",
            Conflict ?? Say("Orang lain menyimpan lebih dulu; simpan untuk membandingkan.", "Someone else saved first; save to compare.")
        );
        output.Attributes.SetAttribute(
            "data-invalid",
            Say("Ada isian yang perlu diperbaiki; belum tersimpan.", "Something needs correcting; not saved yet.")
        );
        output.Attributes.SetAttribute(
            "data-signedout",
            Say(
                "Belum tersimpan: Anda sudah keluar. Masuk lagi di tab lain, lalu lanjutkan di sini.",
                "Not saved: you are signed out. Sign in again in another tab, then go on here."
            )
        );
        output.Attributes.SetAttribute(
            "data-old",
            Say(
                "Belum tersimpan: halaman ini dibuka sebelum Anda masuk lagi. Tekan simpan; tulisan Anda kembali ke sini.",
                "Not saved: this page was opened before you signed in again. Press save; what you wrote comes back here."
            )
        );
        output.Attributes.SetAttribute(
            "data-fault",
            Say("Belum tersimpan: server tidak dapat menyimpannya sekarang.", "Not saved yet: the server cannot save it now.")
        );
        output.Attributes.SetAttribute("data-offline", Say("Belum tersimpan: sambungan terputus.", "Not saved yet: connection lost."));
    }
}
