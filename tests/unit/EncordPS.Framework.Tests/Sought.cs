using System.Reflection;
using System.Reflection.Metadata;

namespace EncordPS.Framework.Tests;

/// <summary>A method or field that an assembly uses.</summary>
internal sealed record Sought(bool IsField, string Name, string Signature)
{
    public static Sought Of(MemberReference member, string name) => member.GetKind() == MemberReferenceKind.Field
        ? new Sought(IsField: true, name, member.DecodeFieldSignature(SignatureText.Instance, []))
        : new Sought(IsField: false, name, SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, [])));

    public bool IsIn(TypePlace type, ImmutableArray<string> context, bool onlyVisible) =>
        IsField ? HasField(type, context, onlyVisible) : HasMethod(type, context, onlyVisible);

    private bool HasField(TypePlace type, ImmutableArray<string> context, bool onlyVisible) =>
        type.Definition.GetFields().Select(type.File.Reader.GetFieldDefinition).Any(field =>
            type.File.Reader.StringComparer.Equals(field.Name, Name)
            && (!onlyVisible || (field.Attributes & FieldAttributes.FieldAccessMask)
                is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
            && field.DecodeSignature(SignatureText.Instance, context) == Signature);

    private bool HasMethod(TypePlace type, ImmutableArray<string> context, bool onlyVisible) =>
        type.Definition.GetMethods().Select(type.File.Reader.GetMethodDefinition).Any(method =>
            type.File.Reader.StringComparer.Equals(method.Name, Name)
            && (!onlyVisible || (method.Attributes & MethodAttributes.MemberAccessMask)
                is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
            && SignatureText.Of(method.DecodeSignature(SignatureText.Instance, context)) == Signature);
}
