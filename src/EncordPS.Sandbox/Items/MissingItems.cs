using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Items;

/// <summary>Bulk calls do all or nothing: what is not there, or not the caller's to see, is named.</summary>
internal static class MissingItems
{
    private const int Named = 20;

    /// <param name="kind">How the call in question is refused.</param>
    public static void Refuse(IReadOnlyCollection<Guid> asked, IEnumerable<Guid> found, ApiErrorKind kind)
    {
        Guid[] missing = [.. asked.Except(found)];
        if (missing.Length > 0)
        {
            string more = missing.Length > Named ? $" and {missing.Length - Named} more" : "";
            throw new ApiException(kind, $"Unknown items: {string.Join(", ", missing.Take(Named))}{more}");
        }
    }
}
