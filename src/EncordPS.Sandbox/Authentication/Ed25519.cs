using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace EncordPS.Sandbox.Authentication;

/// <summary>Signature checks with keys as the wire spells them.</summary>
internal static class Ed25519
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 64;

    public static void Verify(string publicKey, byte[] message, byte[] signature)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: false, new Ed25519PublicKeyParameters(Convert.FromHexString(publicKey)));
        signer.BlockUpdate(message, 0, message.Length);
        if (signature.Length != SignatureBytes || !signer.VerifySignature(signature))
        {
            throw new ApiException(
                ApiErrorKind.Authentication, "The signature does not fit the request and the public key.");
        }
    }

    public static bool IsPublicKey(string text) =>
        text.Length == 2 * KeyBytes && text.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f');
}
