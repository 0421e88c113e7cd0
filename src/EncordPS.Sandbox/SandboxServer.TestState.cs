using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Folders;

namespace EncordPS.Sandbox;

/// <content>Shortcuts to a state that would take many requests to reach.</content>
public sealed partial class SandboxServer
{
    /// <summary>What goes wrong on purpose. Setting it begins the order of requests, and the counts, anew.</summary>
    public FaultProfile Faults
    {
        get => Injector.Profile;
        set => Injector.Profile = value;
    }

    /// <summary>How often each fault has happened since <see cref="Faults"/> was set.</summary>
    public IReadOnlyDictionary<FaultKind, int> FaultCounts => Injector.Counts;

    private FaultInjector Injector => _application.Services.GetRequiredService<FaultInjector>();

    /// <summary>
    /// Adds image rows with backing items, titled <c>bulk/0000001.jpg</c> and so on; 100,000 take about two seconds.
    /// </summary>
    public void AddDataRows(Guid dataset, int count)
    {
        using Session session = Database.Write();
        BulkRows.Add(session, FindDataset(session, dataset), UserTable.Owner(session), count);
        session.Commit();
    }

    /// <summary>Adds folders in a folder, named <c>bulk-00001</c> and so on.</summary>
    public void AddFolders(Guid parent, int count)
    {
        using Session session = Database.Write();
        BulkFolders.Add(session, FindFolder(session, parent), UserTable.Owner(session), count);
        session.Commit();
    }

    /// <summary>Gives a user a role in a folder, whatever role there was; one that comes from above stays.</summary>
    /// <param name="role"><c>admin</c> or <c>user</c>; null for none.</param>
    public void SetFolderRole(Guid folder, string email, string? role)
    {
        using Session session = Database.Write();
        User user = UserTable.FindOrInvite(session, email);
        Role? given = role is null ? null : Roles.FromText(role);
        FolderTable.SetRole(session, FindFolder(session, folder).Id, user, given);
        session.Commit();
    }

    /// <summary>Adds a user who signs with a key.</summary>
    /// <param name="email">The address; a user who is there already gets the key.</param>
    /// <param name="publicKeyHex">The Ed25519 public key, 64 hex digits.</param>
    /// <param name="organisationRole"><c>admin</c>, <c>user</c>, or null for a guest.</param>
    public void AddUser(string email, string publicKeyHex, string? organisationRole = "user")
    {
        ArgumentNullException.ThrowIfNull(publicKeyHex);
        using Session session = Database.Write();
        UserTable.AddKey(session, UserTable.FindOrInvite(session, email, organisationRole), publicKeyHex.ToLowerInvariant());
        session.Commit();
    }

    /// <summary>Adds a user with a fresh key.</summary>
    /// <param name="keyPath">Where the OpenSSH private key is written; nothing may be there.</param>
    /// <param name="email">The address; a user who is there already gets the key.</param>
    /// <param name="organisationRole"><c>admin</c>, <c>user</c>, or null for a guest.</param>
    public void AddUserWithKey(string keyPath, string email, string? organisationRole = "user") =>
        AddUser(email, OpenSshKeyFile.Create(keyPath), organisationRole);

    /// <summary>The addresses of the users who have a role of their own in a dataset.</summary>
    public IReadOnlyList<string> DatasetUsers(Guid dataset)
    {
        using Session session = Database.Read();
        return session.All<string>(
            """
            SELECT user.email FROM dataset_user JOIN user ON user.id = user_id JOIN dataset ON dataset.id = dataset_id
            WHERE dataset.uuid = @dataset
            """,
            new { dataset });
    }

    /// <summary>Gives a user a role in a dataset, whatever role there was.</summary>
    /// <param name="role"><c>admin</c> or <c>user</c>.</param>
    public void SetDatasetRole(Guid dataset, string email, string role)
    {
        using Session session = Database.Write();
        User user = UserTable.FindOrInvite(session, email);
        DatasetTable.SetRole(session, FindDataset(session, dataset).Id, user, Roles.FromText(role));
        session.Commit();
    }

    private static Dataset FindDataset(Session session, Guid uuid) =>
        DatasetTable.Find(session, uuid) ?? throw new ArgumentException($"There is no dataset {uuid}.", nameof(uuid));

    private static Folder FindFolder(Session session, Guid uuid) =>
        FolderTable.Find(session, uuid) ?? throw new ArgumentException($"There is no folder {uuid}.", nameof(uuid));
}
