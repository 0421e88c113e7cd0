using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Support;

/// <summary>Signs with what it was asked to sign, so that a test can read it.</summary>
internal sealed class FakeCredential : ICredential
{
    private int _count;

    public EncordAuthenticationKind Kind => EncordAuthenticationKind.SshKey;

    public string? PublicKeyFingerprint => "SHA256:fake";

    public string? PublicKeyHex => "00";

    public Task SignLegacyAsync(Action<string, string> setHeader, byte[] bodyDigest, CancellationToken cancellationToken)
    {
        setHeader("Authorization", $"legacy {++_count} over {Convert.ToBase64String(bodyDigest)}");
        return Task.CompletedTask;
    }

    public Task SignV2Async(
        Action<string, string> setHeader,
        string method,
        string requestTarget,
        byte[] bodyDigest,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        setHeader("Content-Digest", $"digest {++_count} over {Convert.ToBase64String(bodyDigest)}");
        setHeader("Signature-Input", $"{method} {requestTarget} at {now:O}");
        setHeader("Signature", $"signature {_count}");
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }
}
