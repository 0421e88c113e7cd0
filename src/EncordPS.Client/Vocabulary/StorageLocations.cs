namespace EncordPS;

/// <summary>Converts storage locations between numbers and the texts of the legacy API.</summary>
public static class StorageLocations
{
    private static readonly Dictionary<StorageLocation, string> s_names = new()
    {
        [StorageLocation.CordStorage] = "CORD_STORAGE",
        [StorageLocation.Aws] = "AWS_S3",
        [StorageLocation.Gcp] = "GCP_STR",
        [StorageLocation.Azure] = "AZURE_STR",
        [StorageLocation.S3Compatible] = "S3_COMPATIBLE_STR",
        [StorageLocation.NewStorage] = "NEW_STORAGE",
    };

    private static readonly Dictionary<string, StorageLocation> s_locations =
        s_names.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The location with that text; NewStorage for a text that this version does not know.</summary>
    public static StorageLocation FromText(string text) =>
        s_locations.TryGetValue(text, out StorageLocation location) ? location : StorageLocation.NewStorage;

    /// <summary>The text of a location.</summary>
    public static string ToText(StorageLocation location) => s_names[location];

    /// <summary>The location with that number; NewStorage for a number that this version does not know.</summary>
    public static StorageLocation FromNumber(int number) =>
        s_names.ContainsKey((StorageLocation)number) ? (StorageLocation)number : StorageLocation.NewStorage;
}
