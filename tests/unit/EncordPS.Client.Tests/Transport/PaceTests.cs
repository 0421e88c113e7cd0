using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

/// <summary>How fast requests go under a rate limit, by a clock that jumps from one event to the next.</summary>
public sealed class PaceTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Without_a_limit_nobody_waits()
    {
        Pace pace = new(_clock);

        for (int i = 0; i < 1000; i++)
        {
            Task turn = pace.EnterAsync(default);
            Assert.True(turn.IsCompletedSuccessfully);
            await turn;
            pace.Passed();
        }
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(20, 8)]
    [InlineData(100, 8)]
    public void A_limit_is_used_to_nine_tenths_and_nobody_waits_long(int limit, int callers)
    {
        LimitedService service = new(_clock, limit);

        service.Run(callers, seconds: 60);

        Assert.InRange(service.PassedCount, 0.9 * limit * 60, limit * 61);
        Assert.InRange(service.RefusedCount, 0, service.PassedCount * 0.2);
        Assert.InRange(service.LongestWait, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Refusals_that_have_nothing_to_do_with_the_rate_do_not_stop_the_work()
    {
        LimitedService service = new(_clock, limit: int.MaxValue, refusedShare: 0.4);

        service.Run(callers: 4, seconds: 60);

        Assert.InRange(service.PassedCount, 60 * 2, int.MaxValue);
    }

    [Fact]
    public void Three_refusals_in_a_row_stop_all_for_as_long_as_is_asked()
    {
        Pace pace = new(_clock);
        for (int i = 0; i < 3; i++)
        {
            pace.Refused(_clock.GetTimestamp(), TimeSpan.FromSeconds(30));
        }

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.InRange(pace.Take(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
        _clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(TimeSpan.Zero, pace.Take());
    }

    [Fact]
    public void A_minute_without_a_refusal_ends_the_slowness()
    {
        Pace pace = new(_clock);
        pace.Refused(_clock.GetTimestamp(), TimeSpan.Zero);
        _clock.Advance(TimeSpan.FromSeconds(61));

        pace.Passed();

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero], [pace.Take(), pace.Take(), pace.Take()]);
    }

    [Fact]
    public void Sessions_of_one_key_at_one_domain_share_it_and_others_do_not()
    {
        Uri domain = new("https://shared.example.com");

        Assert.Same(Pace.Shared(domain, "SHA256:a"), Pace.Shared(domain, "SHA256:a"));
        Assert.NotSame(Pace.Shared(domain, "SHA256:a"), Pace.Shared(domain, "SHA256:b"));
        Assert.NotSame(Pace.Shared(domain, "SHA256:a"), Pace.Shared(new Uri("https://other.example.com"), "SHA256:a"));
    }
}
