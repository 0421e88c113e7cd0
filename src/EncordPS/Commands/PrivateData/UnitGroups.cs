namespace EncordPS.Commands;

/// <summary>
/// The objects that become one unit together. They are held to the end of the input: a listing may come back to a group at any time.
/// </summary>
internal sealed class UnitGroups
{
    private readonly Dictionary<string, ListedGroup> _byName = new(StringComparer.Ordinal);
    private readonly List<ListedGroup> _inOrder = [];

    /// <summary>The groups, in the order in which they began.</summary>
    public IReadOnlyList<ListedGroup> All => _inOrder;

    /// <summary>Whether a unit of a kind is made of several files.</summary>
    public static bool IsOne(PrivateDataKind kind) =>
        kind is PrivateDataKind.ImageGroup or PrivateDataKind.ImageSequence or PrivateDataKind.DicomSeries;

    /// <summary>What files of a kind become together.</summary>
    public static PrivateDataKind Of(PrivateDataKind kind) => kind == PrivateDataKind.Image ? PrivateDataKind.ImageGroup : kind;

    public void Add(string name, PrivateDataKind kind, string url, PSObject record)
    {
        if (!_byName.TryGetValue(name, out ListedGroup? group))
        {
            group = new ListedGroup(name, kind);
            _byName.Add(name, group);
            _inOrder.Add(group);
        }

        group.Add(url, record);
    }
}
