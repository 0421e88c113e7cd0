using System.Text;
using Org.BouncyCastle.Utilities.Encoders;

namespace EncordPS.Authentication;

/// <summary>Signs every request with an Ed25519 key, wherever that is kept.</summary>
internal abstract class Ed25519Credential : ICredential
{
    /// <param name="publicKey">The 32 bytes of the public key.</param>
    /// <param name="publicKeyBlob">The same as the second column of a <c>.pub</c> file holds it.</param>
    private protected Ed25519Credential(byte[] publicKey, byte[] publicKeyBlob)
    {
        PublicKeyHex = Hex.ToHexString(publicKey);
        PublicKeyFingerprint = "SHA256:" + Convert.ToBase64String(Sha256.Hash(publicKeyBlob)).TrimEnd('=');
    }

    public abstract EncordAuthenticationKind Kind { get; }

    public string PublicKeyFingerprint { get; }

    public string PublicKeyHex { get; }

    public async Task SignLegacyAsync(Action<string, string> setHeader, byte[] bodyDigest, CancellationToken cancellationToken) =>
        setHeader("Authorization", $"{PublicKeyHex}:{Hex.ToHexString(await SignAsync(bodyDigest, cancellationToken))}");

    public async Task SignV2Async(
        Action<string, string> setHeader,
        string method,
        string requestTarget,
        byte[] bodyDigest,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var message = new MessageSignature(method, requestTarget, bodyDigest, now, PublicKeyHex);
        var signature = await SignAsync(Encoding.UTF8.GetBytes(message.Base), cancellationToken);
        setHeader("Content-Digest", message.ContentDigest);
        setHeader("Signature-Input", message.SignatureInput);
        setHeader("Signature", MessageSignature.Format(signature));
    }

    public abstract void Dispose();

    public override string ToString() => $"{GetType().Name} {PublicKeyFingerprint}";

    /// <summary>The 64 bytes of the signature of a message.</summary>
    protected abstract ValueTask<byte[]> SignAsync(byte[] message, CancellationToken cancellationToken);
}
