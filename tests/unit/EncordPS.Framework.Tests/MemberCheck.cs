using System.Reflection;
using System.Reflection.Metadata;

namespace EncordPS.Framework.Tests;

/// <summary>Looks up everything that an assembly uses of others: assemblies, types, methods and fields.</summary>
internal sealed class MemberCheck(AssemblySet assemblies)
{
    /// <summary>How many references were looked up.</summary>
    public int Count { get; private set; }

    /// <summary>What an assembly uses and will not find.</summary>
    public IEnumerable<string> Missing(AssemblyFile file)
    {
        MetadataReader reader = file.Reader;
        return reader.AssemblyReferences.Select(handle => MissingAssembly(reader.GetAssemblyReference(handle).GetAssemblyName()))
            .Concat(reader.TypeReferences.Select(handle => MissingType(file, handle)))
            .Concat(reader.MemberReferences.Select(handle => MissingMember(file, reader.GetMemberReference(handle))))
            .OfType<string>()
            .Select(what => $"{file.Name.Name} uses {what}");
    }

    private string? MissingAssembly(AssemblyName name)
    {
        Count++;
        return assemblies.Find(name) is null ? $"{name.Name} {name.Version}" : null;
    }

    private string? MissingType(AssemblyFile file, TypeReferenceHandle handle)
    {
        Count++;
        return assemblies.Find(file, handle) is { } type && (type.IsVisible || !assemblies.IsForeign(type.File))
            ? null
            : TypeNames.Of(file.Reader, handle);
    }

    private string? MissingMember(AssemblyFile file, MemberReference member)
    {
        Count++;
        EntityHandle parent = member.Parent.Kind == HandleKind.TypeSpecification
            ? Instantiation.Read(file.Reader, (TypeSpecificationHandle)member.Parent, []).Type
            : member.Parent;
        // The methods of arrays are the runtime's. A type that is missing has been told of.
        if (assemblies.Find(file, parent) is not { } type)
        {
            return null;
        }

        string name = file.Reader.GetString(member.Name);
        Sought sought = Sought.Of(member, name);
        return Has(type, [], sought) ? null : $"{TypeNames.Of(type.File.Reader, type.Handle)}.{name}: {sought.Signature}";
    }

    // Also what a base class has, which may have had it on the class itself in the framework it was compiled for.
    private bool Has(TypePlace type, ImmutableArray<string> context, Sought sought)
    {
        if (sought.IsIn(type, context, onlyVisible: assemblies.IsForeign(type.File)))
        {
            return true;
        }

        (EntityHandle parent, ImmutableArray<string> arguments) = type.Base(context);
        return !parent.IsNil && assemblies.Find(type.File, parent) is { } next && Has(next, arguments, sought);
    }
}
