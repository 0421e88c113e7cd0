using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Integrations;

/// <summary>Cloud integrations in the database.</summary>
internal static class IntegrationTable
{
    /// <summary>The storage location of what is read through an integration; Encord's own without one.</summary>
    public static int LocationOf(Session session, Guid? uuid) => uuid is null
        ? StorageLocations.Encord
        : (int)session.Scalar<long>("SELECT storage_location FROM integration WHERE uuid = $uuid", ("$uuid", uuid));

    /// <exception cref="ApiException">There is no such integration.</exception>
    public static void Require(Session session, Guid uuid)
    {
        if (session.Scalar<long>("SELECT count(*) FROM integration WHERE uuid = $uuid", ("$uuid", uuid)) == 0)
        {
            throw ApiException.NotFound("cloud integration", uuid);
        }
    }

    public static void Add(Session session, Guid uuid, string title, int storageLocation, bool isOrganisationOnly) =>
        session.Execute(
            """
            INSERT INTO integration (uuid, title, storage_location, is_org_only)
            VALUES ($uuid, $title, $location, $only)
            """,
            ("$uuid", uuid), ("$title", title), ("$location", storageLocation), ("$only", isOrganisationOnly));
}
