namespace EncordPS;

/// <summary>A group of users of the organisation.</summary>
/// <remarks>Source: encord.orm.group.Group.</remarks>
public sealed class Group
{
    /// <summary>The id.</summary>
    public required Guid GroupHash { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the group is for; empty when nobody said.</summary>
    public required string Description { get; init; }

    /// <summary>When the group was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
