using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Integrations;

/// <summary>Cloud integrations in the database.</summary>
internal static class IntegrationTable
{
    /// <summary>The storage location of what is read through an integration; Encord's own without one.</summary>
    public static StorageLocation LocationOf(Session session, Guid? uuid) => uuid is null
        ? StorageLocation.Encord
        : (StorageLocation)(session.RunAgain("SELECT storage_location FROM integration WHERE uuid = @uuid", ("@uuid", uuid)) as long? ?? 0);

    /// <exception cref="ApiException">There is no such integration.</exception>
    public static void Require(Session session, Guid uuid)
    {
        if (session.Scalar<long>("SELECT count(*) FROM integration WHERE uuid = @uuid", new { uuid }) == 0)
        {
            throw ApiException.NotFound("cloud integration", uuid);
        }
    }

    public static void Add(
        Session session, Guid uuid, string title, StorageLocation location, bool isOrganisationOnly) =>
        session.Execute(
            """
            INSERT INTO integration (uuid, title, storage_location, is_org_only)
            VALUES (@uuid, @title, @location, @isOrganisationOnly)
            """,
            new { uuid, title, location, isOrganisationOnly });
}
