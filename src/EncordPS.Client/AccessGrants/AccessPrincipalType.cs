namespace EncordPS;

/// <summary>Who can have access.</summary>
public enum AccessPrincipalType
{
    /// <summary>A user, by the address.</summary>
    User,

    /// <summary>A group of users.</summary>
    Group,
}
