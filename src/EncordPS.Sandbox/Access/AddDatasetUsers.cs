using System.Net.Mail;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives users a role in a dataset. Who has one already keeps it, and the answer shows which.</summary>
internal sealed class AddDatasetUsers(SandboxDatabase database) : IV1Operation
{
    public string QueryType => "datasetusers";

    public string QueryMethod => "POST";

    public async Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        string[] emails = call.Payload.Texts("user_emails");
        Role role = Roles.Read(call.Payload, "user_role");
        CheckEmails(emails);

        using Session session = await database.WriteAsync(cancellationToken);
        Dataset dataset = DatasetAccess.ForChanging(session, call.User, call.DatasetOfUid);
        List<Grant> grants = [.. emails.Select(email => Give(session, dataset, email, role))];
        session.Commit();
        return grants;
    }

    private static Grant Give(Session session, Dataset dataset, string email, Role role)
    {
        User user = Users.FindOrInvite(session, email);
        return new Grant(user.Email, (int)DatasetRoles.Add(session, dataset.Id, user, role), dataset.Uuid);
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

    private sealed record Grant(string UserEmail, int UserRole, Guid DatasetHash);
}
