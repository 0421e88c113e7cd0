using System.ComponentModel;

namespace EncordPS;

/// <summary>The role of a user or group on a dataset, with the numbers of the legacy API.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetUserRole. The same roles as texts: <see cref="DatasetUserRoleV2"/>.</remarks>
public enum DatasetUserRole
{
    /// <summary>May change the dataset and who has access to it.</summary>
    [Description("May change the dataset and who has access to it.")]
    Admin = 0,

    /// <summary>May use the dataset.</summary>
    [Description("May use the dataset.")]
    User = 1,
}
