namespace Cerdas.Web.Platform;

/// <summary>Where this instance keeps what must survive, on disk. All of it lies in one folder, which is what a backup takes.</summary>
/// <param name="Var">Configuration "Cerdas:Var", by default var/ beside the process.</param>
public sealed record Places(string Var)
{
    public static Places Of(IConfiguration configuration) =>
        new(Path.GetFullPath(configuration["Cerdas:Var"] is { Length: > 0 } set ? set : "var"));

    /// <summary>
    /// Makes the folder, and leaves it and the database in it to the account that runs Cerdas: there are personal data and keys.
    /// </summary>
    public void KeepToOwner()
    {
        Directory.CreateDirectory(Var);
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            File.SetUnixFileMode(Var, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var file in new[] { Database, Database + "-wal", Database + "-shm" }.Where(File.Exists))
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (UnauthorizedAccessException)
        { /* Somebody else's folder, who set its rights. */
        }
    }

    /// <summary>The SQLite database, where no other is configured.</summary>
    public string Database => Path.Combine(Var, "cerdas.db");

    /// <summary>Documents by their SHA-256.</summary>
    public string Files => Path.Combine(Var, "files");

    /// <summary>Files on their way here; what lies in it need not be backed up.</summary>
    public string Uploads => Path.Combine(Var, "uploads");

    /// <summary>Keys of cookies and forms.</summary>
    public string Keys => Path.Combine(Var, "keys");
}
