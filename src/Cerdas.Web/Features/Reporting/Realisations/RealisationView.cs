using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Features.Running.Documents;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>One report with its history, and what the reader may do with it.</summary>
/// <param name="Former">What this amendment corrects.</param>
/// <param name="Others">Other versions of the same quarter.</param>
/// <param name="WhyNotWrite">Why the reader cannot write it now.</param>
public sealed record RealisationView(
    Desk Desk,
    Realisation Row,
    Realisation? Former,
    IReadOnlyList<(int Id, int Sequence)> Others,
    Officer Reader,
    string? WhyNotWrite
)
{
    /// <summary>Where else the evidence is used, by document.</summary>
    public IReadOnlyDictionary<int, OtherUses> Uses { get; init; } = new Dictionary<int, OtherUses>();
    public bool IsLatest => Others.All(o => o.Sequence < Row.Sequence);
    public string? WhyNotVerify => WhyNot(RealisationAction.Verify);
    public string? WhyNotWithdraw => WhyNot(RealisationAction.Withdraw);
    public bool MayAmend => IsLatest && WhyNot(RealisationAction.Amend) is null;

    public IEnumerable<(string Label, string Now, string Before)> Values =>
        Fields(Row).Zip(Fields(Former), (now, before) => (now.Label, now.Text, before.Text));

    /// <summary>The reader brought it to this state already: the second press of the same button.</summary>
    public bool IsDecided(RealisationState state) => Row.State == state && Row.DecidedById == Reader.Id;

    private string? WhyNot(RealisationAction action) => Row.WhyNot(action, Reader, Desk.OwnerId, Desk.Locked);

    private static IEnumerable<(string Label, string Text)> Fields(Realisation? r) =>
        [
            (Words.LabelOf<ReportInput>(nameof(ReportInput.ProgrammeState)), r?.ProgrammeState.Name() ?? "–"),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.Output)), Format.Number(r?.Output)),
            .. Enum.GetValues<FundingSource>()
                .Select(s =>
                    (
                        Say($"Serapan {s.Name()}", $"Spent from {s.Name()}"),
                        Format.Rupiah(r?.Spendings.Find(x => x.Source == s)?.Amount ?? 0)
                    )
                ),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.Obstacle)), r?.Obstacle ?? "–"),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.NextStep)), r?.NextStep ?? "–"),
        ];
}
