namespace EncordPS.Completion;

/// <summary>Something that Tab can offer.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The title or name, which people know it by.</param>
/// <param name="Detail">What tells it from others of the same name.</param>
internal sealed record Candidate(string Id, string Name, string Detail)
{
    /// <summary>Whether a person can mean it: by the beginning of its id, or by a part of its name.</summary>
    public bool IsMeantBy(string typed) => HasId(typed) || Contains(Name, typed);

    /// <summary>Those that begin as typed go before those that have it somewhere inside.</summary>
    public bool BeginsWith(string typed) => HasId(typed) || Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private bool HasId(string typed) => Id.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
