using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Items;

/// <summary>Bulk calls do all or nothing: what is not there, or not the caller's to see, is named.</summary>
internal static class MissingItems
{
    private const int Named = 20;

    public static void Refuse(IReadOnlyCollection<Guid> asked, IEnumerable<StorageItem> found)
    {
        Guid[] missing = [.. asked.Except(found.Select(item => item.Uuid))];
        if (missing.Length > 0)
        {
            string more = missing.Length > Named ? $" and {missing.Length - Named} more" : "";
            throw ApiException.Invalid($"Unknown items: {string.Join(", ", missing.Take(Named))}{more}");
        }
    }
}
