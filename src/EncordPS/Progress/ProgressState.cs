namespace EncordPS.Progress;

/// <summary>What a bar shows.</summary>
/// <param name="Text">What is done and what is not, in words.</param>
/// <param name="Percent">What is done in percent; -1 where it is not known how much there is.</param>
/// <param name="TimeLeft">The time left; null where it is not known.</param>
/// <param name="Current">What is under way.</param>
internal sealed record ProgressState(string Text, int Percent, TimeSpan? TimeLeft = null, string? Current = null)
{
    public ProgressRecord ToRecord(int activityId, string activity) => new(activityId, activity, Text)
    {
        CurrentOperation = Current,
        PercentComplete = Percent,
        SecondsRemaining = TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
    };
}
