using System.Text.Json.Serialization;

namespace EncordPS.Sandbox.Seeding;

/// <summary>The state that a sandbox begins with. The format is explained in Seeding/README.md.</summary>
internal sealed record Seed
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The person whom the key belongs to.</summary>
    public SeedUser You { get; init; } = new("you@example.com", "admin");

    public IReadOnlyList<SeedUser> Users { get; init; } = [];

    public IReadOnlyList<SeedGroup> Groups { get; init; } = [];

    public IReadOnlyList<SeedIntegration> Integrations { get; init; } = [];

    public IReadOnlyList<SeedDataset> Datasets { get; init; } = [];

    /// <param name="path">A file, or null for the built-in seed.</param>
    /// <exception cref="JsonException">The file is not JSON, or has a field that is not known.</exception>
    public static Seed Load(string? path)
    {
        using Stream stream = path is null
            ? typeof(Seed).Assembly.GetManifestResourceStream("default-seed.json")!
            : File.OpenRead(path);
        return JsonSerializer.Deserialize<Seed>(stream, s_options)
            ?? throw new JsonException("The seed is null.");
    }
}
