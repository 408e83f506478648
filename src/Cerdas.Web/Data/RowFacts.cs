using System.Collections.Concurrent;
using System.Reflection;

namespace Cerdas.Web.Data;

/// <summary>What a class of rows says of itself: how it is audited, whether it moves figures, which of its values are told.</summary>
internal sealed class RowFacts
{
    private static readonly ConcurrentDictionary<Type, RowFacts> Known = new();
    private readonly HashSet<string> untold;
    private readonly HashSet<string> files;

    private RowFacts(Type type)
    {
        var row = type.GetCustomAttribute<RowAttribute>();
        // Rows of the platform's own (claims, tokens, keys) are never audited.
        (Audit, Figures) = (row?.Audit ?? Audit.Nothing, row?.Figures ?? Figures.Stay);
        ShownToAll = row?.ShownToAll ?? false;
        untold = With<UntoldAttribute>(type);
        files = With<ToldByHashAttribute>(type);
        if (typeof(IVersioned).IsAssignableFrom(type))
            untold.Add(nameof(IVersioned.Version));
        Judged = Audit == Audit.Blind;
    }

    public Audit Audit { get; }
    public Figures Figures { get; }

    /// <summary>Whether kept pages show it.</summary>
    public bool ShownToAll { get; }

    /// <summary>Of what is written blind only the question it is about is told.</summary>
    private bool Judged { get; }

    public static RowFacts Of(Type type) => Known.GetOrAdd(type, t => new RowFacts(t));

    public bool Tells(string property) => Judged ? property == nameof(Evaluating.PanelScore.Code) : !untold.Contains(property);

    public bool IsFile(string property) => files.Contains(property);

    private static HashSet<string> With<T>(Type type)
        where T : Attribute => [.. type.GetProperties().Where(p => p.IsDefined(typeof(T))).Select(p => p.Name)];
}
