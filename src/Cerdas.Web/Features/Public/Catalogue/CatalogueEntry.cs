using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Presenting;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>An innovation that another was copied from, or that copied it.</summary>
public sealed record NearRow(int Id, string Title, string Regency);

public sealed record CatalogueEntry(
    Innovation Row,
    string Regency,
    bool Demo,
    TimeZoneInfo Zone,
    Instrument Criteria,
    Result Result,
    IReadOnlyList<InnovationYear> Years,
    IReadOnlyList<Replication> Replications,
    NearRow? Origin,
    IReadOnlyList<NearRow> Copies,
    int Useful,
    IReadOnlyList<CitizenComment> Comments
)
{
    /// <summary>The pictures that the public may see.</summary>
    public IReadOnlyList<InnovationDocument> Photos => [.. Row.Documents.Where(d => d.Photo && d.Document!.MayBeShown)];

    /// <summary>What it changed, in a sentence made of its figures.</summary>
    public string Summary => Since + Served + Changed;

    private string Since
    {
        get
        {
            var since = Row.Stage switch
            {
                LifeStage.Implemented => Say(
                    $"Diterapkan sejak {Format.Date(Row.ImplementedOn)}",
                    $"In use since {Format.Date(Row.ImplementedOn)}"
                ),
                LifeStage.Trial => Say($"Diuji coba sejak {Format.Date(Row.TrialOn)}", $"On trial since {Format.Date(Row.TrialOn)}"),
                _ => Say($"Digagas pada {Format.Date(Row.InitiativeOn)}", $"Begun on {Format.Date(Row.InitiativeOn)}"),
            };
            return RetiredAt is { } end
                ? since + Say($" dan berhenti pada {Format.Date(end)}", $" and ended on {Format.Date(end)}")
                : since;
        }
    }

    // What was counted in a yearly check goes before what the agency expected when it registered.
    private string Served =>
        Years.FirstOrDefault(y => y.Users is not null) is { } counted
            ? Say(
                $"; pada {counted.Year} melayani {Format.Count(counted.Users!.Value)} orang",
                $"; it served {Format.Count(counted.Users!.Value)} people in {counted.Year}"
            )
        : Row.UsersAYear is { } n
            ? Say($"; perkiraan OPD: {Format.Count(n)} orang setahun", $"; the agency expects {Format.Count(n)} people a year")
        : "";

    private string Changed =>
        Row.Benefits.FirstOrDefault() is { } b
            ? Say(
                $". {b.Name}: dari {Format.Number(b.Before)} menjadi {Format.Number(b.After)} {b.Unit}.",
                $". {b.Name}: from {Format.Number(b.Before)} to {Format.Number(b.After)} {b.Unit}."
            )
            : ".";

    public int Judges => Row.Panel.Count();

    public string ScoreOf(Node criterion) => Format.Score(Result[criterion].Value.Value, 2);

    /// <summary>"of 4 (good): 40 × 3.00 + 60 × 2.00 over 100." after the score.</summary>
    public string Working
    {
        get
        {
            var most = Format.Number(Criteria.RangeOf(0).Max) + (Result.Band is { } band ? $" ({band.Label.Text()})" : "");
            var sum = string.Join(" + ", Criteria.Leaves.Select(l => $"{Format.Number(l.Weight)} × {ScoreOf(l)}"));
            var weights = Format.Number(Criteria.Leaves.Sum(l => l.Weight));
            return Say($"dari {most}: {sum} dibagi {weights}.", $"of {most}: {sum} over {weights}.");
        }
    }

    /// <summary>Whether it still runs, as a mark.</summary>
    public (string Tone, string Text) RunningMark =>
        Row.State == InnovationState.Retired ? ("none", Say("sudah berhenti", "retired"))
        : Running is not { } running ? ("none", CatalogueTexts.NotChecked)
        : running ? ("ok", CatalogueTexts.StillRunning(Years[0].Year))
        : ("bad", CatalogueTexts.NotRunning(Years[0].Year));

    /// <summary>Somebody is recorded who copied it.</summary>
    public bool IsCopied => Replications.Count + Copies.Count > 0;

    /// <summary>Anything is recorded since it was accepted.</summary>
    public bool HasHistory => Years.Count > 0 || IsCopied || Row.Lesson is not null;

    /// <summary>When it ended; null while it is in the register as accepted.</summary>
    public DateOnly? RetiredAt =>
        Row.Steps.LastOrDefault(s => s.Action == InnovationAction.Retired) is { } step
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(step.At, Zone))
            : null;

    /// <summary>Whether the last yearly check says that it still runs; null where nobody has said.</summary>
    public bool? Running =>
        Row.State == InnovationState.Retired ? false
        : Years.Count > 0 ? Years[0].Running
        : null;
}
