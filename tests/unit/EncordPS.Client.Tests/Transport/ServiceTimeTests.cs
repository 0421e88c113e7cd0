using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class ServiceTimeTests
{
    private static readonly TimeSpan s_ahead = TimeSpan.FromSeconds(200);

    private readonly ManualClock _clock = new();

    [Fact]
    public void Until_an_answer_came_it_is_the_time_here()
    {
        ServiceTime time = new(_clock);

        Assert.Equal(_clock.GetUtcNow(), time.At(_clock.GetTimestamp()));
    }

    [Fact]
    public void A_time_before_and_after_the_answer_is_told_by_the_clock_of_the_service()
    {
        ServiceTime time = new(_clock);
        long sentAt = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(3));
        DateTimeOffset there = _clock.GetUtcNow() - s_ahead;

        time.Heard(there);

        Assert.Equal(there - TimeSpan.FromSeconds(3), time.At(sentAt));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(there + TimeSpan.FromSeconds(5), time.At(_clock.GetTimestamp()));
    }

    [Fact]
    public void Of_dates_in_whole_seconds_the_latest_counts_unless_the_clock_there_was_set_back()
    {
        ServiceTime time = new(_clock);
        DateTimeOffset there = _clock.GetUtcNow();
        time.Heard(there);

        time.Heard(there - TimeSpan.FromMilliseconds(900));
        Assert.Equal(there, time.At(_clock.GetTimestamp()));

        time.Heard(there - s_ahead);
        Assert.Equal(there - s_ahead, time.At(_clock.GetTimestamp()));
    }
}
