using Cerdas.Innovating;

namespace Cerdas.Web.Ui;

public static partial class Names
{
    public static string Name(this LifeStage stage) =>
        stage switch
        {
            LifeStage.Initiative => Say("Inisiatif", "Initiative"),
            LifeStage.Trial => Say("Uji coba", "Trial"),
            LifeStage.Implemented => Say("Penerapan", "Implemented"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    public static string Name(this Initiator initiator) =>
        initiator switch
        {
            Initiator.RegionalHead => Say("Kepala daerah", "Head of the region"),
            Initiator.Council => Say("Anggota DPRD", "Member of the council"),
            Initiator.Agency => Say("Perangkat daerah (OPD)", "Agency"),
            Initiator.CivilServant => Say("ASN", "Civil servant"),
            Initiator.Citizen => Say("Anggota masyarakat", "Citizen"),
            _ => throw new ArgumentOutOfRangeException(nameof(initiator), initiator, null),
        };

    public static string Name(this InnovationState state) =>
        state switch
        {
            InnovationState.Draft => Say("Draf", "Draft"),
            InnovationState.Submitted => Say("Diajukan", "Submitted"),
            InnovationState.Returned => Say("Dikembalikan", "Returned"),
            InnovationState.Accepted => Say("Diterima", "Accepted"),
            InnovationState.Declined => Say("Ditolak", "Declined"),
            InnovationState.Retired => Say("Sudah berhenti", "Retired"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Tone(this InnovationState state) =>
        state switch
        {
            InnovationState.Accepted => "ok",
            InnovationState.Submitted => "wait",
            InnovationState.Returned or InnovationState.Declined => "bad",
            _ => "none",
        };

    public static string Name(this InnovationAction action) =>
        action switch
        {
            InnovationAction.Submitted => Say("Diajukan", "Submitted"),
            InnovationAction.Withdrawn => Say("Ditarik kembali", "Withdrawn"),
            InnovationAction.Accepted => Say("Diterima", "Accepted"),
            InnovationAction.Returned => Say("Dikembalikan", "Returned"),
            InnovationAction.Declined => Say("Ditolak", "Declined"),
            InnovationAction.Appealed => Say("Keberatan diajukan", "Appealed"),
            InnovationAction.Retired => Say("Dihentikan", "Retired"),
            InnovationAction.JudgeNamed => Say("Juri ditunjuk", "Judge named"),
            InnovationAction.JudgeRemoved => Say("Juri dilepas", "Judge removed"),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    public static string Name(this Light light) =>
        light switch
        {
            Light.None => Say("tidak diwajibkan", "none owed"),
            Light.Green => Say("terpenuhi", "met"),
            Light.Amber => Say("kurang", "short"),
            Light.Red => Say("belum ada", "none yet"),
            _ => throw new ArgumentOutOfRangeException(nameof(light), light, null),
        };

    public static string Tone(this Light light) =>
        light switch
        {
            Light.Green => "ok",
            Light.Amber => "wait",
            Light.Red => "bad",
            _ => "none",
        };
}
