using System.Collections.Concurrent;
using EncordPS.Authentication;
using EncordPS.Sessions;
using EncordPS.Transport;

namespace EncordPS;

/// <summary>
/// A connection to Encord: where it is and as whom, with the pooled HTTP connections behind it. It holds the
/// credentials but shows none of them.
/// </summary>
public sealed class EncordSession : IDisposable
{
    private readonly ICredential _credential;
    private readonly HttpTransport _transport;
    private readonly ConcurrentDictionary<string, bool> _notices = new(StringComparer.Ordinal);
    private bool _isClosed;

    internal EncordSession(HttpSettings settings, ICredential credential, IEncordHost host)
    {
        _credential = credential;
        Domain = settings.Domain;
        Host = host;
        ConnectedAt = settings.Clock.GetUtcNow();
        _transport = new HttpTransport(settings, credential);
        Made = new MadeThings(_transport.ServiceTime);
    }

    /// <summary>Scheme, host and port of the service.</summary>
    public Uri Domain { get; }

    /// <summary>How requests are authenticated.</summary>
    public EncordAuthenticationKind AuthenticationKind => _credential.Kind;

    /// <summary>The fingerprint of the public key as ssh-keygen prints it (SHA256:…); null with a bearer token.</summary>
    public string? PublicKeyFingerprint => _credential.PublicKeyFingerprint;

    /// <summary>When the session was made. Making one sends nothing.</summary>
    public DateTimeOffset ConnectedAt { get; }

    /// <exception cref="ObjectDisposedException">The session was closed.</exception>
    internal HttpTransport Transport => _isClosed
        ? throw new ObjectDisposedException(
            nameof(EncordSession), $"The session with {Domain} was closed. Connect again with Connect-Encord.")
        : _transport;

    internal IEncordHost Host { get; }

    /// <summary>What the session has made under a title.</summary>
    internal MadeThings Made { get; }

    /// <summary>Whether a person is to be told something for the first time in this session.</summary>
    internal bool IsNews(string notice) => _notices.TryAdd(notice, true);

    /// <summary>Closes the connections and forgets the credentials.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _transport.Dispose();
        _credential.Dispose();
    }

    /// <inheritdoc />
    public override string ToString() => $"{Domain} ({AuthenticationKind})";
}
