namespace EncordPS.Sandbox.Datasets;

/// <summary>Who may do what in a dataset.</summary>
internal static class DatasetAccess
{
    /// <summary>Finds a dataset for somebody who only reads.</summary>
    public static Dataset ForReading(Session session, User user, Guid uuid) => Require(session, user, uuid, Role.User);

    /// <summary>Finds a dataset for somebody who changes it, which takes an admin of the dataset.</summary>
    public static Dataset ForChanging(Session session, User user, Guid uuid) =>
        Require(session, user, uuid, Role.Admin);

    private static Dataset Require(Session session, User user, Guid uuid, Role needed)
    {
        Dataset dataset = DatasetTable.Find(session, uuid) ?? throw ApiException.NotFound("dataset", uuid);
        Role? role = session.Scalar<Role?>(
            "SELECT min(role) FROM dataset_access WHERE dataset_id = @dataset AND user_id = @user",
            new { dataset = dataset.Id, user = user.Id });
        Roles.Require(user, role, needed, $"dataset {uuid}");
        return dataset;
    }
}
