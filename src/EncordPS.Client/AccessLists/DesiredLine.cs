namespace EncordPS.AccessLists;

/// <summary>One line of a list of who is to have access, as it was written. A value that is not there is empty.</summary>
/// <param name="Where">Where it stands, such as "line 7".</param>
/// <param name="Source">What an error about it is about.</param>
internal sealed record DesiredLine(string Where, object? Source)
{
    /// <summary>The columns, each with the names that other lists have for it.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Columns =
        new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(Scope)] = ["Scope"],
            [nameof(Id)] = ["Id", "DatasetHash", "FolderUuid", "GroupHash"],
            [nameof(Title)] = ["Title", "DatasetTitle"],
            [nameof(PrincipalType)] = ["PrincipalType"],
            [nameof(Principal)] = ["Principal", "UserEmail", "Email"],
            [nameof(PrincipalId)] = ["PrincipalId"],
            [nameof(Role)] = ["Role", "UserRole"],
            [nameof(Through)] = ["Through"],
        };

    public string Scope { get; init; } = "";

    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string PrincipalType { get; init; } = "";

    public string Principal { get; init; } = "";

    public string PrincipalId { get; init; } = "";

    public string Role { get; init; } = "";

    public string Through { get; init; } = "";

    /// <summary>Reads a line by the names of its columns.</summary>
    /// <param name="where">Where it stands.</param>
    /// <param name="source">What an error about it is about.</param>
    /// <param name="read">The value in a column; null where there is none.</param>
    public static DesiredLine Read(string where, object? source, Func<string, string?> read)
    {
        string Find(string column) =>
            Columns[column].Select(read).FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim() ?? "";

        return new DesiredLine(where, source)
        {
            Scope = Find(nameof(Scope)),
            Id = Find(nameof(Id)),
            Title = Find(nameof(Title)),
            PrincipalType = Find(nameof(PrincipalType)),
            Principal = Find(nameof(Principal)),
            PrincipalId = Find(nameof(PrincipalId)),
            Role = Find(nameof(Role)),
            Through = Find(nameof(Through)),
        };
    }
}
