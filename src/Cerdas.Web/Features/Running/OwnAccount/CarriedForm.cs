using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.WebUtilities;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>A form on its way through the sign-in: sealed, with the page it goes back to.</summary>
public sealed record CarriedForm(string? Sealed, string? Asked)
{
    public bool IsThere => Sealed is { Length: > 0 } && Return.Length > 0;

    /// <summary>The page it goes back to, a place of this site; empty where another was asked for.</summary>
    public string Return => ReturnAddress.Of(Asked, "");

    /// <summary>Name of the field it travels in.</summary>
    public string Name => KeptForm.Field;

    /// <summary>Goes on by itself where scripts run.</summary>
    public bool Now { get; init; }

    /// <summary>The page that comes first: the code of the second factor, or the choice of a regency.</summary>
    public string? Before { get; init; }

    public string Action => Before is not null ? $"{Before}?handler=Carry" : QueryHelpers.AddQueryString(Return, KeptForm.Query, "ya");

    public string Button =>
        Before == CodeModel.Address ? Say("Lanjut ke kode dua langkah", "Go on to the two-step code")
        : Before == ChooseModel.Address ? Say("Lanjut memilih daerah", "Go on to choose the regency")
        : Now ? Say("Lanjutkan mengisi formulir", "Go on with the form")
        : Say("Sudah masuk di tab lain: lanjutkan formulir", "Signed in in another tab: go on with the form");
}
