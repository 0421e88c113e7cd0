namespace EncordPS;

/// <summary>The role of a user or group on a dataset, with the numbers of the legacy API.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetUserRole. The same roles as texts: <see cref="DatasetUserRoleV2"/>.</remarks>
public enum DatasetUserRole
{
    /// <summary>May change the dataset and who has access to it.</summary>
    Admin = 0,

    /// <summary>May use the dataset.</summary>
    User = 1,
}
