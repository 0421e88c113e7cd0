using System.Reflection;
using System.Reflection.Metadata;

namespace EncordPS.Framework.Tests;

/// <summary>A type, where it is defined.</summary>
internal readonly record struct TypePlace(AssemblyFile File, TypeDefinitionHandle Handle)
{
    public TypeDefinition Definition => File.Reader.GetTypeDefinition(Handle);

    /// <summary>Whether other assemblies may use it.</summary>
    public bool IsVisible => (Definition.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            this with { Handle = Definition.GetDeclaringType() } is { IsVisible: true },
        _ => false,
    };

    /// <summary>The class that it derives from, with what stands for the type parameters of that class.</summary>
    public (EntityHandle Type, ImmutableArray<string> Arguments) Base(ImmutableArray<string> context)
    {
        EntityHandle parent = Definition.BaseType;
        return parent.Kind == HandleKind.TypeSpecification
            ? Instantiation.Read(File.Reader, (TypeSpecificationHandle)parent, context)
            : (parent, []);
    }
}
