using EncordPS.AccessGrants;

namespace EncordPS.AccessSync;

/// <summary>Changes of one place that go in one request, or in two where a role becomes another one.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Role">The role that is given; empty where one is taken.</param>
/// <param name="Changes">The changes.</param>
internal sealed record AccessWrite(AccessPlace Place, AccessWriteKind Kind, string Role, IReadOnlyList<ChangeState> Changes)
{
    /// <summary>The requests, each in words and as it goes out.</summary>
    public IEnumerable<string> Requests => Kind switch
    {
        AccessWriteKind.GiveUsers => [$"Give {Role} to {Who} (POST datasetusers)"],
        AccessWriteKind.SwapUsers => [Take($"POST datasets/{Place.Id}/users/bulk-delete"), $"Give {Role} to {Who} (POST datasetusers)"],
        AccessWriteKind.TakeUsers => [Take($"POST datasets/{Place.Id}/users/bulk-delete")],
        AccessWriteKind.GiveGroups => [$"Give {Role} to {Who} (POST {Path}/groups)"],
        AccessWriteKind.TakeGroups => [Take($"DELETE {Path}/groups")],
        AccessWriteKind.AddMembers => [$"Make {Who} a member (POST {Path}/users)"],
        AccessWriteKind.RemoveMembers => [$"Take {Who} out of the group (POST {Path}/users/bulk-delete)"],
        AccessWriteKind.AddOrganisationUser => [$"Make {Who} a user of the organisation, {Role} (POST organisation/users)"],
        _ => [$"Take {Who} out of the organisation (DELETE organisation/users/{Who})"],
    };

    private string Who => string.Join(", ", Changes.Select(static change => change.Change.Principal));

    private string Path => Place.Scope switch
    {
        AccessScope.Dataset => $"datasets/{Place.Id}",
        AccessScope.StorageFolder => $"storage/folders/{Place.Id}",
        _ => $"organisation/groups/{Place.Id}",
    };

    private string Take(string request)
    {
        string roles = string.Join(", ", Changes.Select(static change => change.Change.CurrentRole).Distinct());
        return $"Take {(roles.Length > 0 ? roles : "the role")} from {Who} ({request})";
    }
}
