namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Sentences of signing in and of one's own account.</summary>
internal static class AccountTexts
{
    public static string NotInvited =>
        Say(
            "Akun itu belum diundang di sini, atau surelnya belum terverifikasi.",
            "That account has not been invited here, or its address is not verified."
        );

    public static string WrongCode => Say("Kode tidak benar. Periksa jam ponsel Anda.", "The code is not right. Check your phone's clock.");

    public static string CodeHint =>
        Say(
            "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.",
            "Six digits from the authenticator app, or one recovery code."
        );

    public static string NoAccount =>
        Say(
            "Belum punya akun? Minta undangan kepada admin Smart City (Diskominfo) daerah Anda. Lupa kata sandi? Admin membuat "
                + "tautan baru.",
            "No account yet? Ask the Smart City admin (Diskominfo) of your regency for an invitation. Forgot the password? "
                + "The admin makes a new link."
        );

    public static string FormIsKept =>
        Say(
            "Sesi Anda berakhir dan tulisan Anda belum tersimpan. Tulisan itu dibawa di halaman ini: masuk, dan formulirnya kembali.",
            "Your session has ended and what you wrote is not saved. It is carried on this page: sign in, and the form comes back."
        );

    public static string NotRight =>
        Say(
            "Surel atau kata sandi tidak benar. Setelah lima kali salah dari jaringan yang sama, tunggu beberapa menit.",
            "The e-mail address or the password is not right. After five wrong attempts from one network, wait a few minutes."
        );

    public static string TooManyTries(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return Say(
            $"Terlalu banyak percobaan yang salah dari jaringan ini. Coba lagi {minutes} menit lagi.",
            $"Too many wrong attempts from this network. Try again in {minutes} minutes."
        );
    }

    public static string PasswordHint(int least) =>
        Say(
            $"Paling sedikit {least} karakter. Kalimat pendek lebih mudah diingat.",
            $"At least {least} characters. A short sentence is easy to remember."
        );

    public static string WhereItIsShown =>
        Say(
            "Untuk evaluator. Tampil bagi panel dan admin daerah, di surat hasil, dan di rekaman beku yang terbuka bagi siapa pun; di "
                + "samping kursi Anda hanya pada evaluasi yang membuka nama evaluator. Rekaman yang sudah ditutup tidak berubah.",
            "Of evaluators. It is shown to the panel and the regency admin, in the results letter, and in the frozen record, which is open "
                + "to everybody; at your seat only where an evaluation gives the evaluators' names. Closed records do not change."
        );

    public static string SeveralRegencies =>
        Say(
            "Kata sandi ini membuka akun Anda di beberapa daerah. Masuk ke yang mana?",
            "This password opens your accounts in several regencies. Which one do you want to enter?"
        );

    public static string NothingToChoose =>
        Say("Pilihan daerah menunggu lima menit setelah masuk.", "The choice of a regency waits five minutes after the sign-in.");

    public static string WhatSwitchingIs =>
        Say(
            "Bila alamat Anda juga diundang daerah lain, masukkan kata sandi akun di sana. Sesi ini berakhir begitu daerah lain dipilih.",
            "If another regency invited your address too, type the password of your account there. This session ends once the other is "
                + "chosen."
        );

    public static string OpensNoOther =>
        Say("Kata sandi ini tidak membuka akun di daerah lain.", "This password opens no account in another regency.");

    public static string TurnOffFirst =>
        Say(
            "Masuk dua langkah sudah aktif. Matikan dulu dengan kata sandi Anda, lalu siapkan yang baru.",
            "Two-step sign-in is on already. Turn it off with your password first, then set up the new one."
        );

    public static string KeepCodes =>
        Say(
            "Simpan kode pemulihan ini di tempat aman. Tiap kode berlaku sekali dan tidak akan ditampilkan lagi.",
            "Keep these recovery codes in a safe place. Each works once, and they are not shown again."
        );

    public static string WhatTwoStepsAre =>
        Say(
            "Selain kata sandi, Anda memasukkan enam angka dari ponsel. Sesi Anda di perangkat lain akan berakhir.",
            "Besides your password you enter six digits from your phone. Your sessions on other devices will end."
        );
}
