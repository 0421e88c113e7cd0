namespace EncordPS.Sandbox.Datasets;

/// <summary>Where data lies: a number in rows, one text for datasets, another for storage items.</summary>
internal static class StorageLocations
{
    public const int Encord = 0;

    private static readonly string[] s_datasetTypes =
        ["CORD_STORAGE", "AWS_S3", "GCP_STR", "AZURE_STR", "S3_COMPATIBLE_STR"];

    private static readonly string[] s_itemLocations = ["encord", "s3", "gcp", "azure", "s3Compatible"];

    public static string DatasetType(int location) => s_datasetTypes[location];

    public static string ItemLocation(int location) => s_itemLocations[location];

    /// <summary>Reads the text of a dataset type, as seeds spell it.</summary>
    public static int FromDatasetType(string text) => Array.IndexOf(s_datasetTypes, text) is >= 0 and var location
        ? location
        : throw new FormatException(
            $"'{text}' is not a storage location; they are {string.Join(", ", s_datasetTypes)}.");
}
