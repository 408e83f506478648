using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Cerdas.Web.Platform;

/// <summary>
/// Writes a folder's list of names to disk: a renamed file is safe from a power cut only then. .NET has no call for it; where the system
/// has none either (Windows), the file system's own journal keeps names.
/// </summary>
internal static class FolderSync
{
    public static void Write(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0)
            throw new IOException($"Cannot open {folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            if (Flush(handle) != 0)
                throw new IOException($"Cannot write {folder} to disk.", new Win32Exception());
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
