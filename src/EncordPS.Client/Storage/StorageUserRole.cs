namespace EncordPS;

/// <summary>A role in a storage folder. It holds in all folders below too.</summary>
/// <remarks>Source: encord.orm.storage.StorageUserRole; the wire has the names in lower case.</remarks>
public enum StorageUserRole
{
    /// <summary>May see the folder and what is in it.</summary>
    User,

    /// <summary>May also change, move and delete it, and say who has which role.</summary>
    Admin,
}
