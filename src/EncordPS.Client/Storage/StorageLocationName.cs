namespace EncordPS;

/// <summary>Where the file of a storage item is kept. Data rows have <see cref="StorageLocation"/> instead.</summary>
/// <remarks>
/// Source: encord.orm.storage.StorageLocationName. The service writes the names in lower camel case, such as s3Compatible.
/// </remarks>
public enum StorageLocationName
{
    /// <summary>Encord's own storage.</summary>
    Encord,

    /// <summary>Google Cloud Storage.</summary>
    Gcp,

    /// <summary>Amazon S3.</summary>
    S3,

    /// <summary>Azure Blob Storage.</summary>
    Azure,

    /// <summary>Open Telekom Cloud; an old name, which S3Compatible follows.</summary>
    OpenTelekom,

    /// <summary>At a URL that anybody can read.</summary>
    DirectAccess,

    /// <summary>Another service with the interface of S3.</summary>
    S3Compatible,

    /// <summary>A location that this version of the module does not know; StorageLocationName has its name.</summary>
    Unknown,
}
