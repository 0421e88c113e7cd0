namespace EncordPS;

/// <summary>How a session proves to Encord who is asking.</summary>
public enum EncordAuthenticationKind
{
    /// <summary>Every request is signed with an Ed25519 key whose public half is registered with Encord.</summary>
    SshKey,

    /// <summary>Every request is signed by an ssh-agent, which keeps such a key.</summary>
    SshAgent,

    /// <summary>Every request carries the same bearer token.</summary>
    BearerToken,
}
