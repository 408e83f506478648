namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>Sentences of the pages where wall screens are set up.</summary>
internal static class ScreenTexts
{
    public static string OwnAddress =>
        Say(
            "Sebuah layar dinding dibuka dengan alamatnya sendiri, tanpa akun dan tanpa papan ketik. "
                + "Siapa pun yang memegang alamat itu melihat layarnya dan tidak ada yang lain.",
            "A wall screen is opened by an address of its own, without an account and without a keyboard. "
                + "Whoever holds the address sees the screen and nothing else."
        );

    public static string NoScreen =>
        Say(
            "Belum ada layar. Command Center tetap dapat dibuka oleh siapa pun yang masuk.",
            "No screen yet. Everybody who is signed in can open the Command Centre all the same."
        );

    public static string Connected(int count) =>
        Say(
            $"Tersambung ke server ini sekarang: {Format.Count(count)} layar dari semua daerah.",
            $"Connected to this server now: {Format.Count(count)} screens of all regencies."
        );

    public static string OpenThere =>
        Say(
            "Buka di peramban layar itu, sebaiknya dalam mode kios. "
                + "Alamat ini tidak ditampilkan lagi; buat yang baru bila hilang atau bocor. "
                + "Untuk layar berbahasa Inggris tambahkan ?bahasa=en di ujungnya.",
            "Open it in that screen's browser, best in kiosk mode. It is not shown again; make a new one when it is lost or has leaked. "
                + "For a screen in English add ?bahasa=en at its end."
        );

    public static string WhereItHangs =>
        Say("Di mana layar itu dipasang: Command Center, dinding utara.", "Where it hangs: Command Centre, north wall.");

    public static string TickAndOrder =>
        Say(
            "Centang yang ditampilkan; urutkan dengan angka; setiap gambar tinggal sekian detik. Dimensi adalah enam gambar.",
            "Tick what is shown; numbers give the order; each picture stays that many seconds. Dimensions are six pictures."
        );

    public static string MakeScreen => Say("Buat layar dan alamatnya", "Make the screen and its address");

    public static string NewAddress =>
        Say(
            "Alamat baru menggantikan yang lama: layar yang memakai alamat lama berhenti.",
            "A new address takes the place of the old one: screens with the old one stop."
        );

    public static string Saved => Say("Layar tersimpan.", "Screen saved.");

    public static string Removed => Say("Layar dihapus.", "Screen removed.");

    public static string Renewed =>
        Say("Alamat baru dibuat; yang lama tidak berlaku lagi.", "New address made; the old one no longer holds.");
}
