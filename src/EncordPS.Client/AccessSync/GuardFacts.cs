namespace EncordPS.AccessSync;

/// <summary>What the guards know besides the roles in a place.</summary>
/// <param name="IsCaller">Whether an address is the caller's, or may be.</param>
/// <param name="MembersOf">
/// The addresses of the members of a group by its key, without those whom the plan takes out; null where they may not be seen.
/// </param>
/// <param name="MaximumRemoval">The largest share of a place's grants that may go at once.</param>
internal sealed record GuardFacts(
    Func<string, bool> IsCaller, Func<string, IReadOnlyCollection<string>?> MembersOf, double MaximumRemoval);
