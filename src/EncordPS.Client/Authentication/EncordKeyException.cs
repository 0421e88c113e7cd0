namespace EncordPS;

/// <summary>
/// A private key or bearer token could not be used. Raised before anything is sent. No property of it ever holds
/// a part of the key, the passphrase or the token.
/// </summary>
public sealed class EncordKeyException : Exception
{
    internal EncordKeyException(
        EncordKeyProblem problem, string reason, string recommendedAction, string? keyPath = null)
        : base(reason + " " + recommendedAction)
    {
        Problem = problem;
        RecommendedAction = recommendedAction;
        KeyPath = keyPath;
    }

    /// <summary>What is wrong, for programs.</summary>
    public EncordKeyProblem Problem { get; }

    /// <summary>What to do next, in one or two sentences. It is also the end of the message.</summary>
    public string RecommendedAction { get; }

    /// <summary>The path of the key file; null when the key did not come from a file.</summary>
    public string? KeyPath { get; }
}
