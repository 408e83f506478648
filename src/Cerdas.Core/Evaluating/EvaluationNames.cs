using Cerdas.People;

namespace Cerdas.Evaluating;

/// <summary>Who learns which evaluator sits where.</summary>
/// <remarks>docs/rules.md V-13: PanelNamesTests.</remarks>
public sealed partial class Evaluation
{
    /// <summary>Whether who is judged learns which evaluator sits on which seat. Each evaluator is told before they score.</summary>
    public bool NamesTold { get; private set; }

    /// <summary>An evaluator may have read that, or relied on it: it stays as it is.</summary>
    public bool NamesSettled { get; private set; }

    /// <summary>Whether the evaluators are named: until the first of them declares, or the scoring starts for the first time.</summary>
    public string? WhyNotNamesTold(Officer by, bool told) =>
        told == NamesTold ? null : WhyNotPrepared(by) ?? (NamesSettled ? "evaluation.names-settled" : null);

    /// <summary>
    /// Whether this reader learns who sits on which seat. The panel knows itself, and the audit trail names who acted to its readers.
    /// </summary>
    public bool Names(Officer reader) => NamesTold || SeatOf(reader) is not null || reader.May(Permission.ReadAudit);

    public void TellNames(Officer by, bool told)
    {
        RuleException.ThrowIf(WhyNotNamesTold(by, told));
        NamesTold = told;
    }
}
