using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EncordPS.Framework.Tests;

/// <summary>An assembly that defines nothing and uses what a test says.</summary>
internal sealed class MadeAssembly
{
    private readonly MetadataBuilder _metadata = new();
    private readonly AssemblyReferenceHandle _used;

    public MadeAssembly(string uses, string version)
    {
        _metadata.AddModule(0, _metadata.GetOrAddString("Made.dll"), _metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("Made"), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default, default, _metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        _used = _metadata.AddAssemblyReference(_metadata.GetOrAddString(uses), new Version(version), default, default, default, default);
    }

    public TypeReferenceHandle Use(string type) =>
        _metadata.AddTypeReference(_used, _metadata.GetOrAddString("System"), _metadata.GetOrAddString(type));

    /// <summary>Uses a method of an instance that takes one value and says true or false.</summary>
    public void UseTest(string type, string name, Action<SignatureTypeEncoder> parameter)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true)
            .Parameters(1, static result => result.Type().Boolean(), parameters => parameter(parameters.AddParameter().Type()));
        _metadata.AddMemberReference(Use(type), _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(blob));
    }

    public void UseTextField(string type, string name)
    {
        BlobBuilder blob = new();
        new BlobEncoder(blob).Field().Type().String();
        _metadata.AddMemberReference(Use(type), _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(blob));
    }

    public AssemblyFile ToFile()
    {
        PEHeaderBuilder library = new(imageCharacteristics: Characteristics.Dll);
        BlobBuilder image = new();
        new ManagedPEBuilder(library, new MetadataRootBuilder(_metadata), new BlobBuilder()).Serialize(image);
        return new AssemblyFile(image.ToImmutableArray());
    }
}
