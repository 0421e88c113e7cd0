namespace EncordPS.Sandbox.Seeding;

/// <param name="OrganisationRole"><c>admin</c>, <c>user</c>, or null for a guest.</param>
internal sealed record SeedUser(string Email, string? OrganisationRole = "user");
