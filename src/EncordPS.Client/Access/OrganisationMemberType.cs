using System.ComponentModel;

namespace EncordPS;

/// <summary>Whether a user of the organisation belongs to it or comes from elsewhere.</summary>
/// <remarks>Source: encord.orm.organisation_user. The service has other kinds too, which nobody can be added as.</remarks>
public enum OrganisationMemberType
{
    /// <summary>One of the organisation's own people.</summary>
    [Description("One of the organisation's own people.")]
    Internal,

    /// <summary>Somebody from elsewhere, who cannot be an admin.</summary>
    [Description("Somebody from elsewhere, who cannot be an admin.")]
    External,
}
