namespace EncordPS.Sandbox.Seeding;

/// <summary>A dataset of a seed, with its rows in the format of private files.</summary>
internal sealed record SeedDataset
{
    public required Guid Uuid { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public string StorageLocation { get; init; } = "CORD_STORAGE";

    public bool BackingFolder { get; init; } = true;

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Roles by e-mail; without any, the person of the key is the admin.</summary>
    public IReadOnlyDictionary<string, string>? Users { get; init; }

    /// <summary>Roles by group uuid.</summary>
    public IReadOnlyDictionary<Guid, string>? Groups { get; init; }

    /// <summary>The integration that the files are read through.</summary>
    public Guid? Integration { get; init; }

    /// <summary>Private files, which become rows with backing items.</summary>
    public JsonElement? Files { get; init; }

    /// <summary>Private files, which become rows without backing items, as old datasets have them.</summary>
    public JsonElement? OldFiles { get; init; }
}
