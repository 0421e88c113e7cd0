using System.ComponentModel;

namespace EncordPS;

/// <summary>Where somebody can have access.</summary>
public enum AccessScope
{
    /// <summary>A dataset: the roles of users and groups.</summary>
    [Description("A dataset: the roles of users and groups.")]
    Dataset,

    /// <summary>A storage folder: the roles of groups. The service does not list those of users.</summary>
    [Description("A storage folder: the roles of groups.")]
    StorageFolder,

    /// <summary>A group: its members.</summary>
    [Description("A group: its members.")]
    Group,

    /// <summary>The organisation: its users.</summary>
    [Description("The organisation: its users.")]
    Organisation,
}
