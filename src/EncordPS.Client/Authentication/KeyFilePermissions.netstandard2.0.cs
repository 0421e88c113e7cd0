namespace EncordPS.Authentication;

/// <summary>The build for Windows PowerShell: there are no Unix modes, and inherited Windows rights are fine.</summary>
internal static class KeyFilePermissions
{
    public static bool AreOpen(string path) => false;
}
