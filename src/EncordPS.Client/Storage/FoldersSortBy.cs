namespace EncordPS;

/// <summary>What storage folders and items are sorted by.</summary>
/// <remarks>Source: encord.orm.storage.FoldersSortBy; the wire has "name" and "createdAt".</remarks>
public enum FoldersSortBy
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>When it was made.</summary>
    CreatedAt,
}
