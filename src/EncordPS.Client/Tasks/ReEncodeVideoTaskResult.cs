namespace EncordPS;

/// <summary>A video that was encoded anew.</summary>
/// <remarks>Source: encord.orm.dataset.ReEncodeVideoTaskResult.</remarks>
public sealed class ReEncodeVideoTaskResult
{
    /// <summary>The id of the row, a UUID.</summary>
    public required string DataHash { get; init; }

    /// <summary>Where the new video is kept: the bucket and the path in it.</summary>
    public required string BucketPath { get; init; }

    /// <summary>
    /// A URL that gives the new video to whoever has it, for a limited time; null unless Encord's own storage keeps it.
    /// </summary>
    public string? SignedUrl { get; init; }

    /// <inheritdoc />
    public override string ToString() => DataHash;
}
