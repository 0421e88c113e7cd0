using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Organisation;

/// <summary>What only admins of the organisation may do.</summary>
internal static class OrganisationAdmins
{
    public static void Require(User user)
    {
        if (!user.IsOrganisationAdmin)
        {
            throw ApiException.Forbidden($"{user.Email} is not an admin of the organisation.");
        }
    }
}
