using System.Net.Mail;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Datasets;

/// <summary>Datasets themselves, and the users who have a role in them.</summary>
internal sealed class DatasetEndpoints(TimeProvider clock) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", "datasets/list", DatasetListing.Read);
        routes.V2.Write("POST", "datasets", Create);
        routes.V1.Write("datasetusers", "POST", AddUsers);
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

    /// <summary>Gives users a role. Who has one already keeps it, and the answer shows which.</summary>
    private static List<Grant> AddUsers(V1Call call, Session session)
    {
        string[] emails = call.Payload.Texts("user_emails");
        Role role = Roles.Read(call.Payload, "user_role");
        CheckEmails(emails);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        return [.. emails.Select(email => Give(session, dataset, email, role))];
    }

    private static Grant Give(Session session, Dataset dataset, string email, Role role)
    {
        User user = UserTable.FindOrInvite(session, email);
        return new Grant(user.Email, DatasetTable.AddRole(session, dataset.Id, user, role), dataset.Uuid);
    }

    private static void CheckEmails(string[] emails)
    {
        string[] wrong = Array.FindAll(emails, email => !IsEmail(email));
        if (wrong.Length > 0)
        {
            throw ApiException.Invalid($"Not an e-mail address: {string.Join(", ", wrong)}");
        }
    }

    /// <summary>An address alone: a display name beside it would be let through by the parser.</summary>
    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text;

    private sealed record Created(Guid DatasetUuid, Guid? BackingFolderUuid);

    private sealed record Grant(string UserEmail, Role UserRole, Guid DatasetHash);
}
