using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Values given for parts of an instrument, in the place of the questions below them.</summary>
public sealed class GivenDesk(EvaluationDesk desk, CurrentOfficer me)
{
    /// <summary>The field that is wrong, and what is wrong with it.</summary>
    public static (string Field, string Text)? WhyNot(OpenEvaluation open, GivenInput input)
    {
        var instrument = open.Instrument;
        var node = string.IsNullOrEmpty(input.Code) ? null : instrument.Find(input.Code);
        if (node is null or { Index: 0 })
            return ("Input.Code", Say("Pilih satu bagian.", "Choose a part."));
        bool Covers(GivenValue given) =>
            given.Code != node.Code
            && instrument.Find(given.Code) is { } other
            && (instrument.IsBelow(other.Index, node.Index) || instrument.IsBelow(node.Index, other.Index));
        if (open.Row.Given.Find(Covers) is { } known)
            return (
                "Input.Code",
                Say(
                    $"{known.Code} sudah diberi nilai; salah satunya tidak ditanyakan.",
                    $"{known.Code} has a value already; one of the two is not asked."
                )
            );
        return input.Value is { } value && AnswerIntake.Refusal(instrument, node, value, single: false) is { } refusal
            ? ("Input.Value", refusal)
            : null;
    }

    public async Task GiveAsync(Evaluation row, GivenInput input, CancellationToken ct)
    {
        row.Give(me.Officer, input.Code, input.Value!.Value, input.Source, me.Now);
        await desk.SaveAsync(row, input.Version, ct);
    }

    public async Task RemoveAsync(Evaluation row, string code, int version, CancellationToken ct)
    {
        row.TakeBack(me.Officer, code);
        await desk.SaveAsync(row, version, ct);
    }
}
