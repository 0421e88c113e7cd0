using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EncordPS.Sandbox.Faults;

/// <summary>
/// Faults of roles: writes that are answered with success and not carried out, and users who join a dataset after its users were
/// listed a number of times.
/// </summary>
internal sealed class RoleMischief
{
    private readonly ConcurrentDictionary<Guid, int> _listings = new();

    /// <summary>The users (addresses) and groups (ids) whose roles are never changed.</summary>
    public ImmutableHashSet<string> Ignored { get; private set; } = [];

    /// <summary>The users who join later.</summary>
    public ImmutableList<Newcomer> Newcomers { get; private set; } = [];

    public void Set(IEnumerable<string> ignored, IEnumerable<Newcomer> newcomers)
    {
        Ignored = ignored.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        Newcomers = [.. newcomers];
        _listings.Clear();
    }

    /// <summary>The users of a request whose roles are changed as it asks.</summary>
    public string[] Obeyed(string[] names) => Ignored.IsEmpty ? names : Array.FindAll(names, name => !Ignored.Contains(name));

    public Guid[] Obeyed(Guid[] groups) =>
        Ignored.IsEmpty ? groups : Array.FindAll(groups, group => !Ignored.Contains(group.ToString()));

    /// <summary>Counts a listing of a dataset's users, and returns the users who join after it.</summary>
    public IEnumerable<Newcomer> AfterListing(Guid dataset)
    {
        if (Newcomers.IsEmpty)
        {
            return [];
        }

        int listings = _listings.AddOrUpdate(dataset, 1, static (_, count) => count + 1);
        return Newcomers.FindAll(newcomer => newcomer.DatasetUuid == dataset && newcomer.AfterListings == listings);
    }

    /// <param name="AfterListings">After how many listings of the dataset's users the user is there.</param>
    internal sealed record Newcomer(Guid DatasetUuid, string UserEmail, Role Role, int AfterListings);
}
