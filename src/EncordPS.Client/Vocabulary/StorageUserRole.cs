namespace EncordPS;

/// <summary>A role in a storage folder. It holds in all folders below too.</summary>
/// <remarks>
/// Source: encord.orm.storage.StorageUserRole; the wire has the names in lower case. The numbers are those of
/// <see cref="DatasetUserRole"/>, so that no table of roles means one thing for datasets and another for folders.
/// </remarks>
public enum StorageUserRole
{
    /// <summary>May also change, move and delete it, and say who has which role.</summary>
    Admin = 0,

    /// <summary>May see the folder and what is in it.</summary>
    User = 1,
}
