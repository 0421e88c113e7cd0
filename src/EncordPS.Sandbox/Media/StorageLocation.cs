namespace EncordPS.Sandbox.Media;

/// <summary>Where files lie, with the numbers of the wire. The v2 API spells the names in camelCase.</summary>
internal enum StorageLocation
{
    Encord = 0,
    S3 = 1,
    Gcp = 2,
    Azure = 3,
    S3Compatible = 4,
}
