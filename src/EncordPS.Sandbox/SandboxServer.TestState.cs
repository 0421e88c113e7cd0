using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Folders;

namespace EncordPS.Sandbox;

/// <content>Shortcuts to a state that would take many requests to reach.</content>
public sealed partial class SandboxServer
{
    /// <summary>
    /// Adds image rows with backing items, titled <c>bulk/0000001.jpg</c> and so on; 100,000 take about two seconds.
    /// </summary>
    public void AddDataRows(Guid dataset, int count)
    {
        using Session session = Database.Write();
        Dataset target = DatasetTable.Find(session, dataset)
            ?? throw new ArgumentException($"There is no dataset {dataset}.", nameof(dataset));
        BulkRows.Add(session, target, Users.Owner(session), count);
        session.Commit();
    }

    /// <summary>Adds folders in a folder, named <c>bulk-00001</c> and so on.</summary>
    public void AddFolders(Guid parent, int count)
    {
        using Session session = Database.Write();
        BulkFolders.Add(session, FindFolder(session, parent), Users.Owner(session), count);
        session.Commit();
    }

    /// <summary>Gives a user a role in a folder, whatever role there was; one that comes from above stays.</summary>
    /// <param name="role"><c>admin</c> or <c>user</c>; null for none.</param>
    public void SetFolderRole(Guid folder, string email, string? role)
    {
        using Session session = Database.Write();
        long user = Users.FindOrInvite(session, email).Id;
        long target = FindFolder(session, folder).Id;
        session.Execute("DELETE FROM folder_user WHERE folder_id = $folder AND user_id = $user", ("$folder", target), ("$user", user));
        if (role is not null)
        {
            session.Execute(
                "INSERT INTO folder_user (folder_id, user_id, role) VALUES ($folder, $user, $role)",
                ("$folder", target), ("$user", user), ("$role", (int)Roles.FromText(role)));
        }

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
        Users.AddKey(session, Users.FindOrInvite(session, email, organisationRole), publicKeyHex.ToLowerInvariant());
        session.Commit();
    }

    /// <summary>Adds a user with a fresh key.</summary>
    /// <param name="keyPath">Where the OpenSSH private key is written; nothing may be there.</param>
    /// <param name="email">The address; a user who is there already gets the key.</param>
    /// <param name="organisationRole"><c>admin</c>, <c>user</c>, or null for a guest.</param>
    public void AddUserWithKey(string keyPath, string email, string? organisationRole = "user") =>
        AddUser(email, OpenSshKeyFile.Create(keyPath), organisationRole);

    /// <summary>Gives a user a role in a dataset, whatever role there was.</summary>
    /// <param name="role"><c>admin</c> or <c>user</c>.</param>
    public void SetDatasetRole(Guid dataset, string email, string role)
    {
        using Session session = Database.Write();
        Dataset target = DatasetTable.Find(session, dataset)
            ?? throw new ArgumentException($"There is no dataset {dataset}.", nameof(dataset));
        session.Execute(
            "INSERT OR REPLACE INTO dataset_user (dataset_id, user_id, role) VALUES ($dataset, $user, $role)",
            ("$dataset", target.Id),
            ("$user", Users.FindOrInvite(session, email).Id),
            ("$role", (int)Roles.FromText(role)));
        session.Commit();
    }

    private static Folder FindFolder(Session session, Guid uuid) =>
        FolderTable.Find(session, uuid) ?? throw new ArgumentException($"There is no folder {uuid}.", nameof(uuid));
}
