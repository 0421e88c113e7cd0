namespace EncordPS.Protocols;

/// <summary>Which page of a listing is asked for.</summary>
/// <param name="Token">What the page before has named it; null for the first one. Opaque.</param>
/// <param name="Size">The most entries on it, from 1 to 1000.</param>
internal readonly record struct PagePosition(string? Token, int Size);
