namespace EncordPS;

/// <summary>How much a finding about private data matters.</summary>
public enum PrivateDataSeverity
{
    /// <summary>It is seldom meant, or a limit of some plans.</summary>
    Warning,

    /// <summary>The service refuses it, fails on it, or loses something of it in silence.</summary>
    Error,
}
