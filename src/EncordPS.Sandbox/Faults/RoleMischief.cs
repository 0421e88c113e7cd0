using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EncordPS.Sandbox.Faults;

/// <summary>
/// What goes wrong with roles on purpose: writes about somebody that are answered as if they had been done, and users who come to
/// a dataset from elsewhere when its users have been listed so often.
/// </summary>
internal sealed class RoleMischief
{
    private readonly ConcurrentDictionary<Guid, int> _listings = new();

    /// <summary>The addresses and the ids of groups of which no role is changed.</summary>
    public ImmutableHashSet<string> Ignored { get; private set; } = [];

    /// <summary>Who is still to come.</summary>
    public ImmutableList<Newcomer> Newcomers { get; private set; } = [];

    public void Set(IEnumerable<string> ignored, IEnumerable<Newcomer> newcomers)
    {
        Ignored = ignored.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        Newcomers = [.. newcomers];
        _listings.Clear();
    }

    /// <summary>Those of whom a role is changed when it is asked for.</summary>
    public string[] Obeyed(string[] names) => Ignored.IsEmpty ? names : Array.FindAll(names, name => !Ignored.Contains(name));

    public Guid[] Obeyed(Guid[] groups) =>
        Ignored.IsEmpty ? groups : Array.FindAll(groups, group => !Ignored.Contains(group.ToString()));

    /// <summary>Counts a listing of a dataset's users, and gives out who comes after it.</summary>
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
