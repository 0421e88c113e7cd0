using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>Roles that were given to users in datasets.</summary>
internal static class DatasetRoles
{
    /// <summary>Gives a role, unless the user has one already: then the old one stays.</summary>
    /// <returns>The role that the user has now.</returns>
    public static Role Add(Session session, long datasetId, User user, Role role)
    {
        session.Execute(
            "INSERT OR IGNORE INTO dataset_user (dataset_id, user_id, role) VALUES ($dataset, $user, $role)",
            ("$dataset", datasetId), ("$user", user.Id), ("$role", (int)role));
        return (Role)session.Scalar<long>(
            "SELECT role FROM dataset_user WHERE dataset_id = $dataset AND user_id = $user",
            ("$dataset", datasetId), ("$user", user.Id));
    }
}
