using System.Buffers.Binary;
using System.Text;

namespace EncordPS.Client.Tests.Authentication;

/// <summary>Writes key containers that ssh-keygen would not: of a chosen seed, or with false fields.</summary>
internal sealed class OpenSshKeyBuilder
{
    private readonly List<byte> _bytes = [];

    public static byte[] Build(
        byte[] seed,
        byte[] publicKey,
        string cipher = "none",
        string kdf = "none",
        byte[]? kdfOptions = null,
        uint keyCount = 1,
        string keyType = "ssh-ed25519")
    {
        var privateSection = new OpenSshKeyBuilder()
            .Number(7).Number(7).Text("ssh-ed25519").Blob(publicKey).Blob([.. seed, .. publicKey]).Text("test-key")
            .Raw([1, 2, 3, 4, 5]);
        return new OpenSshKeyBuilder()
            .Raw(Encoding.ASCII.GetBytes("openssh-key-v1\0")).Text(cipher).Text(kdf).Blob(kdfOptions ?? [])
            .Number(keyCount)
            .Blob(new OpenSshKeyBuilder().Text(keyType).Blob(publicKey).ToArray())
            .Blob(privateSection.ToArray())
            .ToArray();
    }

    public OpenSshKeyBuilder Raw(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public OpenSshKeyBuilder Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return Raw(bytes);
    }

    public OpenSshKeyBuilder Blob(byte[] bytes) => Number((uint)bytes.Length).Raw(bytes);

    public OpenSshKeyBuilder Text(string text) => Blob(Encoding.ASCII.GetBytes(text));

    public byte[] ToArray() => [.. _bytes];
}
