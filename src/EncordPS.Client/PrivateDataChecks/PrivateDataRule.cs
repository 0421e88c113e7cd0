namespace EncordPS.PrivateDataChecks;

/// <summary>A rule of private data.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Fix">What to do where it is broken.</param>
/// <param name="Severity">How much that matters.</param>
internal sealed record PrivateDataRule(string Id, string Fix, PrivateDataSeverity Severity = PrivateDataSeverity.Error)
{
    /// <summary>Whether the service says nothing: it passes over what it does not know. Whoever sends is warned then.</summary>
    public bool IsPassedOver { get; init; }
}
