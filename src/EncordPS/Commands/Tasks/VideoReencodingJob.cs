namespace EncordPS.Commands;

/// <summary>A re-encoding job that a command looks at.</summary>
/// <param name="Id">Its number.</param>
/// <param name="DatasetHash">The dataset of its videos.</param>
internal sealed record VideoReencodingJob(long Id, string DatasetHash)
{
    public string Name => string.Format(InvariantCulture, "{0}/{1}", DatasetHash, Id);
}
