namespace EncordPS.Sandbox.Groups;

/// <summary>A group as the organisation's list shows it.</summary>
internal sealed record OrganisationGroup(Guid GroupHash, string Name, string Description, DateTimeOffset CreatedAt);
