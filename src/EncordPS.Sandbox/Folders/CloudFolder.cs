namespace EncordPS.Sandbox.Folders;

/// <summary>The place in a bucket that a folder is a mirror of.</summary>
internal sealed record CloudFolder(Guid IntegrationUuid, string RemoteUrl)
{
    public static CloudFolder? Of(Session session, long folder) => session.First<CloudFolder>(
        "SELECT integration_uuid, remote_url FROM cloud_folder WHERE folder_id = @folder", new { folder });

    public void Add(Session session, long folder) => session.Execute(
        "INSERT INTO cloud_folder (folder_id, integration_uuid, remote_url) VALUES (@folder, @IntegrationUuid, @RemoteUrl)",
        new { folder, IntegrationUuid, RemoteUrl });
}
