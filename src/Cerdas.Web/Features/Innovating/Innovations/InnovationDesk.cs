using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An innovation that looks like one being written.</summary>
public sealed record SimilarRow(int Id, string Title, string Agency, int Year, InnovationState State);

/// <summary>Opens innovations, writes drafts and moves them on. The pages and the tests call it alike.</summary>
public sealed class InnovationDesk(CerdasDb db, InstrumentLibrary instruments, CurrentOfficer me)
{
    /// <summary>Family of the instruments that innovations are judged by.</summary>
    public const string Family = "innovation",
        Shipped = "innovation-2024";
    public const int DocumentsMax = 20;
    private const int SimilarShown = 5,
        ChainMax = 100;

    /// <summary>
    /// What this person may see: an evaluator what they judge, an agency's people all but others' drafts, those who manage innovations
    /// everything, everybody else all but drafts.
    /// </summary>
    public IQueryable<Innovation> Visible =>
        me.Officer switch
        {
            { Role: Role.Evaluator } => db.Innovations.Where(i => i.Judges.Any(j => j.AccountId == me.Officer.Id)),
            { Role: Role.AgencyOfficer or Role.AgencyHead } => db.Innovations.Where(i =>
                i.AgencyId == me.Officer.AgencyId || i.State != InnovationState.Draft
            ),
            { Role: Role.RegencyAdmin or Role.Planner } => db.Innovations,
            // Whoever neither writes nor manages it sees what was submitted.
            _ => db.Innovations.Where(i => i.State != InnovationState.Draft),
        };

    /// <summary>The innovation with all that belongs to it; scores are looked at only through <see cref="Innovation.IsBlind"/>.</summary>
    public Task<Innovation?> OpenAsync(int id, CancellationToken ct) =>
        Visible
            .Include(i => i.Agency)
            .Include(i => i.Benefits.OrderBy(b => b.Id))
            .Include(i => i.Documents.OrderBy(d => d.DocumentId))
                .ThenInclude(d => d.Document)
            .Include(i => i.PartnerAgencies)
                .ThenInclude(p => p.Agency)
            .Include(i => i.Judges.OrderBy(j => j.Id))
                .ThenInclude(j => j.Scores)
            .Include(i => i.Steps.OrderBy(s => s.Id))
            .AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == id, ct);

    public async Task<Innovation> StartAsync(int agencyId, int year, string title, CancellationToken ct)
    {
        var innovation = new Innovation
        {
            RegencyCode = me.RegencyCode,
            AgencyId = agencyId,
            Year = year,
            Title = title.Trim(),
        };
        RuleException.ThrowIf(innovation.WhyNotOwn(me.Officer));
        db.Add(innovation);
        await db.SaveChangesAsync(ct);
        return innovation;
    }

    /// <summary>The draft that the first press of the same button made; null where there is none.</summary>
    public Task<int?> FindDraftAsync(int? agencyId, int? year, string title, CancellationToken ct) =>
        db
            .Innovations.Where(i => i.AgencyId == agencyId && i.Year == year && i.Title == title && i.State == InnovationState.Draft)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>A save over a newer version is refused; two people do not overwrite each other.</summary>
    public async Task SaveAsync(Innovation innovation, int version, CancellationToken ct)
    {
        db.ExpectVersion(innovation, version);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Innovations of the regency that share words with a title, the closest first.</summary>
    public async Task<IReadOnlyList<SimilarRow>> SimilarAsync(string? title, int exceptId, CancellationToken ct)
    {
        var words = InnovationSearch.WordsOf(title).Where(w => w.Length > 2).ToList();
        if (words.Count == 0)
            return [];
        return await (
            from hit in db.Similar(words)
            join i in Visible on hit.Id equals i.Id
            where i.Id != exceptId
            orderby hit.Rank, i.Id
            select new SimilarRow(i.Id, i.Title, i.Agency!.ShortName, i.Year, i.State)
        )
            .Take(SimilarShown)
            .ToListAsync(ct);
    }

    /// <summary>The criteria in force: the regency's latest published edition, or the shipped ones.</summary>
    public async Task<Instrument> CriteriaAsync(CancellationToken ct)
    {
        var own = await db
            .InstrumentEditions.Where(e => e.PublishedAt != null)
            .OrderByDescending(e => e.PublishedAt)
            .Select(e => e.Text)
            .ToListAsync(ct);
        return own.Select(t => InstrumentFile.Read(t).Instrument).FirstOrDefault(i => i?.Family == Family)
            ?? ShippedInstruments.Find(Shipped)!;
    }

    /// <summary>The criteria that an innovation is judged by: those in force when it was first submitted.</summary>
    public async Task<Instrument> CriteriaOfAsync(Innovation innovation, CancellationToken ct) =>
        innovation.InstrumentId is { } id && await instruments.FindAsync(id, ct) is { } found ? found.Instrument : await CriteriaAsync(ct);

    /// <summary>Whether what is first submitted on that day is late, by the rule of its agency and year.</summary>
    public async Task<bool> IsLateAsync(Innovation innovation, DateOnly on, CancellationToken ct) =>
        Quota.IsLate(
            Quota.RuleFor(await db.QuotaRules.AsNoTracking().ToListAsync(ct), innovation.AgencyId, innovation.Year),
            innovation.Year,
            on
        );

    public async Task SubmitAsync(Innovation innovation, int version, CancellationToken ct)
    {
        innovation.Submit(me.Officer, (await CriteriaAsync(ct)).Id, me.Today, me.Now);
        await SaveAsync(innovation, version, ct);
    }

    public async Task WithdrawAsync(Innovation innovation, int version, CancellationToken ct)
    {
        innovation.Withdraw(me.Officer, me.Now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // A judge who hands in holds the same row, and what they wrote is seen once it is free.
        await db.Innovations.Where(i => i.Id == innovation.Id).HoldAsync(ct);
        if (await db.Innovations.AnyAsync(i => i.Id == innovation.Id && i.Judges.Any(j => j.Round == i.Round && j.HandedInAt != null), ct))
            throw new RuleException("innovation.judged");
        await SaveAsync(innovation, version, ct);
        await transaction.CommitAsync(ct);
    }

    public Task AppealAsync(Innovation innovation, string reason, int version, CancellationToken ct)
    {
        innovation.Appeal(me.Officer, reason, me.Now);
        return SaveAsync(innovation, version, ct);
    }

    public async Task RemoveAsync(Innovation innovation, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(innovation.WhyNotRemoved(me.Officer));
        db.ExpectVersion(innovation, version);
        db.Remove(innovation);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The score of a round: every criterion's mean over its judges, weighed as the instrument says.</summary>
    public static Result ResultOf(Instrument criteria, IEnumerable<Judge> judges)
    {
        var answers = new Answers(criteria);
        foreach (var score in judges.Where(j => j.HandedInAt is not null).SelectMany(j => j.Scores))
            if (score.Score is { } value && criteria.Find(score.Code) is { IsLeaf: true } leaf)
                answers.Add(leaf.Index, value);
        return Scoring.Score(answers);
    }

    /// <summary>What somebody means by "copied from": a number, or a title as it stands in the register.</summary>
    /// <returns>The innovation meant, or why there is none, in words.</returns>
    public async Task<(int? Id, string? WhyNot)> OriginAsync(Innovation innovation, string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, null);
        if (int.TryParse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number))
            return await WhyNotCopiedFromAsync(innovation, number, ct) is { } not ? (null, Reasons.Text(not)) : (number, null);
        var words = InnovationSearch.WordsOf(text);
        var hits =
            words.Count == 0
                ? []
                : await (
                    from hit in db.Search(words)
                    join i in db.Innovations.IgnoreQueryFilters() on hit.Id equals i.Id
                    where i.State == InnovationState.Accepted || i.State == InnovationState.Retired
                    orderby hit.Rank, i.Id
                    select new SimilarRow(i.Id, i.Title, i.Agency!.ShortName, i.Year, i.State)
                )
                    .Take(SimilarShown)
                    .ToListAsync(ct);
        var exact = hits.Where(h => string.Equals(h.Title, text.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (
            (
                exact.Count == 1 ? exact[0]
                : hits.Count == 1 ? hits[0]
                : null
            ) is
            { } one
        )
            return await WhyNotCopiedFromAsync(innovation, one.Id, ct) is { } refused ? (null, Reasons.Text(refused)) : (one.Id, null);
        return (
            null,
            hits.Count == 0
                ? Say(
                    "Tidak ada inovasi yang diterima dengan judul itu. Bila berasal dari luar, isi kolom di bawah.",
                    "No accepted innovation has that title. If it comes from elsewhere, use the field below."
                )
                : Say("Beberapa cocok; tulis nomornya: ", "Several match; write the number: ")
                    + string.Join("; ", hits.Select(h => $"{h.Id} = {h.Title} ({h.Agency}, {h.Year})"))
        );
    }

    /// <summary>Why an innovation cannot be copied from another: the chain of origins must not come back to it.</summary>
    public async Task<string?> WhyNotCopiedFromAsync(Innovation innovation, int originId, CancellationToken ct)
    {
        var origins = new List<int>();
        for (int? next = originId; next is { } id && origins.Count < ChainMax; )
        {
            var row = await db
                .Innovations.IgnoreQueryFilters()
                .Where(i => i.Id == id)
                .Select(i => new
                {
                    i.RegencyCode,
                    i.State,
                    i.CopiedFromId,
                })
                .SingleOrDefaultAsync(ct);
            // What is not public in another regency does not exist here.
            if (
                origins.Count == 0
                && (
                    row is null
                    || (row.RegencyCode != me.RegencyCode && row.State is not (InnovationState.Accepted or InnovationState.Retired))
                )
            )
                return "innovation.unknown-origin";
            origins.Add(id);
            next = row?.CopiedFromId;
        }
        return innovation.WhyNotCopiedFrom(originId, origins);
    }
}
