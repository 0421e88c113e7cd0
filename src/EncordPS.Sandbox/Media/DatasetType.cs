namespace EncordPS.Sandbox.Media;

/// <summary>How the legacy API and seeds spell the storage location of a dataset.</summary>
internal static class DatasetType
{
    private static readonly string[] s_names =
        ["CORD_STORAGE", "AWS_S3", "GCP_STR", "AZURE_STR", "S3_COMPATIBLE_STR"];

    public static string Of(StorageLocation location) => s_names[(int)location];

    public static StorageLocation Parse(string text) => Array.IndexOf(s_names, text) is >= 0 and var location
        ? (StorageLocation)location
        : throw new FormatException($"'{text}' is not a storage location; they are {string.Join(", ", s_names)}.");
}
