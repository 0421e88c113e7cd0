namespace EncordPS;

/// <summary>Converts between the two enums of roles on a dataset: the legacy one of numbers and the newer one of texts.</summary>
/// <remarks>Source: encord.orm.dataset.dataset_user_role_str_enum_to_int_enum.</remarks>
public static class DatasetUserRoles
{
    /// <summary>The role with the number of the legacy API.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the roles.</exception>
    public static DatasetUserRole ToLegacy(DatasetUserRoleV2 role) => role switch
    {
        DatasetUserRoleV2.Admin => DatasetUserRole.Admin,
        DatasetUserRoleV2.User => DatasetUserRole.User,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The role with the text of the v2 API.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the roles.</exception>
    public static DatasetUserRoleV2 ToV2(DatasetUserRole role) => role switch
    {
        DatasetUserRole.Admin => DatasetUserRoleV2.Admin,
        DatasetUserRole.User => DatasetUserRoleV2.User,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
