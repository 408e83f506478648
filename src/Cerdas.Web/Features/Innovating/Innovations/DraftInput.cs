using Cerdas.Innovating;
using Cerdas.Web.Features.Running.Documents;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What came with the form of one step; the other steps' parts are empty.</summary>
public sealed record DraftInput(
    int Step,
    IdeaInput Idea,
    HowInput How,
    WhoInput Who,
    List<BenefitInput> Benefits,
    EvidenceInput Photos,
    EvidenceInput Papers
)
{
    public IEnumerable<BenefitInput> FilledBenefits => Benefits.Where(b => !b.IsEmpty);

    public bool SaysBenefitsOf(Innovation row) => FilledBenefits.SequenceEqual(row.Benefits.Select(BenefitInput.From));

    /// <summary>A form made from an older version that says nothing else than what is stored: the second press of the button.</summary>
    public bool SaysSameAs(Innovation row) =>
        Step switch
        {
            WriteSteps.Idea => Idea == IdeaInput.From(row),
            WriteSteps.How => How == HowInput.From(row),
            WriteSteps.Benefits => SaysBenefitsOf(row),
            WriteSteps.Evidence => true,
            _ => false,
        };
}
