namespace EncordPS;

/// <summary>Why a credential could not be used. The names are stable: scripts may test for them.</summary>
public enum EncordKeyProblem
{
    /// <summary>No file has that path.</summary>
    NotFound,

    /// <summary>The path is that of a directory.</summary>
    IsDirectory,

    /// <summary>The file exists and the system refused to read it.</summary>
    Unreadable,

    /// <summary>There is nothing but white space in it.</summary>
    Empty,

    /// <summary>The text of a key was given where the path of a key file belongs.</summary>
    KeyTextGivenAsPath,

    /// <summary>It is the public half of a key pair.</summary>
    PublicKeyGiven,

    /// <summary>It is not an OpenSSH private key: another format, or no key at all.</summary>
    NotOpenSsh,

    /// <summary>It is an OpenSSH private key of another type, for example RSA.</summary>
    NotEd25519,

    /// <summary>The line breaks of the key are the two characters \ and n.</summary>
    EscapedNewlines,

    /// <summary>A part of the key is missing.</summary>
    Truncated,

    /// <summary>The key contradicts itself or holds characters that no key holds.</summary>
    Damaged,

    /// <summary>The key is encrypted in a way that is not supported.</summary>
    UnsupportedEncryption,

    /// <summary>The key is encrypted and no passphrase was given.</summary>
    PassphraseRequired,

    /// <summary>The passphrase does not open the key.</summary>
    PassphraseWrong,

    /// <summary>The bearer token is empty or holds characters that a header cannot carry.</summary>
    InvalidBearerToken,

    /// <summary>There is no ssh-agent to ask.</summary>
    AgentNotFound,

    /// <summary>The ssh-agent does not have the key, or has none, or is locked.</summary>
    AgentHasNoKey,

    /// <summary>The ssh-agent has several keys, and none was named.</summary>
    AgentKeyAmbiguous,

    /// <summary>The ssh-agent has the key and did not sign with it.</summary>
    AgentRefused,

    /// <summary>The ssh-agent hung up, or answered with what is no answer.</summary>
    AgentGone,
}
