using EncordPS.Authentication;

namespace EncordPS.Agents;

/// <summary>An Ed25519 key that an ssh-agent keeps.</summary>
internal sealed class AgentCredential : Ed25519Credential
{
    private readonly AgentConnection _agent;
    private readonly byte[] _blob;

    private AgentCredential(AgentConnection agent, byte[] blob) : base(AgentKey.BytesOf(blob), blob)
    {
        _agent = agent;
        _blob = blob;
    }

    public override EncordAuthenticationKind Kind => EncordAuthenticationKind.SshAgent;

    /// <summary>Finds a key that the agent has.</summary>
    /// <param name="agent">The agent. Owned by the credential.</param>
    /// <param name="wanted">The public half of the key; null for the only one that the agent has.</param>
    /// <param name="path">The file that names the key; null when none does.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="EncordKeyException">The agent does not have it, or has several and none was named.</exception>
    public static async Task<AgentCredential> FindAsync(
        AgentConnection agent, byte[]? wanted, string? path, CancellationToken cancellationToken)
    {
        try
        {
            return Choose(agent, await agent.ListAsync(cancellationToken), wanted, path);
        }
        catch
        {
            agent.Dispose();
            throw;
        }
    }

    private static AgentCredential Choose(
        AgentConnection agent, IReadOnlyList<(byte[] Blob, string Comment)> keys, byte[]? wanted, string? path)
    {
        byte[]? found = wanted is null
            ? keys.Select(static key => key.Blob).FirstOrDefault()
            : keys.Select(static key => key.Blob).FirstOrDefault(wanted.SequenceEqual);
        return keys.Count == 0 ? throw AgentErrors.NoKeys()
            : found is null ? throw AgentErrors.KeyMissing(path)
            : wanted is null && keys.Count > 1 ? throw AgentErrors.Several([.. keys.Select(static key => key.Comment)])
            : new AgentCredential(agent, found);
    }

    public override void Dispose() => _agent.Dispose();

    protected override async ValueTask<byte[]> SignAsync(byte[] message, CancellationToken cancellationToken) =>
        await _agent.SignAsync(_blob, message, cancellationToken) ?? throw await ExplainAsync(cancellationToken);

    // The agent refuses without a reason.
    private async Task<EncordKeyException> ExplainAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<(byte[] Blob, string Comment)> keys = await _agent.ListAsync(cancellationToken);
        return keys.Count == 0 ? AgentErrors.NoKeys()
            : keys.Any(key => key.Blob.SequenceEqual(_blob)) ? AgentErrors.Refused()
            : AgentErrors.KeyMissing(path: null);
    }
}
