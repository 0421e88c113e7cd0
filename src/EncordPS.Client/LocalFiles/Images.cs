namespace EncordPS;

/// <summary>How the upload of several images as one batch went.</summary>
/// <remarks>Source: encord.orm.dataset.Images.</remarks>
public sealed class Images
{
    internal Images(int sentCount, int failedCount)
    {
        SentCount = sentCount;
        FailedCount = failedCount;
    }

    /// <summary>Whether all images were sent. False is possible with -AllowFailures only: otherwise nothing is made of the rest.</summary>
    public bool Success => FailedCount == 0;

    /// <summary>How many images were sent.</summary>
    public int SentCount { get; }

    /// <summary>How many images were left out because they could not be sent.</summary>
    public int FailedCount { get; }

    /// <inheritdoc />
    public override string ToString() => $"{SentCount} sent, {FailedCount} failed";
}
