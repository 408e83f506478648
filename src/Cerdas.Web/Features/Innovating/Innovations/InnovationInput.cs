using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What a new draft needs: a name, and whose it is.</summary>
public sealed record StartInput
{
    [Label("Judul inovasi", "Title of the innovation"), Required, StringLength(Innovation.TitleMax)]
    public required string Title { get; init; }

    [Label("Tahun inovasi", "Year of the innovation"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? Year { get; init; }

    [Label("OPD", "Agency")]
    public int? AgencyId { get; init; }
}

/// <summary>Step 1: what it is about.</summary>
public sealed record IdeaInput
{
    [Label("Judul inovasi", "Title of the innovation"), Required, StringLength(Innovation.TitleMax)]
    public string? Title { get; init; }

    [Label("Tahun inovasi", "Year of the innovation"), Required, Range(Period.FirstYear, Period.LastYear)]
    public int? Year { get; init; }

    [Label("Masalah yang dipecahkan", "Problem it solves"), StringLength(Innovation.TextMax)]
    public string? Problem { get; init; }

    [Label("Dimensi dan subdimensi", "Dimension and sub-dimension"), StringLength(60)]
    public string? SubDimensionCode { get; init; }

    public static IdeaInput From(Innovation i) =>
        new()
        {
            Title = i.Title,
            Year = i.Year,
            Problem = i.Problem,
            SubDimensionCode = i.SubDimensionCode,
        };

    public void ApplyTo(Innovation i, string? dimension) =>
        (i.Title, i.Year, i.Problem, i.DimensionCode, i.SubDimensionCode) = (
            Title!.Trim(),
            Year!.Value,
            Texts.Clean(Problem),
            dimension,
            dimension is null ? null : SubDimensionCode
        );
}

/// <summary>Step 2: what is new and how it works.</summary>
public sealed record HowInput
{
    [Label("Apa yang baru", "What is new"), StringLength(Innovation.TextMax)]
    public string? Novelty { get; init; }

    [Label("Cara kerjanya", "How it works"), StringLength(Innovation.TextMax)]
    public string? HowItWorks { get; init; }

    [Label("Inovasi digital", "Digital innovation")]
    public bool Digital { get; init; }

    [Label("Alamat layanan", "Address of the service"), StringLength(Innovation.UrlMax)]
    public string? ServiceUrl { get; init; }

    [Label("Alamat video", "Address of a video"), StringLength(Innovation.UrlMax)]
    public string? VideoUrl { get; init; }

    [Label("Program masterplan", "Programme of the masterplan")]
    public int? ProgrammeId { get; init; }

    [Label("Rencana aksi", "Action plan"), EnumDataType(typeof(ActionPlan))]
    public ActionPlan? ActionPlan { get; init; }

    /// <summary>Its number, or its title as it stands in the register or the catalogue.</summary>
    [Label("Ditiru dari inovasi", "Copied from innovation"), StringLength(Innovation.TitleMax)]
    public string? CopiedFrom { get; init; }

    [Label("Ditiru dari (di luar register)", "Copied from (outside this register)"), StringLength(Innovation.ShortMax)]
    public string? CopiedFromText { get; init; }

    public bool HasOrigin => CopiedFrom is not null || CopiedFromText is not null;

    public static HowInput From(Innovation i) =>
        new()
        {
            Novelty = i.Novelty,
            HowItWorks = i.HowItWorks,
            Digital = i.Digital,
            ServiceUrl = i.ServiceUrl,
            VideoUrl = i.VideoUrl,
            ProgrammeId = i.ProgrammeId,
            ActionPlan = i.ActionPlan,
            CopiedFrom = i.CopiedFromId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CopiedFromText = i.CopiedFromText,
        };

    public void Check(ModelStateDictionary errors, string prefix)
    {
        foreach (var (field, url) in new[] { (nameof(ServiceUrl), ServiceUrl), (nameof(VideoUrl), VideoUrl) })
            if (!Texts.IsWebAddress(url))
                errors.AddModelError(
                    $"{prefix}.{field}",
                    Say(
                        "Tulis alamat lengkap yang dimulai dengan https:// atau http://.",
                        "Write the whole address, beginning with https:// or http://."
                    )
                );
    }

    /// <param name="origin">The innovation that <see cref="CopiedFrom"/> means.</param>
    public void ApplyTo(Innovation i, int? origin) =>
        (i.Novelty, i.HowItWorks, i.Digital, i.ServiceUrl, i.VideoUrl, i.ProgrammeId, i.ActionPlan, i.CopiedFromId, i.CopiedFromText) = (
            Texts.Clean(Novelty),
            Texts.Clean(HowItWorks),
            Digital,
            Texts.Clean(ServiceUrl),
            Texts.Clean(VideoUrl),
            ProgrammeId,
            ActionPlan,
            origin,
            Texts.Clean(CopiedFromText)
        );
}

/// <summary>Step 3: who began it, who is served, what it costs, how far it is.</summary>
public sealed record WhoInput
{
    [Label("Siapa yang dilayani", "Who is served"), StringLength(Innovation.ShortMax)]
    public string? Users { get; init; }

    [Label("Pengguna setahun", "Users a year"), Range(0, 300_000_000)]
    public int? UsersAYear { get; init; }

    [Label("Penggagas", "Initiator"), EnumDataType(typeof(Initiator))]
    public Initiator? Initiator { get; init; }

    [Label("Nama penggagas", "Name of the initiator"), StringLength(Innovation.ShortMax)]
    public string? InitiatorName { get; init; }

    [Label("OPD mitra", "Partner agencies")]
    public List<int> PartnerAgencyIds { get; init; } = [];

    [Label("Mitra lain", "Other partners"), StringLength(Innovation.ShortMax)]
    public string? Partners { get; init; }

    [Label("Biaya sampai sekarang", "Cost until now"), Range(0.0, 1e15)]
    public decimal? Cost { get; init; }

    [Label("Tahap", "Stage"), EnumDataType(typeof(LifeStage))]
    public LifeStage Stage { get; init; } = LifeStage.Initiative;

    [Label("Tanggal inisiatif", "Date of the initiative")]
    public DateOnly? InitiativeOn { get; init; }

    [Label("Tanggal uji coba", "Date of the trial")]
    public DateOnly? TrialOn { get; init; }

    [Label("Tanggal penerapan", "Date of the implementation")]
    public DateOnly? ImplementedOn { get; init; }

    public static WhoInput From(Innovation i) =>
        new()
        {
            Users = i.Users,
            UsersAYear = i.UsersAYear,
            Initiator = i.Initiator,
            InitiatorName = i.InitiatorName,
            PartnerAgencyIds = [.. i.PartnerAgencies.Select(p => p.AgencyId)],
            Partners = i.Partners,
            Cost = i.Cost,
            Stage = i.Stage,
            InitiativeOn = i.InitiativeOn,
            TrialOn = i.TrialOn,
            ImplementedOn = i.ImplementedOn,
        };

    public void ApplyTo(Innovation i)
    {
        (i.Users, i.UsersAYear, i.Initiator, i.InitiatorName, i.Partners, i.Cost, i.Stage) = (
            Texts.Clean(Users),
            UsersAYear,
            Initiator,
            Texts.Clean(InitiatorName),
            Texts.Clean(Partners),
            Cost,
            Stage
        );
        (i.InitiativeOn, i.TrialOn, i.ImplementedOn) = (InitiativeOn, TrialOn, ImplementedOn);
        i.PartnerAgencies.RemoveAll(p => !PartnerAgencyIds.Contains(p.AgencyId));
        foreach (var id in PartnerAgencyIds.Distinct().Where(id => id != i.AgencyId && !i.PartnerAgencies.Exists(p => p.AgencyId == id)))
            i.PartnerAgencies.Add(new PartnerAgency { RegencyCode = i.RegencyCode, AgencyId = id });
    }
}

/// <summary>
/// Step 4: what changed, in figures. A row with anything in it must be whole before the next step; a draft keeps half ones.
/// </summary>
public sealed record BenefitInput
{
    private const int MostRows = 5;

    [Label("Yang diukur", "What is measured"), StringLength(Benefit.NameMax)]
    public string? Name { get; init; }

    [Label("Satuan", "Unit"), StringLength(Benefit.UnitMax)]
    public string? Unit { get; init; }

    [Label("Sebelum", "Before"), Range(-1e12, 1e12)]
    public decimal? Before { get; init; }

    [Label("Sesudah", "After"), Range(-1e12, 1e12)]
    public decimal? After { get; init; }

    [Label("Sumber angka", "Source of the figures"), StringLength(Benefit.SourceMax)]
    public string? Source { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Unit + Source) && Before is null && After is null;

    /// <summary>Blank rows to write in: two in all at least, then one after the last.</summary>
    public static void AddBlanks(List<BenefitInput> rows)
    {
        while (rows.Count < MostRows && (rows.Count < 2 || !rows[^1].IsEmpty))
            rows.Add(new());
    }

    public static BenefitInput From(Benefit b) =>
        new()
        {
            Name = b.Name,
            Unit = b.Unit,
            Before = b.Before,
            After = b.After,
            Source = b.Source,
        };

    public void Check(ModelStateDictionary errors, string prefix)
    {
        void Need(string field, bool missing, string text)
        {
            if (missing && errors.GetFieldValidationState($"{prefix}.{field}") != ModelValidationState.Invalid)
                errors.AddModelError($"{prefix}.{field}", text);
        }
        if (IsEmpty)
            return;
        Need(nameof(Name), string.IsNullOrWhiteSpace(Name), Say("Sebutkan apa yang diukur.", "Say what is measured."));
        Need(
            nameof(Unit),
            string.IsNullOrWhiteSpace(Unit),
            Say("Satuan wajib diisi: menit, orang, persen.", "A unit is required: minutes, people, per cent.")
        );
        Need(nameof(Before), Before is null, Say("Angka sebelum inovasi wajib diisi.", "The figure before the innovation is required."));
        Need(nameof(After), After is null, Say("Angka sesudah inovasi wajib diisi.", "The figure after the innovation is required."));
        Need(nameof(Source), string.IsNullOrWhiteSpace(Source), Say("Sumber angka wajib diisi.", "The source of the figures is required."));
    }

    public Benefit ToBenefit(string regency) =>
        new()
        {
            RegencyCode = regency,
            Name = Name?.Trim() ?? "",
            Unit = Unit?.Trim() ?? "",
            Before = Before,
            After = After,
            Source = Source?.Trim() ?? "",
        };
}

internal static class Texts
{
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Nothing, or an address of the web: never a script.</summary>
    public static bool IsWebAddress(string? url) =>
        string.IsNullOrWhiteSpace(url)
        || (
            Uri.TryCreate(url.Trim(), UriKind.Absolute, out var read)
            && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeHttp)
        );
}
