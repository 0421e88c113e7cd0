using System.Runtime.CompilerServices;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>JSON without the white space between its parts, and otherwise as it was written.</summary>
internal static class CompactJson
{
    [MethodImpl(HotPath.Options)]
    public static byte[] Of(ReadOnlySpan<byte> json)
    {
        byte[] compact = new byte[json.Length];
        int length = 0;
        bool isInText = false;
        for (int i = 0; i < json.Length; i++)
        {
            byte b = json[i];
            if (!isInText && b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            compact[length++] = b;
            if (b == '"')
            {
                isInText = !isInText;
            }
            else if (isInText && b == '\\')
            {
                compact[length++] = json[++i];
            }
        }

        return length == compact.Length ? compact : compact.AsSpan(0, length).ToArray();
    }
}
