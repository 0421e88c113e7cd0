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

    public Task SignLegacyAsync(Action<string, string> setHeader, byte[] bodyDigest, CancellationToken cancellationToken) =>
        SetToken(setHeader);

    public Task SignV2Async(
        Action<string, string> setHeader,
        string method,
        string requestTarget,
        byte[] bodyDigest,
        DateTimeOffset now,
        CancellationToken cancellationToken) => SetToken(setHeader);

    public void Dispose() => _token.Dispose();

    public override string ToString() => nameof(BearerCredential);

    // Checked here because an HTTP client that meets a bad header value repeats it in its exception.
    private static bool IsHeaderSafe(SecureString token)
    {
        using var text = new SecretChars(token);
        return text.Length > 0 && Array.TrueForAll(text.Chars, c => c is > ' ' and <= '~');
    }

    private Task SetToken(Action<string, string> setHeader)
    {
        using var text = new SecretChars(_token);
        setHeader("Authorization", "Bearer " + new string(text.Chars));
        return Task.CompletedTask;
    }
}
