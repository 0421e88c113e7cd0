using System.ComponentModel;
using System.Reflection;

namespace EncordPS;

/// <summary>
/// Finds the module's dependencies on Windows PowerShell 5.1, where there are no load contexts and powershell.exe has no
/// binding redirects: libraries that ask for an older version of another are given the one that is shipped. The event is
/// the whole process's, so it answers for our own files and our own requests alone.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrameworkAssemblyResolver
{
    private static readonly string s_folder = Path.GetDirectoryName(typeof(FrameworkAssemblyResolver).Assembly.Location)!;
    private static readonly Lazy<IReadOnlyDictionary<string, AssemblyName>> s_shipped = new(static () => ReadFolder(s_folder));
    private static readonly object s_lock = new();
    private static bool s_isRegistered;

    /// <summary>
    /// Begins to answer; a second call changes nothing. It stays for the life of the process: another runspace may still
    /// use the module when one has removed it.
    /// </summary>
    public static void Register()
    {
        lock (s_lock)
        {
            if (!s_isRegistered)
            {
                AppDomain.CurrentDomain.AssemblyResolve += Resolve;
                s_isRegistered = true;
            }
        }
    }

    /// <summary>The shipped assembly that may stand in for a requested one; null when none may.</summary>
    /// <param name="requested">What is looked for.</param>
    /// <param name="requester">The file of the assembly that asks; null when it is not known.</param>
    /// <param name="shipped">The assemblies of the module's folder, by simple name.</param>
    /// <param name="folder">The module's folder.</param>
    public static AssemblyName? Find(
        AssemblyName requested, string? requester, IReadOnlyDictionary<string, AssemblyName> shipped, string folder) =>
        IsOurs(requested, requester, folder)
        && shipped.TryGetValue(requested.Name, out AssemblyName? candidate)
        && (requested.Version is null || candidate.Version >= requested.Version)
        && HasSameToken(requested, candidate)
            ? candidate
            : null;

    private static Assembly? Resolve(object sender, ResolveEventArgs request) =>
        Find(new AssemblyName(request.Name), request.RequestingAssembly?.Location, s_shipped.Value, s_folder) is { } found
            ? Assembly.LoadFrom(Path.Combine(s_folder, found.Name + ".dll"))
            : null;

    // Who asks is not known for requests by reflection: those for our own two assemblies can only be ours.
    private static bool IsOurs(AssemblyName requested, string? requester, string folder) =>
        requester is null
            ? requested.Name.StartsWith("EncordPS", StringComparison.Ordinal)
            : string.Equals(Path.GetDirectoryName(requester), folder, StringComparison.OrdinalIgnoreCase);

    private static bool HasSameToken(AssemblyName requested, AssemblyName candidate) =>
        requested.GetPublicKeyToken() is not { Length: > 0 } token || token.SequenceEqual(candidate.GetPublicKeyToken() ?? []);

    private static Dictionary<string, AssemblyName> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Select(AssemblyName.GetAssemblyName)
            .ToDictionary(static name => name.Name, StringComparer.OrdinalIgnoreCase);
}
