using System.ComponentModel;

namespace EncordPS;

/// <summary>The role of a user in the organisation, which the service writes as ADMIN, MEMBER, TASKER and WORKFORCE_MANAGER.</summary>
/// <remarks>Source: encord.orm.organisation_user.</remarks>
public enum OrganisationRole
{
    /// <summary>May manage the organisation and its users. Internal users only.</summary>
    [Description("May manage the organisation and its users.")]
    Admin,

    /// <summary>May work with what is shared with the user.</summary>
    [Description("May work with what is shared with the user.")]
    Member,

    /// <summary>May carry out tasks.</summary>
    [Description("May carry out tasks.")]
    Tasker,

    /// <summary>May manage those who carry out tasks.</summary>
    [Description("May manage those who carry out tasks.")]
    WorkforceManager,
}
