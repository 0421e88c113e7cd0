using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class UploadRateTests
{
    private readonly ManualClock _clock = new();
    private readonly UploadRate _rate;

    public UploadRateTests() => _rate = new UploadRate(_clock);

    [Fact]
    public void The_rate_is_of_all_jobs_together()
    {
        AddTwo(0, 0);
        _clock.Advance(TimeSpan.FromSeconds(2));
        AddTwo(10, 30);

        Assert.Equal(20, _rate.UnitsPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(5), _rate.TimeLeft(100));
    }

    [Fact]
    public void What_was_finished_before_the_first_look_does_not_count()
    {
        _rate.Add("first", 9000);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _rate.Add("second", 7000);
        Assert.Null(_rate.UnitsPerSecond);

        _clock.Advance(TimeSpan.FromSeconds(1));
        AddTwo(9004, 7000);

        Assert.Equal(2, _rate.UnitsPerSecond);
    }

    private void AddTwo(int first, int second)
    {
        _rate.Add("first", first);
        _rate.Add("second", second);
    }
}
