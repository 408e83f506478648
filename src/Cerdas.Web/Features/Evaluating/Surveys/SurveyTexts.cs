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
