using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The steps in which a draft is written, by their numbers in the address.</summary>
internal static class WriteSteps
{
    public const int Idea = 1,
        How = 2,
        Who = 3,
        Benefits = 4,
        Evidence = 5,
        Check = 6,
        Last = Check;

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> Names =>
        [
            Say("Gagasan", "Idea"),
            Say("Cara kerja", "How it works"),
            Say("Siapa", "Who"),
            Say("Manfaat", "Benefit"),
            Say("Foto dan bukti", "Photos and evidence"),
            Say("Periksa", "Check"),
        ];

    /// <summary>What the names of a step's fields begin with.</summary>
    public static string[] PrefixesOf(int step) =>
        step switch
        {
            Idea => ["Idea"],
            How => ["How"],
            Who => ["Who"],
            Benefits => ["Benefits"],
            Evidence => ["Photos", "Papers"],
            _ => [""],
        };

    /// <summary>The step where a field of an innovation is written.</summary>
    public static int Of(string field) =>
        field switch
        {
            nameof(Innovation.Title) or nameof(Innovation.Problem) or nameof(Innovation.DimensionCode) => Idea,
            nameof(Innovation.Novelty) or nameof(Innovation.HowItWorks) => How,
            nameof(Innovation.Benefits) => Benefits,
            nameof(Innovation.Documents) => Evidence,
            _ => Who,
        };
}
