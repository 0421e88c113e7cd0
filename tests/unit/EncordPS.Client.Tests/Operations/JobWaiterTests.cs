using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

/// <summary>How often a job is asked about, by a clock for which every wait is over at once.</summary>
public sealed class JobWaiterTests
{
    private readonly SkippingClock _clock = new();
    private readonly List<TimeSpan> _holds = [];

    [Fact]
    public async Task A_service_that_does_not_hold_is_asked_less_often_the_longer_it_takes()
    {
        await WaitAsync(TimeSpan.FromDays(1), isHeld: false, answers: 25);

        Assert.All(_holds, static hold => Assert.Equal(TimeSpan.Zero, hold));
        Assert.Equal(
            [.. Enumerable.Repeat(1, 10), .. Enumerable.Repeat(5, 10), .. Enumerable.Repeat(10, 4)],
            _clock.Waits.Select(static wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task A_service_that_holds_is_asked_again_after_a_second_at_the_earliest_and_to_hold_for_longer()
    {
        await WaitAsync(TimeSpan.FromDays(1), isHeld: true, answers: 12);

        Assert.Equal([.. Enumerable.Repeat(1, 10), 5, 5], _holds.Select(static hold => (int)hold.TotalSeconds));
        Assert.All(_clock.Waits, static wait => Assert.Equal(TimeSpan.FromSeconds(1), wait));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_time_is_over_the_last_state_comes_back(bool isHeld)
    {
        State last = await WaitAsync(TimeSpan.FromSeconds(2.5), isHeld, answers: 1000);

        Assert.False(last.IsFinal);
        Assert.Equal(TimeSpan.FromSeconds(2.5), _clock.Waits.Aggregate(static (sum, wait) => sum + wait));
        Assert.Equal(4, _holds.Count);
    }

    [Fact]
    public async Task The_third_failure_in_a_row_ends_the_wait_and_a_good_answer_between_counts_anew()
    {
        using JobWaiter waiter = new(_clock, TimeSpan.FromDays(1), jobCount: 1, isHeld: false);
        int asked = 0;

        await Assert.ThrowsAsync<EncordException>(() => waiter.WaitAsync(
            (_, _) => ++asked is 1 or 2 or 4 or 5 or 6
                ? Task.FromException<State>(new EncordException(EncordErrorKind.Server, "down"))
                : Task.FromResult(new State(false)),
            static _ => { },
            default));

        Assert.Equal(6, asked);
        Assert.Equal([10, 10, 5, 10, 10], _clock.Waits.Select(static wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task A_question_that_takes_longer_than_the_time_is_given_up_and_the_last_state_comes_back()
    {
        ManualClock clock = new();
        using JobWaiter waiter = new(clock, TimeSpan.FromSeconds(5), jobCount: 1, isHeld: false);
        int asked = 0;

        Task<State> wait = waiter.WaitAsync(
            async (_, token) =>
            {
                if (++asked > 1)
                {
                    await clock.DelayAsync(TimeSpan.FromHours(1), token);
                }

                return new State(false);
            },
            static _ => { },
            default);
        await PassAsync(clock, wait, TimeSpan.FromSeconds(6));

        Assert.False((await wait).IsFinal);
    }

    [Fact]
    public async Task Where_nothing_was_ever_heard_the_time_ends_the_wait_with_an_error()
    {
        ManualClock clock = new();
        using JobWaiter waiter = new(clock, TimeSpan.FromSeconds(5), jobCount: 1, isHeld: true);

        Task<State> wait = waiter.WaitAsync<State>(
            async (_, token) =>
            {
                await clock.DelayAsync(TimeSpan.FromHours(1), token);
                throw new InvalidOperationException("It was waited for.");
            },
            static _ => { },
            default);
        await PassAsync(clock, wait, TimeSpan.FromSeconds(6));

        Assert.Equal(EncordErrorKind.Timeout, (await Assert.ThrowsAsync<EncordException>(() => wait)).Kind);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_lengthen_the_wait()
    {
        _clock.SetsBack = TimeSpan.FromHours(1);

        State last = await WaitAsync(TimeSpan.FromSeconds(20), isHeld: false, answers: 1000);

        Assert.False(last.IsFinal);
        Assert.Equal(TimeSpan.FromSeconds(20), _clock.Waits.Aggregate(static (sum, wait) => sum + wait));
    }

    private static async Task PassAsync(ManualClock clock, Task wait, TimeSpan time)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time && !wait.IsCompleted; passed += TimeSpan.FromSeconds(1))
        {
            // The wait may end on its own way while nothing waits for the clock any more.
            await Task.WhenAny(wait, clock.NextWaitAsync());
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Task.WhenAny(wait, Task.Delay(Patience.Limit));
        Assert.True(wait.IsCompleted, "It waits on.");
    }

    private async Task<State> WaitAsync(TimeSpan timeout, bool isHeld, int answers)
    {
        using JobWaiter waiter = new(_clock, timeout, jobCount: 1, isHeld);
        return await waiter.WaitAsync(
            (hold, _) =>
            {
                _holds.Add(hold);
                return Task.FromResult(new State(_holds.Count == answers));
            },
            static _ => { },
            default);
    }

    private sealed record State(bool IsFinal) : IJobState
    {
        public bool IsDone => IsFinal;

        public string StatusName => "";

        public JobUnits? Units => null;
    }
}
