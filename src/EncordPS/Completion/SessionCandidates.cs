using System.Runtime.CompilerServices;

namespace EncordPS.Completion;

/// <summary>What Tab can offer of what the service has.</summary>
internal sealed class SessionCandidates
{
    private const int MostFolders = 1000;

    private static readonly ConditionalWeakTable<EncordSession, SessionCandidates> s_all = new();

    public CandidateList Datasets { get; } = new(static (client, token) => ReadAsync(
        client.Datasets.ListAsync(new DatasetsWithUserRolesListParams(), token), Describe));

    public CandidateList Integrations { get; } = new(static (client, token) => ReadAsync(
        client.CloudIntegrations.ListAsync(ids: null, titles: null, includeOrgAccess: false, token),
        static integration => new Candidate(integration.Id.ToString("D"), integration.Title, "cloud integration")));

    public CandidateList Groups { get; } = new(static (client, token) => ReadAsync(
        client.Groups.ListAsync(token),
        static group => new Candidate(group.GroupHash.ToString("D"), group.Name, group.Description)));

    public CandidateList Users { get; } = new(static (client, token) => ReadAsync(
        client.OrganisationUsers.ListAsync(token),
        static user => new Candidate(user.UserEmail, user.UserEmail, user.RoleName)));

    // The newest: more than that nobody looks through.
    public CandidateList Folders { get; } = new(static (client, token) => ReadAsync(
        client.StorageFolders
            .List(new StorageFolderFilter(IsRecursive: true, Order: FoldersSortBy.CreatedAt, Descending: true))
            .ReadAsync(MostFolders, token),
        Describe));

    public static SessionCandidates Of(EncordSession session) => s_all.GetOrCreateValue(session);

    private static Candidate Describe(DatasetInfo dataset) => new(
        dataset.DatasetHash, dataset.Title, Join(dataset.UserRole?.ToString(), Made(dataset.CreatedAt), dataset.Description));

    private static Candidate Describe(StorageFolder folder) => new(
        folder.Uuid.ToString("D"), folder.Name, Join(folder.UserRoleName, Made(folder.CreatedAt), folder.Description));

    private static string Made(DateTimeOffset time) => Invariant($"made {time.LocalDateTime:yyyy-MM-dd}");

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(static part => !string.IsNullOrEmpty(part)));

    private static async Task<IReadOnlyList<Candidate>> ReadAsync<T>(
        IAsyncEnumerable<IReadOnlyList<T>> portions, Func<T, Candidate> describe)
    {
        List<Candidate> all = [];
        await foreach (IReadOnlyList<T> portion in portions)
        {
            all.AddRange(portion.Select(describe));
        }

        // By name, as one looks for them in a menu.
        return [.. all.OrderBy(static candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
