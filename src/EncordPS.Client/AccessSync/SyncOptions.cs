namespace EncordPS.AccessSync;

/// <summary>How a plan is carried out.</summary>
/// <param name="IsForced">Whether the guards are off.</param>
/// <param name="MaximumRemoval">The largest share of a place's grants that may go at once.</param>
/// <param name="ThrottleLimit">How many places are worked on at the same time.</param>
internal sealed record SyncOptions(bool IsForced, double MaximumRemoval, int ThrottleLimit);
