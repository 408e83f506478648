using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A question in the list.</summary>
/// <param name="Question">Null where no agency answers it.</param>
/// <param name="Agency">Short name, a dash where none is assigned.</param>
/// <param name="Doubtful">Some of its evidence is of the wrong kind or year.</param>
public sealed record QuestionRow(Node Leaf, Question? Question, string Agency, bool Doubtful)
{
    public string SelfScore => Question?.SelfScore is { } score ? Format.Number(score) : "–";

    public string UploadedTone => IsDoubtful ? "bad" : ToneOf(IsUploaded);

    public string Uploaded => IsDoubtful ? Say("periksa", "check") : YesOrNo(IsUploaded);

    private bool IsUploaded => Question is { Uploaded: true };
    private bool IsDoubtful => IsUploaded && Doubtful;

    public static string ToneOf(bool done) => done ? "ok" : "none";

    public static string YesOrNo(bool done) => done ? Say("ya", "yes") : Say("belum", "no");
}
