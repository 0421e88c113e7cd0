namespace EncordPS.Authentication;

/// <summary>What the signing handler needs to know about who is asking. Implementations are thread-safe.</summary>
internal interface ICredential : IDisposable
{
    EncordAuthenticationKind Kind { get; }

    /// <summary>As <c>ssh-keygen -l</c> prints it, <c>SHA256:…</c>; null for a bearer token.</summary>
    string? PublicKeyFingerprint { get; }

    /// <summary>The 32 bytes of the public key in lower-case hex; null for a bearer token.</summary>
    string? PublicKeyHex { get; }

    /// <summary>Sets the headers of one attempt at a request to <c>/public</c> or <c>/public/user</c>.</summary>
    /// <param name="setHeader">Receives the name and value of each header.</param>
    /// <param name="bodyDigest">The SHA-256 of the bytes that are sent; of no bytes when there is no body.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task SignLegacyAsync(Action<string, string> setHeader, byte[] bodyDigest, CancellationToken cancellationToken);

    /// <summary>Sets the headers of one attempt at a request to <c>/v2/public/…</c>.</summary>
    /// <param name="setHeader">Receives the name and value of each header.</param>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="requestTarget">Path and query exactly as they stand in the request line.</param>
    /// <param name="bodyDigest">The SHA-256 of the bytes that are sent; of no bytes when there is no body.</param>
    /// <param name="now">The time of this attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task SignV2Async(
        Action<string, string> setHeader,
        string method,
        string requestTarget,
        byte[] bodyDigest,
        DateTimeOffset now,
        CancellationToken cancellationToken);
}
