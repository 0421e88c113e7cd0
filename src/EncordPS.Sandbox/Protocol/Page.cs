namespace EncordPS.Sandbox.Protocol;

/// <summary>The shape of everything that the v2 API lists in pages.</summary>
/// <param name="Results">What is on this page.</param>
/// <param name="NextPageToken">What to send for the next page; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Results, string? NextPageToken = null);
