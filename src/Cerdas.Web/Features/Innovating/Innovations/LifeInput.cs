using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What an agency says of an accepted innovation for one year.</summary>
public sealed record YearInput
{
    [Label("Tahun", "Year"), Required]
    public int? Year { get; init; }

    [Label("Masih berjalan?", "Still running?"), Required]
    public bool? Running { get; init; }

    [Label("Pengguna tahun itu", "Users in that year"), Range(0, 300_000_000)]
    public int? Users { get; init; }

    [Label("Catatan", "Note"), StringLength(Innovation.ReasonMax)]
    public string? Note { get; init; }
}

/// <summary>Who copied an innovation, and when.</summary>
public sealed record CopyInput
{
    [Label("Siapa yang meniru", "Who copied it"), StringLength(Replication.ByMax)]
    public string? By { get; init; }

    [Label("Tahun", "Year"), Required]
    public int? Year { get; init; }

    [Label("Di luar daerah ini", "Outside this regency")]
    public bool Outside { get; init; }
}
