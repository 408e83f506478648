using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>One question of an evaluation, as its reader sees it.</summary>
/// <param name="AgencyName">Null where no agency is assigned.</param>
/// <param name="Basis">The figure it rests on, where Cerdas knows it.</param>
public sealed record QuestionView(OpenEvaluation Open, Question Question, Officer Reader, string? AgencyName, string? Basis)
{
    /// <summary>What was said of the same question before; null where nothing was.</summary>
    public FormerAnswer? Former { get; init; }

    /// <summary>Where else the evidence is used, by document.</summary>
    public IReadOnlyDictionary<int, OtherUses> Uses { get; init; } = new Dictionary<int, OtherUses>();
    public Node Leaf => Open.Instrument.Find(Question.Code)!;
    public string? WhyNot => Open.Row.WhyNotAnswered(Reader, Question);
    public bool MayCheck => Open.Row.WhyNotChecked(Reader) is null;
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());
    public string? Before => Neighbour(-1);
    public string? After => Neighbour(1);

    public string YearHint =>
        Say($"Tahun isi dokumen; kosong = {Open.Row.Year}", $"The year the document speaks of; empty = {Open.Row.Year}");

    /// <summary>Lowest and highest score.</summary>
    public string Scale => $"{Format.Number(Leaf.Scale.Min)}–{Format.Number(Leaf.Scale.Max)}";

    /// <summary>Which evidence the question asks for; null where any will do.</summary>
    public string? EvidenceAsked
    {
        get
        {
            var (kinds, age) = (Leaf.Evidence.Kinds, Leaf.Evidence.Age);
            if (kinds.Count == 0 && age is null)
                return null;
            var asked = kinds.Count == 0 ? Say("jenis apa pun", "any kind") : string.Join(", ", kinds.Select(k => k.Name()));
            return asked + (age is { } years ? QuestionTexts.OfYears(Open.Row.Year - years, Open.Row.Year) : "");
        }
    }

    /// <summary>The kind of evidence that is asked for first; null where any will do.</summary>
    public DocumentKind? FirstKind => Leaf.Evidence.Kinds.Count > 0 ? Leaf.Evidence.Kinds[0] : null;

    /// <summary>Why such a document is doubtful as evidence here.</summary>
    public string? DoubtOf(DocumentKind kind, int year) => Leaf.Evidence.WhyNot(kind, year, Open.Row.Year);

    private string? Neighbour(int step)
    {
        var at = Open.Row.Questions.IndexOf(Question) + step;
        return at >= 0 && at < Open.Row.Questions.Count ? Open.Row.Questions[at].Code : null;
    }
}
