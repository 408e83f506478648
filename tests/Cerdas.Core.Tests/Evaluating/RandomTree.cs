using System.Globalization;
using System.Text;
using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>
/// A random instrument with random answers, the same for the same seed: every aggregate, caps, conditions, lists, given groups, several
/// evaluators.
/// </summary>
internal sealed class RandomTree
{
    private readonly Random random;
    private readonly List<(string Code, decimal Min, decimal Max, decimal Step, bool InList, bool Group)> asked = [];
    private readonly List<string> conditions = [];
    private int next;
    private string? list;

    public string Json { get; }
    public List<(string Code, string Item, decimal Value)> Given { get; } = [];

    public RandomTree(int seed, bool shuffled = false)
    {
        random = new(seed);
        var unanswered = Pick("refuse", "zero", "lowest");
        var root = Group(0, inList: false, underMean: false);
        if (shuffled)
            root.Shuffle(new Random(seed + 1));
        var text = new StringBuilder();
        root.Write(text);
        // The oracle reads a tree a line.
        Json = $$"""
            {"id":"acak","family":"acak","edition":"1","cohorts":[],"title":{"id":"a","en":"b"},"source":"acak",
            "unanswered":"{{unanswered}}","rounding":{"decimals":2,"mode":"half-up"},"scale":{"min":0,"max":4,"step":1},
            "bands":[],"root":{{text}}}
            """.ReplaceLineEndings("");
        Answer();
    }

    public Instrument Instrument =>
        InstrumentFile.Read(Json) is ({ } read, _)
            ? read
            : throw new InvalidOperationException(string.Join('\n', InstrumentFile.Read(Json).Faults) + Json);

    public Answers AnswersFor(Instrument instrument)
    {
        var answers = new Answers(instrument);
        foreach (var (code, item, value) in Given)
            (item.Length > 0 ? answers.Item(item) : answers).Add(instrument.Find(code)!.Index, value);
        return answers;
    }

    /// <summary>The case as the oracle reads it.</summary>
    public string Line()
    {
        var text = new StringBuilder("{\"instrument\":").Append(Json).Append(",\"answers\":[");
        for (var i = 0; i < Given.Count; i++)
            text.Append(i > 0 ? "," : "")
                .Append($"[\"{Given[i].Code}\",\"{Given[i].Item}\",\"{Given[i].Value.ToString(CultureInfo.InvariantCulture)}\"]");
        return text.Append("]}").ToString();
    }

    private string Pick(params string[] of) => of[random.Next(of.Length)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private decimal Quarter(int from, int to) => random.Next(from * 4, (to * 4) + 1) / 4m;

    private Part Group(int depth, bool inList, bool underMean)
    {
        var code = $"G{next++}";
        var isList = !underMean && !inList && list is null && Chance(15);
        if (isList)
            list = code;
        var aggregate = isList ? "list" : Pick("mean-of-leaves", "weighted-mean", "sum");
        var below = new List<Part>();
        for (var i = random.Next(1, 5); i > 0; i--)
            below.Add(
                depth < 3 && Chance(35)
                    ? Group(depth + 1, inList || isList, underMean || aggregate == "mean-of-leaves")
                    : Leaf(inList || isList, aggregate)
            );
        if (aggregate == "weighted-mean" && below.All(b => b.Weight == 0))
            below[0].Weight = 1.5m;
        var part = new Part(code, Quarter(0, 6)) { Children = below };
        part.Extra.Append($",\"aggregate\":\"{aggregate}\"");
        if (aggregate == "weighted-mean")
            part.Extra.Append(CultureInfo.InvariantCulture, $",\"weightSum\":{below.Sum(b => b.Weight)}");
        if (aggregate == "sum" && Chance(30))
            part.Extra.Append(CultureInfo.InvariantCulture, $",\"cap\":{random.Next(1, 20)}");
        if (isList)
            part.Extra.Append($",\"least\":{random.Next(1, 6)}");
        if (Chance(20))
            part.Extra.Append($",\"outOf\":{Pick("3", "7", "250", "1.5")},\"to\":{Pick("100", "4", "2.5")}");
        if (depth > 0 && !inList && !isList && conditions.Count > 0 && Chance(15))
            part.Extra.Append($",\"zeroUnless\":{{\"code\":\"{conditions[random.Next(conditions.Count)]}\",\"atLeast\":2}}");
        if (depth > 0 && Chance(10))
            asked.Add((code, 0, 0, 0, inList, true));
        return part;
    }

    private Part Leaf(bool inList, string aggregate)
    {
        var part = new Part($"L{next++}", Quarter(0, 6));
        var (min, max, step) = random.Next(3) switch
        {
            0 => (0m, 4m, 1m),
            1 => (1m, 5m, 0.25m),
            _ => (0m, 3m, 1m),
        };
        if (list is not null && !inList && aggregate != "list" && Chance(20))
            part.Extra.Append($",\"source\":\"count\",\"list\":\"{list}\",\"scale\":{{\"min\":0,\"max\":{random.Next(1, 6)}}}");
        else
        {
            part.Extra.Append(CultureInfo.InvariantCulture, $",\"scale\":{{\"min\":{min},\"max\":{max},\"step\":{step}}}");
            asked.Add((part.Code, min, max, step, inList, false));
            if (!inList)
                conditions.Add(part.Code);
        }
        return part;
    }

    private void Answer()
    {
        var instrument = Instrument;
        var items = list is null ? [] : Enumerable.Range(0, random.Next(0, 5)).Select(i => $"I{i}").ToArray();
        var sparse = Chance(50) ? 0 : random.Next(0, 30);
        foreach (var q in asked)
        foreach (var item in q.InList ? items : [""])
        {
            if (q.Group ? !Chance(40) : Chance(sparse))
                continue;
            var (min, max) = q.Group ? instrument.RangeOf(instrument.Find(q.Code)!.Index) : (q.Min, q.Max);
            for (var people = random.Next(1, 6); people > 0; people--)
                Given.Add(
                    (
                        q.Code,
                        item,
                        q.Group
                            ? Math.Round(min + ((max - min) * random.Next(0, 9) / 8), 3)
                            : q.Min + (random.Next(0, (int)((q.Max - q.Min) / q.Step) + 1) * q.Step)
                    )
                );
        }
    }

    private sealed class Part(string code, decimal weight)
    {
        public string Code => code;
        public decimal Weight { get; set; } = weight;
        public List<Part>? Children { get; init; }
        public StringBuilder Extra { get; } = new();

        public void Shuffle(Random random)
        {
            if (Children is null)
                return;
            var mixed = Children.ToArray();
            random.Shuffle(mixed);
            Children.Clear();
            Children.AddRange(mixed);
            foreach (var c in Children)
                c.Shuffle(random);
        }

        public void Write(StringBuilder text)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{{\"code\":\"{code}\",\"label\":{{\"id\":\"{code}\",\"en\":\"{code}\"}},\"weight\":{Weight}{Extra}"
            );
            if (Children is not null)
            {
                text.Append(",\"children\":[");
                for (var i = 0; i < Children.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Children[i].Write(text);
                }
                text.Append(']');
            }
            text.Append('}');
        }
    }
}
