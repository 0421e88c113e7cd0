using EncordPS.AccessGrants;
using EncordPS.Sessions;

namespace EncordPS.AccessPlans;

/// <summary>The places that the caller sees, by their ids and titles: of the kinds that lines are about, and no others.</summary>
internal sealed class AccessDirectory(IEnumerable<AccessPlace> places)
{
    private readonly Dictionary<string, AccessPlace> _byKey = ByKey(places);

    /// <summary>All of them.</summary>
    public IEnumerable<AccessPlace> Places => _byKey.Values;

    /// <summary>Reads the places of some kinds.</summary>
    public static async Task<AccessDirectory> ReadAsync(
        ServiceApi api, IEnumerable<AccessScope> scopes, CancellationToken cancellationToken)
    {
        List<AccessPlace> places = [];
        foreach (AccessScope scope in scopes.Distinct())
        {
            await foreach (AccessPlace place in new AccessPlaces(api).ListAsync(scope, cancellationToken))
            {
                places.Add(place);
            }
        }

        return new AccessDirectory(places);
    }

    public AccessPlace? Find(AccessScope scope, Guid id) =>
        _byKey.TryGetValue(new AccessPlace(scope, id.ToString("D"), Title: null).Key, out AccessPlace? place) ? place : null;

    /// <summary>The places with a title, compared as it is written; where there is none, whatever the case.</summary>
    public IReadOnlyList<AccessPlace> Find(AccessScope scope, string title)
    {
        AccessPlace[] same = [.. _byKey.Values.Where(place => place.Scope == scope && place.Title?.Trim() == title)];
        return same.Length > 0 ? same
            : [.. _byKey.Values.Where(place =>
                place.Scope == scope && string.Equals(place.Title?.Trim(), title, StringComparison.OrdinalIgnoreCase))];
    }

    private static Dictionary<string, AccessPlace> ByKey(IEnumerable<AccessPlace> places)
    {
        Dictionary<string, AccessPlace> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (AccessPlace place in places)
        {
            known[place.Key] = place;
        }

        return known;
    }
}
