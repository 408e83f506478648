namespace Cerdas.Web.Features.Public.Components;

/// <summary>Sentences of the gallery of components.</summary>
internal static class ComponentTexts
{
    public static string WhatThisIs =>
        Say(
            "Setiap komponen dan keadaannya. Halaman baru memakai yang ada di sini; yang belum ada ditambahkan di sini lebih dulu.",
            "Every component and its states. A new page uses what is here; what is missing is added here first."
        );

    public static string Fonts =>
        Say(
            "Huruf sistem pembaca; satu skala. Angka dalam kolom sama lebar.",
            "The reader's system fonts; one scale. Figures in columns have the same width."
        );

    public static string Opening =>
        Say("Kalimat pembuka yang menjawab dalam sepuluh detik.", "An opening sentence that answers in ten seconds.");

    public static string Themes =>
        Say(
            "Dua tema, terang dan gelap, mengikuti perangkat; dinding Command Center selalu gelap. Warna tidak pernah sendirian: "
                + "selalu ada tanda atau kata.",
            "Two themes, light and dark, follow the device; the Command Centre's wall is always dark. Colour never stands alone: "
                + "there is always a sign or a word."
        );

    public static string Maps =>
        Say(
            "Digambar server sebagai SVG. Angka pada bidang sama dengan nomor di tabel; warna adalah golongan, pola berarti tidak ada.",
            "Drawn by the server as SVG. The number on an area is that of its row in the table; colour is a class, a pattern is none."
        );

    public static string WrongNumber =>
        Say("Tulis 1.234,5 (titik ribuan, koma desimal).", "Write 1,234.5 (comma for thousands, point for decimals).");

    public static string Uploads =>
        Say(
            "Berkas berjalan begitu dipilih dan dilanjutkan bila sambungan putus; tanpa JavaScript berkas ikut formulir.",
            "A file travels once it is chosen and goes on after a break; without JavaScript it comes with the form."
        );

    public static string LineIsBack => Say("sambungan terputus; dilanjutkan begitu tersambung", "connection lost; goes on once it is back");

    public static string Seldom => Say("Terbuka bila ditekan, juga tanpa JavaScript.", "Opens when pressed, without JavaScript too.");

    public static string LongFact =>
        Say("Isi yang dapat panjang dan turun ke baris berikutnya", "Content that may be long and go on in the next line");
}
