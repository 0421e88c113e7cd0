using EncordPS.AccessGrants;

namespace EncordPS.AccessPlans;

/// <summary>One place of a plan.</summary>
/// <param name="Place">The place.</param>
/// <param name="Observed">What was there when the plan was made; null where nobody knows.</param>
/// <param name="Changes">What is to be done.</param>
internal sealed record PlannedScope(AccessPlace Place, IReadOnlyList<AccessGrant>? Observed, IReadOnlyList<AccessChange> Changes);
