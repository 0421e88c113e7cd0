namespace EncordPS.Sandbox.Seeding;

/// <param name="Members">E-mail addresses.</param>
internal sealed record SeedGroup(
    Guid Uuid, string Name, string Description = "", IReadOnlyList<string>? Members = null);
