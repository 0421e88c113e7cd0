using System.Collections.Concurrent;
using EncordPS.Timing;

namespace EncordPS.Sessions;

/// <summary>
/// Finds a thing that a session may have made under a title. It is the only one that has the title, was made since the request, and
/// is not known already: so a second one of the title, made before or by somebody else, is not taken for it.
/// </summary>
internal sealed class MadeThings(ServiceTime time)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes one that an answer told of.</summary>
    public void Add(string id) => _known[id] = true;

    /// <summary>Whether an answer told of it.</summary>
    public bool IsKnown(string id) => _known.ContainsKey(id);

    /// <summary>The one that was made; null when there is none, or none that is certain.</summary>
    /// <param name="candidates">Those of the title.</param>
    /// <param name="sentAt">When the request was sent.</param>
    /// <param name="idOf">The id of one.</param>
    /// <param name="createdAtOf">When one was made, at the service.</param>
    /// <exception cref="EncordException">There are several: which of them was made is not certain.</exception>
    public T? Find<T>(IEnumerable<T> candidates, long sentAt, Func<T, string> idOf, Func<T, DateTimeOffset> createdAtOf)
        where T : class
    {
        DateTimeOffset since = time.At(sentAt) - TimeSpan.FromSeconds(1);
        T[] made = [.. candidates.Where(one => createdAtOf(one) >= since && !IsKnown(idOf(one)))];
        if (made.Length > 1)
        {
            throw new EncordException(EncordErrorKind.AlreadyExists, "Several have this title, and were made at the same time.");
        }

        return made.FirstOrDefault();
    }
}
