using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cerdas.Web.Platform.Forms;

/// <summary>What makes one press of one drawn form: its key, its sender, its address and everything in it.</summary>
internal static class PressKey
{
    public const string Field = "__sekali";

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// The same form with other words is another press: somebody went back, changed a name and means to save a second one.
    /// </summary>
    /// <returns>Null for a form without a key, and for a script that saves while somebody writes.</returns>
    public static string? Of(HttpRequest request, int accountId)
    {
        if (!SentForm.IsOn(request) || request.Form[Field] is not [{ Length: 32 } key])
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        Add(key);
        Add(accountId.ToString(CultureInfo.InvariantCulture));
        Add(request.Path + request.QueryString);
        foreach (var (name, values) in request.Form.Where(f => f.Key != SentForm.TokenField).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
                Add(value ?? "");
        }
        foreach (var file in request.Form.Files)
            Add($"{file.Name}/{file.FileName}/{file.Length}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
