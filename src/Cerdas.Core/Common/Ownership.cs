namespace Cerdas.Common;

/// <summary>A row that belongs to one regency; every read and write of it is kept inside that regency.</summary>
public interface IBelongsToRegency
{
    string RegencyCode { get; }
}

/// <summary>A row two people may edit: a save with an older version is refused.</summary>
public interface IVersioned
{
    int Version { get; }
}
