namespace EncordPS.Sandbox.Users;

/// <summary>Who is calling.</summary>
/// <param name="OrganisationRole"><c>admin</c>, <c>user</c>, or null for a guest.</param>
internal sealed record User(long Id, string Email, string? OrganisationRole)
{
    public bool IsMember => OrganisationRole is not null;

    public bool IsOrganisationAdmin => OrganisationRole == "admin";

    /// <exception cref="ApiException">The user is a guest.</exception>
    public void RequireMember()
    {
        if (!IsMember)
        {
            throw ApiException.Forbidden($"{Email} does not belong to the organisation.");
        }
    }

    /// <exception cref="ApiException">The user is not an admin of the organisation.</exception>
    public void RequireOrganisationAdmin()
    {
        if (!IsOrganisationAdmin)
        {
            throw ApiException.Forbidden($"{Email} is not an admin of the organisation.");
        }
    }
}
