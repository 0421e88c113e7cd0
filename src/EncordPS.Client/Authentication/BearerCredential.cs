using System.Security;

namespace EncordPS.Authentication;

/// <summary>A bearer token. The service accepts it on both APIs, without any signature.</summary>
internal sealed class BearerCredential : ICredential
{
    private readonly SecureString _token;

    public BearerCredential(SecureString token)
    {
        if (!IsHeaderSafe(token))
        {
            throw KeyErrors.InvalidBearerToken();
        }

        _token = token.Copy();
        _token.MakeReadOnly();
    }

    public EncordAuthenticationKind Kind => EncordAuthenticationKind.BearerToken;

    public string? PublicKeyFingerprint => null;

    public string? PublicKeyHex => null;

    public void SignLegacy(Action<string, string> setHeader, byte[] bodyDigest) => SetToken(setHeader);

    public void SignV2(
        Action<string, string> setHeader, string method, string requestTarget, byte[] bodyDigest, DateTimeOffset now) =>
        SetToken(setHeader);

    public void Dispose() => _token.Dispose();

    public override string ToString() => nameof(BearerCredential);

    // Checked here because an HTTP client that meets a bad header value repeats it in its exception.
    private static bool IsHeaderSafe(SecureString token)
    {
        using var text = new SecretChars(token);
        return text.Length > 0 && Array.TrueForAll(text.Chars, c => c is > ' ' and <= '~');
    }

    private void SetToken(Action<string, string> setHeader)
    {
        using var text = new SecretChars(_token);
        setHeader("Authorization", "Bearer " + new string(text.Chars));
    }
}
