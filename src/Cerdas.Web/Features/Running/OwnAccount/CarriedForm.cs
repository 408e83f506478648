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

    /// <summary>The code of the second factor is asked first.</summary>
    public bool ToCode { get; init; }

    public string Action => ToCode ? "/masuk/kode?handler=Carry" : QueryHelpers.AddQueryString(Return, KeptForm.Query, "ya");

    public string Button =>
        ToCode ? Say("Lanjut ke kode dua langkah", "Go on to the two-step code")
        : Now ? Say("Lanjutkan mengisi formulir", "Go on with the form")
        : Say("Sudah masuk di tab lain: lanjutkan formulir", "Signed in in another tab: go on with the form");
}
