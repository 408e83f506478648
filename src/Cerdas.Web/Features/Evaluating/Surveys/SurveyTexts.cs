namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>Sentences of the citizens' form and of the pages about it.</summary>
internal static class SurveyTexts
{
    public static string ChooseOne(string question) => Say($"Pilih satu nilai untuk “{question}”.", $"Choose a value for “{question}”.");

    public static string AnsweredBefore =>
        Say(
            "Dari peramban ini survei layanan ini sudah pernah dijawab. Jawaban yang lama tetap; jawaban barusan tidak dicatat.",
            "This service's survey has been answered from this browser before. The former answers stay; these are not recorded."
        );

    public static string ThankYou => Say("Terima kasih, jawaban Anda sudah tercatat.", "Thank you, your answers are recorded.");

    public static string OncePerService =>
        Say("Satu orang menjawab satu kali untuk tiap layanan.", "One person answers once for each service.");

    public static string TooManyAtOnce =>
        Say(
            "Terlalu banyak jawaban dari jaringan ini. Jawaban Anda masih ada di sini; kirim lagi beberapa menit lagi.",
            "Too many answers came from this network. Yours still stand here; send them again in a few minutes."
        );

    public static string HandItBack =>
        Say(
            "Serahkan kembali perangkat ini kepada petugas. Jawaban Anda tidak terlihat oleh responden berikutnya.",
            "Hand the device back to the officer. The next respondent does not see your answers."
        );

    public static string FormOfFormer =>
        Say(
            "Formulir ini milik responden sebelumnya, yang jawabannya sudah tercatat. Kirim sekali lagi untuk mencatat jawaban Anda.",
            "This form was that of the respondent before, whose answers are recorded. Send it once more to record yours."
        );

    public static string CounterLink =>
        Say(
            "Untuk tablet di loket: tiap formulir milik responden berikutnya. Jangan dibagikan; bagi pengguna ada tautan di atas.",
            "For a tablet at the counter: each form is the next respondent's. Not for users; they have the link above."
        );

    public static string AnswersAreNobodys =>
        Say(
            "Yang terlihat hanya kapan dan lewat mana dijawab. Isinya terbuka bersama hasil evaluasi.",
            "Shown is only when an answer came and by which way. What it says is opened with the evaluation's result."
        );

    public static string RemoveThat(string at) => Say($"Hapus jawaban {at}", $"Remove the answer of {at}");

    public static string WhatRemovingDoes =>
        Say(
            "Jawaban ini tidak dihitung lagi. Jumlah yang dihapus masuk rekaman; alasan dan nama Anda dibaca panel dan jejak audit.",
            "This answer counts no more. How many were removed goes into the record; the panel and the audit read the reason and your name."
        );

    public static string WhyRemoved =>
        Say(
            "Misalnya: uji coba di loket, atau respondennya meminta.",
            "For example: a trial at the counter, or the respondent asked for it."
        );

    public static string WeAskForNoName =>
        Say(
            "Isi bila Anda pernah memakai layanan ini. Kami tidak meminta nama, NIK, atau nomor telepon.",
            "Fill this in if you have used the service. We ask for no name, identity number or telephone number."
        );

    public static string Agreement(string lowest, string highest) =>
        Say($"{lowest} = sangat tidak setuju, {highest} = sangat setuju", $"{lowest} = strongly disagree, {highest} = strongly agree");

    public static string FiftyUsersEach =>
        Say(
            "Tiap dimensi dinilai oleh paling sedikit 50 pengguna satu layanan yang disebut namanya. Bagikan tautan atau kode QR kepada "
                + "pengguna layanan itu.",
            "Each dimension is judged by at least 50 users of one named service. Share the link or the QR code with that service's users."
        );

    public static string AtLeastFiftyUsers =>
        Say(
            "Perkiraan jumlah orang yang memakainya; diperlukan paling sedikit 50.",
            "About how many people use it; at least 50 are needed."
        );

    public static string OnlyWhereLeftOut =>
        Say(
            "Isi hanya bila jawabannya tidak boleh dihitung; alasannya masuk rekaman.",
            "Only where its answers must not count; the reason goes into the record."
        );

    public static string NotAsked =>
        Say("Pilih dimensi yang ditanyakan instrumen ini.", "Choose a dimension that this instrument asks about.");

    public static string HasAnswers =>
        Say(
            "Layanan ini sudah punya jawaban; dimensinya tidak dapat diganti.",
            "This service has answers already; its dimension cannot change."
        );
}
