using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>Sending addresses of users to the v2 API.</summary>
internal static class UserLists
{
    public static JsonObject ToBody(IEnumerable<string> emails) =>
        new() { ["userEmails"] = new JsonArray([.. emails.Select(static email => JsonValue.Create(email))]) };

    /// <summary>Takes users out of a list. Who is not there is ignored, so it may be repeated.</summary>
    public static Task RemoveUsersAsync(
        this ServiceApi api, string path, IEnumerable<string> emails, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            new RestCall(HttpMethod.Post, path + "/bulk-delete") { Body = ToBody(emails), IsRepeatable = true }, cancellationToken);
}
