namespace EncordPS.Commands;

/// <summary>The objects of a listing that become one unit: what $_ is in the script blocks of ConvertTo-EncordPrivateData then.</summary>
public sealed class ListedGroup
{
    private readonly List<(string Url, PSObject Record)> _files = [];

    internal ListedGroup(string name, PrivateDataKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>What the objects have in common.</summary>
    public string Name { get; }

    /// <summary>What they become.</summary>
    public PrivateDataKind Kind { get; }

    /// <summary>How many they are.</summary>
    public int Count => _files.Count;

    /// <summary>The objects, with numbers in their names in order.</summary>
    public PSObject[] Group => [.. InOrder.Select(static file => file.Record)];

    /// <summary>Their URLs, in the same order.</summary>
    public string[] Urls => [.. InOrder.Select(static file => file.Url)];

    /// <inheritdoc />
    public override string ToString() => Name;

    internal void Add(string url, PSObject record) => _files.Add((url, record));

    private IEnumerable<(string Url, PSObject Record)> InOrder =>
        _files.OrderBy(static file => file.Url, NaturalOrder.Instance);
}
