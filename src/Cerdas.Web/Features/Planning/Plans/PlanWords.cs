using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>What differs between revisions, in words.</summary>
internal static class PlanWords
{
    public static string OrDash(PlanText text) => text.In(PlanFormat.Instance) is { Length: > 0 } words ? words : "–";

    public static string Name(PlanGap gap) =>
        gap switch
        {
            PlanGap.NoTarget => Say("tanpa target", "no target"),
            PlanGap.NoBudget => Say("tanpa anggaran", "no budget"),
            PlanGap.TargetFalls => Say("target kumulatif menurun", "cumulative targets that fall"),
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
        };

    public static string Tone(PlanChange change) =>
        change switch
        {
            PlanChange.Added => "ok",
            PlanChange.Removed => "bad",
            _ => "wait",
        };

    public static string Name(PlanChange change) =>
        change switch
        {
            PlanChange.Added => Say("ditambah", "added"),
            PlanChange.Removed => Say("dikeluarkan", "removed"),
            _ => Say("diubah", "changed"),
        };

    public static string Name(PlanField field) =>
        field switch
        {
            PlanField.Name => Say("Nama", "Name"),
            PlanField.SubDimension => Say("Sub-dimensi", "Sub-dimension"),
            PlanField.Owner => Say("Pemilik", "Owner"),
            PlanField.Supporting => Say("Pendukung", "Supporting"),
            PlanField.Phase => Say("Jangka", "Phase"),
            PlanField.QuickWin => "Quick Win",
            PlanField.ActionPlan => Say("Rencana aksi", "Action plan"),
            PlanField.Mission => Say("Misi", "Mission"),
            PlanField.Years => Say("Tahun", "Years"),
            PlanField.Indicator => Say("Indikator", "Indicator"),
            PlanField.Unit => Say("Satuan", "Unit"),
            PlanField.Direction => Say("Arah", "Direction"),
            PlanField.Targets => Say("Target", "Targets"),
            PlanField.Budgets => Say("Anggaran", "Budgets"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
