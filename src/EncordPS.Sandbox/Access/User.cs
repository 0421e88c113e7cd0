namespace EncordPS.Sandbox.Access;

/// <summary>Who is calling.</summary>
internal sealed record User(long Id, string Email, string? OrganisationRole)
{
    public bool IsOrganisationAdmin => OrganisationRole == "admin";
}
