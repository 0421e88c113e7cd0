using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Items;

/// <summary>An item that is to be stored.</summary>
/// <param name="FolderId">Its folder; null for what only a row without a backing item needs.</param>
/// <param name="SourceKey">What makes another one a duplicate of it: its URL, or those of its frames.</param>
internal sealed record NewItem(long? FolderId, long OwnerId, string ItemType, string Name, string? SourceKey)
{
    public Guid Uuid { get; init; } = Guid.NewGuid();

    public string? Url { get; init; }

    /// <summary>A JSON object as text, or null.</summary>
    public string? ClientMetadata { get; init; }

    /// <summary>How a group shows its items, as JSON.</summary>
    public string? GroupLayout { get; init; }

    public StorageLocation StorageLocation { get; init; }

    public Guid? IntegrationUuid { get; init; }

    public bool IsFrame { get; init; }

    public MediaInfo Media { get; init; } = new();

    public DateTimeOffset CreatedAt { get; init; }
}
