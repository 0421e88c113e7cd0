using System.Security.Cryptography;

namespace EncordPS.Sandbox.Authentication;

/// <summary>
/// <c>Authorization: public key:signature</c>, both in hex; what is signed is the SHA-256 of the body.
/// </summary>
internal sealed record V1Signature(string PublicKey, byte[] Signature)
{
    private const int SignatureDigits = 128;

    public static V1Signature Parse(string authorization)
    {
        string[] parts = authorization.Split(':');
        if (parts is [var key, { Length: SignatureDigits } signature]
            && Ed25519.IsPublicKey(key)
            && signature.All(char.IsAsciiHexDigit))
        {
            return new V1Signature(key, Convert.FromHexString(signature));
        }

        throw new ApiException(
            ApiErrorKind.Authentication,
            authorization.Length == 0
                ? "The request has no Authorization header."
                : "The Authorization header is neither 'public key:signature' in hex nor a bearer token.");
    }

    public void Verify(byte[] body) => Ed25519.Verify(PublicKey, SHA256.HashData(body), Signature);
}
