using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>The users of the organisation.</summary>
internal sealed class OrganisationUserOperations(ServiceApi api)
{
    private const string Path = "organisation/users";

    /// <summary>The users that the caller may see, which can be fewer than there are.</summary>
    public IAsyncEnumerable<IReadOnlyList<OrganisationUser>> ListAsync(CancellationToken cancellationToken) =>
        new UserListing<OrganisationUser>(api, Path, AccessJson.Default.OrganisationUser, static user => user.UserEmail)
            .ReadAsync(cancellationToken);

    /// <summary>The addresses of the users that the caller may see; null when the caller may see none.</summary>
    public async Task<HashSet<string>?> TryReadEmailsAsync(CancellationToken cancellationToken)
    {
        try
        {
            HashSet<string> emails = new(StringComparer.OrdinalIgnoreCase);
            await foreach (IReadOnlyList<OrganisationUser> page in ListAsync(cancellationToken))
            {
                emails.UnionWith(page.Select(static user => user.UserEmail));
            }

            return emails;
        }
        catch (EncordException e) when (e.Kind == EncordErrorKind.Authorisation)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes somebody a member at once; for an address that is new to Encord an account is made, and a mail sent. Not
    /// repeated: a second time the service says that the user is there.
    /// </summary>
    public Task AddAsync(string email, OrganisationRole role, OrganisationMemberType type, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(
            new RestCall(HttpMethod.Post, Path)
            {
                Body = new JsonObject
                {
                    ["email"] = email,
                    ["roleMnemonicName"] = WireNames<OrganisationRole>.ToUpperSnake(role),
                    ["memberType"] = WireNames<OrganisationMemberType>.ToLowerCamel(type),
                },
            },
            cancellationToken);

    /// <summary>
    /// Ends a membership at once; the service takes the user off the organisation's datasets and folders afterwards. Not
    /// repeated: a second time there is no such user.
    /// </summary>
    public Task RemoveAsync(string email, CancellationToken cancellationToken) =>
        api.Rest.SendAsync(new RestCall(HttpMethod.Delete, $"{Path}/{Uri.EscapeDataString(email)}"), cancellationToken);
}
