using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;

namespace Cerdas.Web.Ui;

/// <summary>The names of closed sets on screen. A value without a name is a programming error and throws.</summary>
public static partial class Names
{
    public static string Name(this Role role) =>
        role switch
        {
            Role.RegencyAdmin => Say("Admin daerah (Diskominfo)", "Regency admin (Diskominfo)"),
            Role.Planner => Say("Perencana (Bappeda)", "Planner (Bappeda)"),
            Role.AgencyOfficer => Say("Operator OPD", "Agency officer"),
            Role.AgencyHead => Say("Kepala OPD", "Agency head"),
            Role.Verifier => Say("Verifikator (Tim Pelaksana)", "Verifier (executing team)"),
            Role.Evaluator => Say("Evaluator", "Evaluator"),
            Role.Regent => Say("Bupati/Wali Kota", "Regent"),
            Role.NationalViewer => Say("Pengamat nasional", "National viewer"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    public static string Name(this DevelopmentPlanKind kind) =>
        kind switch
        {
            DevelopmentPlanKind.MediumTerm => "RPJMD",
            DevelopmentPlanKind.Transitional => "RPD",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(this ResultSource source) =>
        source switch
        {
            ResultSource.Typed => Say("diketik, atau dari evaluasi yang ditutup", "typed, or from a closed evaluation"),
            ResultSource.Register => Say("register indeks", "the register of indices"),
            ResultSource.Achievement => Say("capaian Smart City", "the Smart City achievement"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    public static string Name(this RealisationState state) =>
        state switch
        {
            RealisationState.Draft => Say("Draf", "Draft"),
            RealisationState.Submitted => Say("Diajukan", "Submitted"),
            RealisationState.Returned => Say("Dikembalikan", "Returned"),
            RealisationState.Verified => Say("Terverifikasi", "Verified"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Name(this ProgrammeState state) =>
        state switch
        {
            ProgrammeState.NotStarted => Say("Belum mulai", "Not started"),
            ProgrammeState.Running => Say("Berjalan", "Running"),
            ProgrammeState.Done => Say("Selesai", "Done"),
            ProgrammeState.Stopped => Say("Berhenti", "Stopped"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Name(this RealisationAction action) =>
        action switch
        {
            RealisationAction.Save => Say("Disimpan", "Saved"),
            RealisationAction.Submit => Say("Diajukan", "Submitted"),
            RealisationAction.Withdraw => Say("Ditarik kembali", "Withdrawn"),
            RealisationAction.Return => Say("Dikembalikan", "Returned"),
            RealisationAction.Verify => Say("Diverifikasi", "Verified"),
            RealisationAction.Amend => Say("Perbaikan dibuka", "Amendment opened"),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    public static string Name(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Running => Say("Terealisasi: berjalan", "Realised: running"),
            Verdict.Done => Say("Terealisasi: selesai", "Realised: done"),
            Verdict.NotStarted => Say("Belum: dilaporkan belum mulai", "Not realised: reported as not started"),
            Verdict.Stopped => Say("Belum: dilaporkan berhenti", "Not realised: reported as stopped"),
            Verdict.NothingVerified => Say("Belum: tidak ada laporan terverifikasi", "Not realised: no verified report"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    public static string Name(this Doubt doubt) =>
        doubt switch
        {
            Doubt.OverSource => Say(
                "Serapan dari satu sumber melebihi anggaran sumber itu.",
                "More is spent from one source than is budgeted from it."
            ),
            Doubt.OverBudget => Say("Serapan melebihi anggaran tahun ini.", "More is spent than the year's budget."),
            Doubt.SpentFell => Say(
                "Serapan kumulatif lebih kecil daripada triwulan sebelumnya.",
                "Cumulative spending is lower than in the quarter before."
            ),
            Doubt.OutputFell => Say(
                "Keluaran kumulatif lebih kecil daripada triwulan sebelumnya.",
                "Cumulative output is lower than in the quarter before."
            ),
            Doubt.NotStartedButActive => Say(
                "Program dilaporkan belum mulai, tetapi ada keluaran atau serapan.",
                "The programme is reported as not started, yet has output or spending."
            ),
            Doubt.FarAboveTarget => Say("Keluaran lebih dari dua kali target tahun ini.", "Output is more than twice the year's target."),
            _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, null),
        };

    public static string Name(this Phase phase) =>
        phase switch
        {
            Phase.ShortTerm => Say("Jangka pendek", "Short term"),
            Phase.MediumTerm => Say("Jangka menengah", "Medium term"),
            Phase.LongTerm => Say("Jangka panjang", "Long term"),
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
        };

    public static string Name(this Direction direction) =>
        direction switch
        {
            Direction.Up => Say("Makin tinggi makin baik", "Higher is better"),
            Direction.Down => Say("Makin rendah makin baik", "Lower is better"),
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
        };

    public static string Name(this ActionPlan plan) =>
        plan switch
        {
            ActionPlan.HumanResources => Say("SDM", "People's skills"),
            ActionPlan.Infrastructure => Say("Infrastruktur", "Infrastructure"),
            ActionPlan.Application => Say("Aplikasi", "Applications"),
            ActionPlan.Literacy => Say("Literasi", "Literacy"),
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, null),
        };

    public static string Name(this FundingSource source) =>
        source switch
        {
            FundingSource.Apbd => "APBD",
            FundingSource.Apbn => "APBN",
            FundingSource.Csr => "CSR",
            FundingSource.Kpbu => "KPBU",
            FundingSource.Other => Say("Lainnya", "Other"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    public static string Name(this DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Photo => Say("Foto", "Photo"),
            DocumentKind.Report => Say("Laporan", "Report"),
            DocumentKind.Minutes => Say("Berita acara/notula", "Minutes"),
            DocumentKind.Decree => Say("Peraturan/keputusan", "Regulation or decree"),
            DocumentKind.Screenshot => Say("Tangkapan layar", "Screenshot"),
            DocumentKind.Contract => Say("Kontrak/perjanjian", "Contract"),
            DocumentKind.Data => Say("Data", "Data"),
            DocumentKind.Other => Say("Lainnya", "Other"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(this LegalKind kind) =>
        kind switch
        {
            LegalKind.RegentRegulation => Say("Peraturan Bupati/Wali Kota", "Regent's regulation (Perbup)"),
            LegalKind.RegentDecree => Say("Surat Keputusan", "Decree (SK)"),
            LegalKind.RegionalRegulation => Say("Peraturan Daerah", "Regional regulation (Perda)"),
            LegalKind.Other => Say("Lainnya", "Other"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(this RevisionState state) =>
        state switch
        {
            RevisionState.Draft => Say("Rancangan", "Draft"),
            RevisionState.Adopted => Say("Ditetapkan", "Adopted"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Name(this AuditAction action) =>
        action switch
        {
            AuditAction.Added => Say("Ditambah", "Added"),
            AuditAction.Changed => Say("Diubah", "Changed"),
            AuditAction.Removed => Say("Dihapus", "Removed"),
            AuditAction.SignedIn => Say("Masuk", "Signed in"),
            AuditAction.SignInRefused => Say("Gagal masuk", "Sign-in refused"),
            AuditAction.PasswordSet => Say("Kata sandi lewat tautan", "Password by link"),
            AuditAction.Downloaded => Say("Diunduh", "Downloaded"),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    /// <summary>"Triwulan III 2022", "Q3 2022".</summary>
    public static string Name(this Period period) =>
        Say($"Triwulan {Roman(period.Quarter)} {period.Year}", $"Quarter {period.Quarter} of {period.Year}");

    public static string Roman(int quarter) =>
        quarter switch
        {
            1 => "I",
            2 => "II",
            3 => "III",
            4 => "IV",
            _ => quarter.ToString(),
        };
}
