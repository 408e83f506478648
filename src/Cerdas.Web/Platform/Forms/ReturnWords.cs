namespace Cerdas.Web.Platform.Forms;

/// <summary>What a form that comes back says of itself.</summary>
/// <param name="Reason">Why it was not saved.</param>
internal sealed record ReturnWords(string Reason, bool Comparing)
{
    public static string Heading => Say("Belum tersimpan", "Not saved");

    public string WhatNow =>
        Comparing
            ? Say(
                "Yang Anda tulis masih ada di bawah; di sampingnya yang tersimpan sekarang. Bandingkan, lalu simpan sekali lagi.",
                "What you wrote is still below, with what is stored now beside it. Compare, then save once more."
            )
            : Say(
                "Yang Anda tulis masih ada di bawah. Periksa, lalu simpan sekali lagi.",
                "What you wrote is still below. Check it, then save once more."
            );

    public static string Stored(string value) =>
        value.Length == 0
            ? Say("Tersimpan sekarang: (kosong)", "Stored now: (empty)")
            : Say($"Tersimpan sekarang: {value}", $"Stored now: {value}");

    public static string Files(IEnumerable<string> names) =>
        Say($"Pilih lagi berkasnya: {string.Join(", ", names)}.", $"Choose the files again: {string.Join(", ", names)}.");

    public static string Homeless(string text) =>
        Say($"Tidak ada lagi isian untuk tulisan Anda ini: {text}", $"There is no field any more for what you wrote here: {text}");

    /// <summary>Why a form came back, where no rule gave a reason.</summary>
    public static string ReasonOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => Say(
                "Halaman ini dibuka sebelum Anda masuk (lagi), atau kuki formulirnya sudah berganti.",
                "This page was opened before you signed in (again), or its form's cookie has been replaced."
            ),
            StatusCodes.Status401Unauthorized => Say("Sesi Anda sudah berakhir.", "Your session has ended."),
            StatusCodes.Status403Forbidden => Say("Anda tidak berwenang menyimpan ini.", "Your role does not save this."),
            StatusCodes.Status404NotFound => Say("Data ini sudah tidak ada.", "This record no longer exists."),
            StatusCodes.Status409Conflict => Say("Orang lain menyimpan lebih dulu.", "Someone else saved first."),
            StatusCodes.Status413PayloadTooLarge => Say("Berkasnya terlalu besar.", "The files are too large."),
            StatusCodes.Status429TooManyRequests => Say("Terlalu sering; tunggu sebentar.", "Too often; wait a moment."),
            _ => Say("Server tidak dapat menyimpannya sekarang.", "The server cannot save it now."),
        };
}
