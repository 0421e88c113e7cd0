using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EncordPS.Framework.Tests;

/// <summary>The metadata of an assembly on disk. Nothing of it is loaded to run.</summary>
internal sealed class AssemblyFile
{
    private readonly Dictionary<string, TypeDefinitionHandle> _types = [];
    private readonly Dictionary<string, ExportedTypeHandle> _forwarded = [];

    public AssemblyFile(ImmutableArray<byte> content)
    {
        Reader = new PEReader(content).GetMetadataReader();
        Name = Reader.GetAssemblyDefinition().GetAssemblyName();
        foreach (TypeDefinitionHandle type in Reader.TypeDefinitions)
        {
            _types[TypeNames.Of(Reader, type)] = type;
        }

        foreach (ExportedTypeHandle type in Reader.ExportedTypes)
        {
            _forwarded[TypeNames.Of(Reader, type)] = type;
        }
    }

    public MetadataReader Reader { get; }

    public AssemblyName Name { get; }

    /// <summary>The managed assemblies of a folder.</summary>
    public static IReadOnlyList<AssemblyFile> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Where(HasMetadata).Order(StringComparer.Ordinal).Select(Read)];

    public static AssemblyFile Read(string path) => new([.. File.ReadAllBytes(path)]);

    public TypeDefinitionHandle? Find(string type) => _types.TryGetValue(type, out TypeDefinitionHandle found) ? found : null;

    /// <summary>The assembly that a type has moved to; null when it has not moved.</summary>
    public AssemblyReferenceHandle? FindForward(string type)
    {
        if (!_forwarded.TryGetValue(type, out ExportedTypeHandle handle))
        {
            return null;
        }

        EntityHandle target = Reader.GetExportedType(handle).Implementation;
        // A nested type moves with the one around it.
        while (target.Kind == HandleKind.ExportedType)
        {
            target = Reader.GetExportedType((ExportedTypeHandle)target).Implementation;
        }

        return (AssemblyReferenceHandle)target;
    }

    private static bool HasMetadata(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }
}
