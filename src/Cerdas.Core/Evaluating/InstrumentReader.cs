using System.Text.Json;
using System.Text.RegularExpressions;
using Cerdas.Reporting;

namespace Cerdas.Evaluating;

public static partial class InstrumentFile
{
    /// <summary>Reads the parts of a file one by one and gathers what is wrong with each.</summary>
    private sealed class Reader(List<Fault> faults, KnownCodes? known)
    {
        private readonly FileParts parts = new(faults);
        private readonly List<Node> nodes = [];
        private Scale? scale;
        private EvidenceRule evidence = EvidenceRule.Any;

        /// <summary>Where a fault was found already.</summary>
        private static readonly Scale Unknown = new(0, 1, null);

        public Instrument? Whole(Located file)
        {
            if (!parts.Object(file, Top))
                return null;
            var id = parts.Text(file, "id", 60);
            if (id.Length > 0 && !IdPattern().IsMatch(id))
                faults.Add(new(file["id"]!.Line, "instrument.id", id));
            if (file["scale"] is { } s)
                scale = ScaleOf(s);
            if (file["evidence"] is { } e)
                evidence = EvidenceOf(e);
            var unanswered = parts.Choice(
                file,
                "unanswered",
                new Dictionary<string, Unanswered>
                {
                    ["refuse"] = Unanswered.Refuse,
                    ["zero"] = Unanswered.Zero,
                    ["lowest"] = Unanswered.Lowest,
                },
                null
            );
            var (family, edition, title, source) = (
                parts.Text(file, "family", 60),
                parts.Text(file, "edition", 60),
                parts.Wording(file, "title"),
                parts.Text(file, "source", TextMax)
            );
            var cohorts = parts.List(file, "cohorts").Select(c => parts.Text(c, "cohorts", 60)).ToList();
            var bands = Bands(file);
            var rounding = RoundingOf(file);
            var inferred = file["inferred"] is null ? null : parts.Text(file, "inferred", TextMax);
            if (file["root"] is not { } root)
                faults.Add(new(file.Line, "file.missing", "root"));
            else
                Node(root, -1, 1);
            if (faults.Count > 0)
                return null;
            var order = InstrumentRules.Order(nodes, faults);
            if (faults.Count > 0)
                return null;
            var instrument = new Instrument(nodes, order)
            {
                Id = id,
                Family = family,
                Edition = edition,
                Cohorts = cohorts,
                Title = title,
                Source = source,
                Inferred = inferred,
                Unanswered = unanswered,
                Rounding = rounding,
                Bands = bands,
            };
            InstrumentRules.Check(instrument, file["bands"]!.Items.Select(b => b.Line).ToList(), file["bands"]!.Line, faults);
            return instrument;
        }

        private int Node(Located part, int parent, int depth)
        {
            if (nodes.Count >= MaxNodes || depth > MaxDepth / 2)
            {
                faults.Add(new(part.Line, "instrument.too-many", MaxNodes, MaxDepth / 2));
                return -1;
            }
            var leaf = part.Kind != JsonValueKind.Object || part["children"] is null;
            if (!parts.Object(part, leaf ? Leaf : Group))
                return -1;
            var code = parts.Text(part, "code", CodeMax);
            if (code.Length > 0 && !CodePattern().IsMatch(code))
                faults.Add(new(part["code"]!.Line, "instrument.code", code));
            if (nodes.FirstOrDefault(n => n.Code == code) is { } former && code.Length > 0)
                faults.Add(new(part["code"]!.Line, "instrument.code-twice", code, former.Line));
            var node = new Node
            {
                Index = nodes.Count,
                Parent = parent,
                Code = code,
                Label = parts.Wording(part, "label"),
                Line = part.Line,
                Weight = parts.Number(part, "weight", 0, 1_000_000) ?? 1,
                Aggregate = leaf ? Aggregate.Leaf : parts.Choice(part, "aggregate", Aggregates, null),
            };
            nodes.Add(node);
            nodes[node.Index] = leaf ? LeafOf(part, node) : GroupOf(part, node, depth);
            return node.Index;
        }

        private Node GroupOf(Located part, Node node, int depth)
        {
            var children = parts.List(part, "children");
            if (children.Count == 0)
                faults.Add(new(part.Line, "instrument.no-children", node.Code));
            var (outOf, to) = (parts.Number(part, "outOf", 0.000001m, 1_000_000), parts.Number(part, "to", 0.000001m, 1_000_000));
            if (outOf is null != to is null)
                faults.Add(new(part.Line, "file.missing", outOf is null ? "outOf" : "to"));
            if (part["zeroUnless"] is { } condition)
                parts.Object(condition, ["code", "atLeast"]);
            if (part["weightSum"] is null && node.Aggregate == Aggregate.WeightedMean)
                faults.Add(new(part.Line, "file.missing", "weightSum"));
            if (part["cap"] is { } cap && node.Aggregate != Aggregate.Sum)
                faults.Add(new(cap.Line, "instrument.only-for", "cap", "sum"));
            if (part["least"] is { } few && node.Aggregate != Aggregate.List)
                faults.Add(new(few.Line, "instrument.only-for", "least", "list"));
            return node with
            {
                WeightSum = parts.Number(part, "weightSum", 0.000001m, 1_000_000_000),
                Cap = parts.Number(part, "cap", 0, 1_000_000),
                Least = parts.Whole(part, "least", 1, 100_000) ?? 1,
                Condition = part["zeroUnless"] is { Kind: JsonValueKind.Object } c
                    ? new(parts.Text(c, "code", CodeMax), parts.Number(c, "atLeast", -1_000_000, 1_000_000, required: true) ?? 0)
                    : null,
                Factor = outOf is { } o && to is { } t ? (Exact)t / o : 1,
                Children = [.. children.Select(c => Node(c, node.Index, depth + 1)).Where(i => i >= 0)],
            };
        }

        private Node LeafOf(Located part, Node node)
        {
            var source = part["source"] is null ? LeafSource.Typed : parts.Choice(part, "source", InstrumentText.Sources, null);
            foreach (
                var (name, needed) in new[]
                {
                    ("dimension", source == LeafSource.Ledger),
                    ("index", source == LeafSource.Register),
                    ("map", source is LeafSource.Ledger or LeafSource.Register),
                    ("list", source == LeafSource.Count),
                }
            )
                if (needed && part[name] is null)
                    faults.Add(new(part.Line, "file.missing", name));
            Known(part["dimension"], known?.Dimensions, "instrument.no-such-dimension");
            Known(part["index"], known?.Indices, "instrument.no-such-index");
            return node with
            {
                Scale = part["scale"] is { } s ? ScaleOf(s) : scale ?? Missing(part, node),
                Levels =
                [
                    .. parts
                        .List(part, "levels")
                        .Where(l => parts.Object(l, ["value", "text"]))
                        .Select(l => new Level(
                            parts.Number(l, "value", -1_000_000, 1_000_000, required: true) ?? 0,
                            parts.Wording(l, "text")
                        )),
                ],
                Source = source,
                Dimension = part["dimension"] is null ? null : parts.Text(part, "dimension", 60),
                External = part["index"] is null ? null : parts.Text(part, "index", 60),
                Map =
                [
                    .. parts
                        .List(part, "map")
                        .Where(m => parts.Object(m, ["from", "score"]))
                        .Select(m => new MapStep(
                            parts.Number(m, "from", -1e12m, 1e12m, required: true) ?? 0,
                            parts.Number(m, "score", -1_000_000, 1_000_000, required: true) ?? 0
                        )),
                ],
                ListCode = part["list"] is null ? null : parts.Text(part, "list", CodeMax),
                Evidence = part["evidence"] is { } e ? EvidenceOf(e) : evidence,
            };
        }

        private void Known(Located? part, IReadOnlySet<string>? codes, string reason)
        {
            if (part?.Text is { } code && codes?.Contains(code) == false)
                faults.Add(new(part.Line, reason, code, string.Join(", ", codes.Order(StringComparer.Ordinal))));
        }

        private Scale Missing(Located part, Node node)
        {
            faults.Add(new(part.Line, "instrument.no-scale", node.Code));
            return Unknown;
        }

        private Scale ScaleOf(Located part)
        {
            if (!parts.Object(part, ["min", "max", "step"]))
                return Unknown;
            var made = new Scale(
                parts.Number(part, "min", -1_000_000, 1_000_000, required: true) ?? 0,
                parts.Number(part, "max", -1_000_000, 1_000_000, required: true) ?? 0,
                parts.Number(part, "step", 0.0001m, 1_000_000)
            );
            if (made.Min >= made.Max)
                faults.Add(new(part.Line, "instrument.scale", made.Min, made.Max));
            return made;
        }

        private EvidenceRule EvidenceOf(Located part)
        {
            if (!parts.Object(part, ["kinds", "age"]))
                return EvidenceRule.Any;
            var kinds = new List<DocumentKind>();
            foreach (var k in parts.List(part, "kinds"))
                if (k.Text is { } text && InstrumentText.Kinds.TryGetValue(text, out var kind))
                    kinds.Add(kind);
                else
                    faults.Add(new(k.Line, "file.choice", k.Text ?? "", string.Join(", ", InstrumentText.Kinds.Keys)));
            return new(kinds, parts.Whole(part, "age", 0, 100));
        }

        private Rounding RoundingOf(Located file)
        {
            if (file["rounding"] is not { } part || !parts.Object(part, ["decimals", "mode", "band"]))
            {
                if (file["rounding"] is null)
                    faults.Add(new(file.Line, "file.missing", "rounding"));
                return new(2, MidpointRounding.AwayFromZero);
            }
            return new(
                parts.Whole(part, "decimals", 0, 6, required: true) ?? 2,
                parts.Choice(
                    part,
                    "mode",
                    new Dictionary<string, MidpointRounding>
                    {
                        ["half-up"] = MidpointRounding.AwayFromZero,
                        ["half-even"] = MidpointRounding.ToEven,
                    },
                    MidpointRounding.AwayFromZero
                ),
                part["band"] is null ? BandBasis.Exact : parts.Choice(part, "band", InstrumentText.Bases, BandBasis.Exact)
            );
        }

        private List<Band> Bands(Located file)
        {
            if (file["bands"] is null)
                faults.Add(new(file.Line, "file.missing", "bands"));
            var bands = new List<Band>();
            foreach (var b in parts.List(file, "bands").Where(b => parts.Object(b, ["from", "above", "label"])))
            {
                if (b["from"] is null == b["above"] is null)
                    faults.Add(new(b.Line, "instrument.band-limit"));
                bands.Add(
                    new(
                        parts.Number(b, b["above"] is null ? "from" : "above", -1_000_000, 1_000_000) ?? 0,
                        b["above"] is not null,
                        parts.Wording(b, "label")
                    )
                );
            }
            return bands;
        }
    }
}
