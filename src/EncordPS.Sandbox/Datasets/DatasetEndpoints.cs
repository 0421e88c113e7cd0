using EncordPS.Sandbox.Faults;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Datasets;

/// <summary>Datasets themselves, and the users who have a role in them.</summary>
internal sealed class DatasetEndpoints(TimeProvider clock, RoleMischief mischief, SandboxDatabase database) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", "datasets/list", DatasetListing.Read);
        routes.V2.Write("POST", "datasets", Create);
        routes.V1.Write("datasetusers", "POST", AddUsers);
        routes.V2.Map("GET", "datasets/{dataset}/users", ListUsersAsync);
        routes.V2.Write("POST", "datasets/{dataset}/users/bulk-delete", RemoveUsers);
    }

    /// <summary>Creates a dataset whose admin is the caller, and its backing folder unless that is declined.</summary>
    private Created Create(V2Call call, Session session)
    {
        Fields body = call.Body;
        string title = body.Text("title");
        string description = body.OptionalText("description") ?? "";
        bool withFolder = body.Flag("createBackingFolder", fallback: true);
        var uuid = Guid.NewGuid();
        DateTimeOffset now = clock.GetUtcNow();
        long id = DatasetTable.Add(session, uuid, title, description, StorageLocation.Encord, now);
        DatasetTable.AddRole(session, id, call.User, Role.Admin);
        Folder? folder = withFolder ? DatasetFolder.Create(session, id, title, call.User, isMirror: true, now) : null;
        return new Created(uuid, folder?.Uuid);
    }

    /// <summary>Gives users a role. A user who has a role keeps it, and the answer shows that one.</summary>
    private List<Grant> AddUsers(V1Call call, Session session)
    {
        string[] emails = call.Payload.Texts("user_emails");
        Role role = Roles.Read(call.Payload, "user_role");
        UserEmails.Check(emails);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        return [.. emails.Select(email => Give(session, dataset, email, role))];
    }

    private Grant Give(Session session, Dataset dataset, string email, Role role)
    {
        if (mischief.Ignored.Contains(email))
        {
            return new Grant(email, role, dataset.Uuid);
        }

        User user = UserTable.FindOrInvite(session, email);
        return new Grant(user.Email, DatasetTable.AddRole(session, dataset.Id, user, role), dataset.Uuid);
    }

    // The fault adds a user to the dataset together with a listing, so such a listing writes.
    private async Task<object?> ListUsersAsync(V2Call call, CancellationToken cancellationToken) =>
        mischief.Newcomers.IsEmpty
            ? database.Read<object?>(session => ListUsers(call, session))
            : await database.WriteAsync<object?>(session => ListUsersAndLetIn(call, session), cancellationToken);

    private Page<DatasetUser> ListUsersAndLetIn(V2Call call, Session session)
    {
        Page<DatasetUser> page = ListUsers(call, session);
        Guid dataset = call.PathId("dataset");
        foreach (RoleMischief.Newcomer newcomer in mischief.AfterListing(dataset))
        {
            DatasetTable.SetRole(
                session, DatasetTable.Find(session, dataset)!.Id, UserTable.FindOrInvite(session, newcomer.UserEmail), newcomer.Role);
        }

        return page;
    }

    /// <summary>The users with a role of their own, without those who have a role through a group.</summary>
    private static Page<DatasetUser> ListUsers(V2Call call, Session session)
    {
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.PathId("dataset"));
        return DatasetTable.ListUsers(session, dataset, UserPageRequest.Read(call.Query));
    }

    /// <summary>Removes the roles of users. A user without a role is ignored.</summary>
    private object? RemoveUsers(V2Call call, Session session)
    {
        string[] emails = mischief.Obeyed(call.Body.Texts("userEmails"));
        DatasetTable.RemoveRoles(session, DatasetAccess.ForChanging(session, call.User, call.PathId("dataset")).Id, emails);
        return null;
    }

    private sealed record Created(Guid DatasetUuid, Guid? BackingFolderUuid);

    private sealed record Grant(string UserEmail, Role UserRole, Guid DatasetHash);
}
