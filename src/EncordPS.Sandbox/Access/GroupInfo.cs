namespace EncordPS.Sandbox.Access;

/// <summary>A group that has a role somewhere.</summary>
internal sealed record GroupInfo(
    Guid GroupHash, string Name, string Description, DateTimeOffset CreatedAt, bool IsSameOrganisation);
