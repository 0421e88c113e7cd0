using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EncordPS.Framework.Tests;

/// <summary>A generic type with its arguments.</summary>
internal static class Instantiation
{
    /// <summary>The generic type and its arguments; no type for arrays, pointers and type parameters.</summary>
    public static (EntityHandle Type, ImmutableArray<string> Arguments) Read(
        MetadataReader reader, TypeSpecificationHandle handle, ImmutableArray<string> context)
    {
        BlobReader blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return default;
        }

        blob.ReadSignatureTypeCode();
        EntityHandle type = blob.ReadTypeHandle();
        SignatureDecoder<string, ImmutableArray<string>> decoder = new(SignatureText.Instance, reader, context);
        string[] arguments = new string[blob.ReadCompressedInteger()];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = decoder.DecodeType(ref blob);
        }

        return (type, [.. arguments]);
    }
}
