using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>What opens a session.</summary>
public sealed record Credentials
{
    [Label("Surel", "E-mail"), Required, StringLength(256)]
    public required string Email { get; init; }

    [Label("Kata sandi", "Password"), Required, StringLength(256)]
    public required string Password { get; init; }
}
