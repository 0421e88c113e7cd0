namespace EncordPS.Client.Tests.Support;

/// <summary>Storage items as an answer would make them.</summary>
internal static class StorageItems
{
    public static StorageItem New(string itemType, Guid id) => new()
    {
        Uuid = id,
        ParentUuid = Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446"),
        Name = "item",
        ItemTypeName = itemType,
        CreatedAt = DateTimeOffset.UnixEpoch,
        LastEditedAt = DateTimeOffset.UnixEpoch,
    };
}
