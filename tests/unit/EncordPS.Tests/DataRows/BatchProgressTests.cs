namespace EncordPS.Tests.DataRows;

/// <summary>A bar for what takes longer than a moment, and none for what does not.</summary>
public sealed class BatchProgressTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private static readonly TimeSpan s_longerThanAMoment = TimeSpan.FromSeconds(1.1);

    [Fact]
    public void Many_inputs_show_how_far_they_are_with_rate_and_time_left()
    {
        Trace.Before = _ => Task.Delay(s_longerThanAMoment);

        Invocation granted = Invoke("Add-EncordDatasetUser $chest, $traffic bar@example.com User -ThrottleLimit 1");

        granted.Errors.MustBeNone();
        ProgressRecord half = Assert.Single(granted.Progress, record => record.RecordType == ProgressRecordType.Processing);
        Assert.Equal(50, half.PercentComplete);
        Assert.Matches(@"^1 of 2 inputs, [\d.]+/s$", half.StatusDescription);
        Assert.InRange(half.SecondsRemaining, 0, int.MaxValue);
        Assert.Equal(ProgressRecordType.Completed, granted.Progress[^1].RecordType);
    }

    [Fact]
    public void Rows_that_are_tagged_as_they_come_show_how_many_and_how_fast()
    {
        Trace.Before = _ => Task.Delay(s_longerThanAMoment);

        Invocation tagged = Invoke("Get-EncordDataRow $traffic | Set-EncordDataRowMetadata @{ progress = 1 }");

        tagged.Errors.MustBeNone();
        Assert.Matches(@"^\d+ rows, [\d.]+/s$", tagged.Progress[0].StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, tagged.Progress[^1].RecordType);
    }

    [Fact]
    public void Work_of_one_request_shows_none()
    {
        Trace.Before = _ => Task.Delay(s_longerThanAMoment);

        Assert.Empty(Invoke("Add-EncordDatasetUser $chest li@example.com User").Progress);
    }
}
