namespace EncordPS.AccessSync;

/// <summary>What one write does.</summary>
internal enum AccessWriteKind
{
    GiveUsers,

    /// <summary>Gives users of a dataset another role, which takes two requests.</summary>
    SwapUsers,

    TakeUsers,
    GiveGroups,
    TakeGroups,
    AddMembers,
    RemoveMembers,
    AddOrganisationUser,
    RemoveOrganisationUser,
}
