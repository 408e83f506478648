using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>An instrument that can be used, with its file; based on another where it was made here.</summary>
public sealed record FoundInstrument(Instrument Instrument, string Text, string? BasedOn)
{
    public bool IsShipped => BasedOn is null;
}

/// <summary>Where an instrument is from, or how far an edition is.</summary>
public enum InstrumentState
{
    Shipped = 1,
    Draft,
    Published,
}

/// <summary>A line of the list of instruments.</summary>
public sealed record InstrumentLine(Instrument Instrument, InstrumentState State, int? EditionId)
{
    public int Questions => Instrument.Leaves.Count();
    public string Address => State == InstrumentState.Draft ? $"/instrumen/draf/{EditionId}" : $"/instrumen/{Instrument.Id}";
}

/// <summary>Instruments that come with Cerdas, and the regency's own editions: drafted from another, edited, published for good.</summary>
public sealed partial class InstrumentLibrary(CerdasDb db, CurrentOfficer me)
{
    public const int IdMax = 60;

    [GeneratedRegex("^[a-z0-9-]{3,60}$")]
    public static partial Regex IdPattern();

    /// <summary>Shipped ones first, then the regency's own in the order of their ids.</summary>
    public async Task<IReadOnlyList<InstrumentLine>> ListAsync(bool drafts, CancellationToken ct)
    {
        var own = await db
            .InstrumentEditions.Where(e => drafts || e.PublishedAt != null)
            .OrderBy(e => e.InstrumentId)
            .Select(e => new
            {
                e.Id,
                e.Text,
                Published = e.PublishedAt != null,
            })
            .ToListAsync(ct);
        return
        [
            .. ShippedInstruments
                .Ids.Select(ShippedInstruments.Find)
                .OfType<Instrument>()
                .Select(i => new InstrumentLine(i, InstrumentState.Shipped, null)),
            .. own.Select(e => (e, Instrument: InstrumentFile.Read(e.Text).Instrument))
                .Where(x => x.Instrument is not null)
                .Select(x => new InstrumentLine(x.Instrument!, x.e.Published ? InstrumentState.Published : InstrumentState.Draft, x.e.Id)),
        ];
    }

    /// <summary>Ids and titles of what can be used, for choices.</summary>
    public async Task<IReadOnlyList<Instrument>> UsableAsync(CancellationToken ct) =>
        [.. (await ListAsync(drafts: false, ct)).Select(l => l.Instrument)];

    /// <summary>A shipped instrument or a published edition of the regency; a draft is found only by its own page.</summary>
    public async Task<FoundInstrument?> FindAsync(string id, CancellationToken ct)
    {
        if (ShippedInstruments.Find(id) is { } shipped)
            return new(shipped, ShippedInstruments.TextOf(id)!, null);
        var own = await db
            .InstrumentEditions.Where(e => e.InstrumentId == id && e.PublishedAt != null)
            .Select(e => new { e.Text, e.BasedOn })
            .SingleOrDefaultAsync(ct);
        return own is not null && InstrumentFile.Read(own.Text).Instrument is { } instrument
            ? new(instrument, own.Text, own.BasedOn)
            : null;
    }

    /// <summary>An edition of the regency with what it differs in; null where there is none.</summary>
    public async Task<DraftView?> DraftAsync(int id, CancellationToken ct)
    {
        if (await EditionAsync(id, ct) is not { } edition || InstrumentFile.Read(edition.Text).Instrument is not { } instrument)
            return null;
        var former = await FindAsync(edition.BasedOn, ct);
        return new(edition, instrument, former is null ? null : InstrumentDifference.Between(former.Instrument, instrument));
    }

    /// <returns>Null where there is no such edition, or nothing of this code in it.</returns>
    public async Task<NodeView?> NodeAsync(int id, string code, CancellationToken ct) =>
        await EditionAsync(id, ct) is { } edition
        && InstrumentFile.Read(edition.Text).Instrument is { } instrument
        && instrument.Find(code) is { } node
            ? new(edition, instrument, node)
            : null;

    private Task<InstrumentEdition?> EditionAsync(int id, CancellationToken ct) =>
        db.InstrumentEditions.SingleOrDefaultAsync(e => e.Id == id, ct);

    public async Task<string?> WhyNotIdAsync(string id, CancellationToken ct) =>
        ShippedInstruments.Ids.Contains(id) || await db.InstrumentEditions.AnyAsync(e => e.InstrumentId == id, ct)
            ? "instrument.id-taken"
            : null;

    /// <summary>A draft that starts as a copy.</summary>
    public async Task<(InstrumentEdition? Edition, IReadOnlyList<Fault> Faults)> NewEditionAsync(
        FoundInstrument basedOn,
        string newId,
        string edition,
        Wording title,
        CancellationToken ct
    )
    {
        RuleException.ThrowIf(await WhyNotIdAsync(newId, ct));
        var (text, faults) = EditionText.Change(
            basedOn.Text,
            file => (file["id"], file["edition"], file["title"]) = (newId, edition.Trim(), EditionText.Words(title.Id, title.En))
        );
        if (text is null)
            return (null, faults);
        var made = new InstrumentEdition
        {
            RegencyCode = me.RegencyCode,
            InstrumentId = newId,
            BasedOn = basedOn.Instrument.Id,
            Text = text,
        };
        db.Add(made);
        await db.SaveChangesAsync(ct);
        return (made, []);
    }

    /// <summary>The whole text anew, under the edition's id.</summary>
    /// <returns>The faults for which nothing was saved.</returns>
    public Task<IReadOnlyList<Fault>> SaveTextAsync(InstrumentEdition edition, string text, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(edition.WhyNotEdited);
        return SaveAsync(edition, EditionText.Take(text, edition.InstrumentId), version, ct);
    }

    public Task<IReadOnlyList<Fault>> EditAsync(InstrumentEdition edition, Action<JsonObject> change, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(edition.WhyNotEdited);
        return SaveAsync(edition, EditionText.Change(edition.Text, change), version, ct);
    }

    public Task<IReadOnlyList<Fault>> EditNodeAsync(NodeView view, NodeInput input, CancellationToken ct)
    {
        var code = view.Node.Code;
        void Write(JsonObject file) =>
            input.WriteTo(
                EditionText.NodeOf(file, code) ?? throw new InvalidOperationException($"No node {code}."),
                view.Instrument,
                view.Node
            );
        return EditAsync(view.Edition, Write, input.Version, ct);
    }

    private async Task<IReadOnlyList<Fault>> SaveAsync(
        InstrumentEdition edition,
        (string? Text, IReadOnlyList<Fault> Faults) made,
        int version,
        CancellationToken ct
    )
    {
        if (made.Text is null)
            return made.Faults;
        db.ExpectVersion(edition, version);
        edition.Text = made.Text;
        await db.SaveChangesAsync(ct);
        return [];
    }

    public async Task PublishAsync(InstrumentEdition edition, int version, CancellationToken ct)
    {
        edition.Publish(me.Officer, me.Now);
        db.ExpectVersion(edition, version);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Drafts only: an evaluation may rest on what was published.</summary>
    public async Task DiscardAsync(InstrumentEdition edition, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(edition.WhyNotEdited);
        db.ExpectVersion(edition, version);
        db.Remove(edition);
        await db.SaveChangesAsync(ct);
    }
}
