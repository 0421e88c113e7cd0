using System.Reflection;
using System.Reflection.Metadata;

namespace EncordPS.Framework.Tests;

/// <summary>The assemblies that the module finds on Windows PowerShell 5.1, by the rules that it finds them with.</summary>
/// <param name="system">Those of .NET Framework and of PowerShell.</param>
/// <param name="shipped">Those of the module's folder.</param>
internal sealed class AssemblySet(IEnumerable<AssemblyFile> system, IEnumerable<AssemblyFile> shipped)
{
    private readonly Dictionary<string, AssemblyFile> _system = system.ToDictionary(file => file.Name.Name!);
    private readonly Dictionary<string, AssemblyFile> _shipped = shipped.ToDictionary(file => file.Name.Name!);

    /// <summary>.NET Framework 4.7.2 and PowerShell, with the assemblies of a folder beside them.</summary>
    public static AssemblySet Framework(IEnumerable<AssemblyFile> shipped) => new(
        [
            .. AssemblyFile.ReadFolder(Places.Framework),
            .. AssemblyFile.ReadFolder(Path.Combine(Places.Framework, "Facades")),
            .. AssemblyFile.ReadFolder(Places.PowerShell),
        ],
        shipped);

    /// <summary>The framework's own comes first; then one that is shipped, as old as what is asked for or newer.</summary>
    public AssemblyFile? Find(AssemblyName requested) => Find(_system, requested) ?? Find(_shipped, requested);

    /// <summary>Finds where a type is now, wherever it has moved to; null when it is nowhere.</summary>
    public TypePlace? Find(AssemblyFile from, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => new TypePlace(from, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => FindReferred(from, (TypeReferenceHandle)type),
        _ => null,
    };

    /// <summary>Whether only the visible parts of an assembly may be used.</summary>
    public bool IsForeign(AssemblyFile file) => _system.ContainsValue(file);

    private static AssemblyFile? Find(Dictionary<string, AssemblyFile> among, AssemblyName requested) =>
        among.TryGetValue(requested.Name!, out AssemblyFile? found) && found.Name.Version >= requested.Version
        && (requested.GetPublicKeyToken() is not { Length: > 0 } token || token.SequenceEqual(found.Name.GetPublicKeyToken() ?? []))
            ? found
            : null;

    private TypePlace? FindReferred(AssemblyFile from, TypeReferenceHandle handle)
    {
        TypeReference outermost = from.Reader.GetTypeReference(handle);
        while (outermost.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            outermost = from.Reader.GetTypeReference((TypeReferenceHandle)outermost.ResolutionScope);
        }

        return outermost.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? FindIn(from, (AssemblyReferenceHandle)outermost.ResolutionScope, TypeNames.Of(from.Reader, handle))
            : null;
    }

    private TypePlace? FindIn(AssemblyFile from, AssemblyReferenceHandle scope, string type) =>
        Find(from.Reader.GetAssemblyReference(scope).GetAssemblyName()) is not { } file ? null
        : file.Find(type) is { } definition ? new TypePlace(file, definition)
        : file.FindForward(type) is { } next ? FindIn(file, next, type)
        : null;
}
