namespace EncordPS;

/// <summary>Where the files of a dataset or data row are kept.</summary>
/// <remarks>
/// Source: encord.orm.dataset.StorageLocation, formerly DatasetType. As texts: CORD_STORAGE, AWS_S3, GCP_STR, AZURE_STR,
/// S3_COMPATIBLE_STR; <see cref="StorageLocations"/> converts both ways.
/// </remarks>
public enum StorageLocation
{
    /// <summary>Encord's own storage.</summary>
    CordStorage = 0,

    /// <summary>Amazon S3.</summary>
    Aws = 1,

    /// <summary>Google Cloud Storage.</summary>
    Gcp = 2,

    /// <summary>Azure Blob Storage.</summary>
    Azure = 3,

    /// <summary>Another service with the interface of S3.</summary>
    S3Compatible = 4,

    /// <summary>A location that this version of the module does not know.</summary>
    NewStorage = -99,
}
