using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Cerdas.Web.Platform.Forms;

/// <summary>
/// A form whose session had ended, sealed so that it can travel through the sign-in page in the reader's own browser: nothing is stored
/// here, and it opens for half a day.
/// </summary>
public sealed class KeptForm(IDataProtectionProvider protection)
{
    /// <summary>The field it travels in.</summary>
    public const string Field = "__formulir";

    /// <summary>Marks the address that a kept form is brought back to.</summary>
    public const string Query = "pulihkan";
    private static readonly TimeSpan Opens = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Cerdas.KeptForm").ToTimeLimitedDataProtector();

    public string Seal(SentForm form)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(zip, form);
        return Convert.ToBase64String(protector.Protect(packed.ToArray(), Opens));
    }

    /// <returns>Null where it is not one of ours, or too old.</returns>
    public SentForm? Open(string? kept)
    {
        try
        {
            using var zip = new BrotliStream(
                new MemoryStream(protector.Unprotect(Convert.FromBase64String(kept ?? ""))),
                CompressionMode.Decompress
            );
            return JsonSerializer.Deserialize<SentForm>(zip);
        }
        catch (Exception e) when (e is FormatException or System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
