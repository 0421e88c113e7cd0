namespace EncordPS;

/// <summary>The role of a user or group on a dataset, which the v2 API writes as "admin" and "user".</summary>
/// <remarks>Source: encord.orm.dataset.DatasetUserRoleV2.</remarks>
public enum DatasetUserRoleV2
{
    /// <summary>May change the dataset and who has access to it: "admin".</summary>
    Admin,

    /// <summary>May use the dataset: "user".</summary>
    User,
}
