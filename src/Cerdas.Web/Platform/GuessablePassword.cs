using System.Text.RegularExpressions;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>
/// Refuses a password that is made of what everybody guesses first: common words, the own address, name or regency, years, digits and
/// letters in a row. What is left without those must still be something.
/// </summary>
public sealed partial class GuessablePassword(CerdasDb db) : IPasswordValidator<Account>
{
    /// <summary>Letters and digits that must be left.</summary>
    private const int LeftLeast = 5;
    private const int PartLeast = 4,
        RunLeast = 3;

    /// <summary>Rows of a keyboard, of digits and of the alphabet: neighbours in them are no choice.</summary>
    private static readonly string[] Rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly Lazy<IReadOnlyList<string>> Common = new(() =>
        [.. ReferenceData.Read(Path.Combine(ReferenceData.Folder, "password-parts.csv")).Select(r => r["part"])]
    );

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var regency = await db.Regencies.Where(r => r.Code == user.RegencyCode).Select(r => r.Name).SingleOrDefaultAsync();
        return IsGuessable(password ?? "", [user.Email ?? "", user.Name, regency ?? ""])
            ? IdentityResult.Failed(
                new IdentityError
                {
                    Code = nameof(GuessablePassword),
                    Description = Say(
                        "Kata sandi ini mudah ditebak: terdiri dari kata umum, nama, alamat, tahun, atau urutan. Pakai kalimat pendek.",
                        "This password is easy to guess: it is made of common words, names, addresses, years or sequences. "
                            + "Use a short sentence."
                    ),
                }
            )
            : IdentityResult.Success;
    }

    /// <param name="own">What is known of whose password it is: address, name, regency.</param>
    internal static bool IsGuessable(string password, IEnumerable<string> own)
    {
        var parts = own.SelectMany(o => Words().Split(o).Append(o))
            .Concat(Common.Value)
            .Select(p => p.ToLowerInvariant())
            .Where(p => p.Length >= PartLeast)
            .OrderByDescending(p => p.Length);
        var left = password.ToLowerInvariant();
        // A blank in the place of each part: what stood left and right of it makes no new word.
        foreach (var part in parts)
            left = left.Replace(part, " ", StringComparison.Ordinal).Replace(part, " ", StringComparison.Ordinal);
        left = Years().Replace(left, " ");
        left = WithoutRuns(left);
        return left.Count(char.IsLetterOrDigit) < LeftLeast;
    }

    private static string WithoutRuns(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var run = 1;
            while (at + run < text.Length && Follows(text, at, run))
                run++;
            if (run < RunLeast)
                kept.Append(text[at]);
            at += run < RunLeast ? 1 : run;
        }
        return kept.ToString();
    }

    /// <summary>Whether the next character goes on as those before it: the same again, or on along a row, or back.</summary>
    private static bool Follows(string text, int at, int length)
    {
        var piece = text.Substring(at, length + 1);
        return piece.All(c => c == piece[0])
            || Rows.Any(r =>
                r.Contains(piece, StringComparison.Ordinal) || r.Contains(string.Concat(piece.Reverse()), StringComparison.Ordinal)
            );
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Words();

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex Years();
}
