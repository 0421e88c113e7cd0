namespace EncordPS.Tests.Support;

/// <summary>What a sandbox knows from the start. Every engine has these as variables: $traffic, $drone and so on.</summary>
internal static class Seed
{
    public const string Traffic = "5a3f0c1e-0003-4a00-8000-000000000001";
    public const string Chest = "5a3f0c1e-0003-4a00-8000-000000000002";
    public const string Shelves = "5a3f0c1e-0003-4a00-8000-000000000004";
    public const string Drone = "5a3f0c1e-0003-4a00-8000-000000000005";
    public const string Empty = "5a3f0c1e-0003-4a00-8000-000000000006";
    public const string Finance = "5a3f0c1e-0003-4a00-8000-000000000007";
    public const string Aws = "5a3f0c1e-0001-4a00-8000-000000000001";

    /// <summary>The id of nothing.</summary>
    public const string Unknown = "00000000-0000-4000-8000-000000000000";

    public const string User = "you@example.com";

    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["traffic"] = Traffic,
        ["chest"] = Chest,
        ["shelves"] = Shelves,
        ["drone"] = Drone,
        ["empty"] = Empty,
        ["finance"] = Finance,
        ["aws"] = Aws,
        ["unknown"] = Unknown,
    };
}
