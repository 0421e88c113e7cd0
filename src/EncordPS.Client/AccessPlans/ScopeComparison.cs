namespace EncordPS.AccessPlans;

/// <summary>What came of comparing one place.</summary>
/// <param name="Changes">What would make it as wanted.</param>
/// <param name="Findings">What is wrong with its lines.</param>
internal sealed record ScopeComparison(IReadOnlyList<AccessChange> Changes, IReadOnlyList<AccessFinding> Findings);
