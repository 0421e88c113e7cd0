using System.Buffers.Binary;
using System.Text;

namespace EncordPS.Sandbox.Authentication;

/// <summary>The outer layer of OpenSSH's private key format, as far as the public key in it.</summary>
internal static class OpenSshContainer
{
    private const string Magic = "openssh-key-v1\0";

    public static string ReadPublicKey(ReadOnlySpan<byte> container)
    {
        ReadOnlySpan<byte> rest = container;
        if (!Take(ref rest, Magic.Length).SequenceEqual(Encoding.ASCII.GetBytes(Magic)))
        {
            throw new FormatException("The magic word is missing.");
        }

        TakeString(ref rest); // cipher
        TakeString(ref rest); // key derivation
        TakeString(ref rest); // its options
        Take(ref rest, sizeof(uint)); // number of keys
        ReadOnlySpan<byte> publicKey = TakeString(ref rest);
        return TakeString(ref publicKey).SequenceEqual("ssh-ed25519"u8)
            ? Convert.ToHexStringLower(TakeString(ref publicKey))
            : throw new FormatException("The key is of another kind.");
    }

    private static ReadOnlySpan<byte> TakeString(ref ReadOnlySpan<byte> rest)
    {
        uint length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, sizeof(uint)));
        return Take(ref rest, checked((int)Math.Min(length, int.MaxValue)));
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        ReadOnlySpan<byte> taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
