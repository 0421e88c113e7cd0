namespace EncordPS.Sandbox.Protocol;

/// <summary>An entry of a listing in pages: its key, and what listings are sorted by.</summary>
internal interface IPageEntry
{
    long Id { get; }

    string Name { get; }

    DateTimeOffset CreatedAt { get; }
}
