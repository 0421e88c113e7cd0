using EncordPS.Bulk;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Batches;

/// <summary>What becomes of inputs of whose request no answer tells.</summary>
public sealed class LooksTests
{
    private readonly SkippingClock _clock = new();
    private readonly BulkInput[] _inputs = [new("a"), new("b"), new("c")];
    private readonly List<string> _sent = [];
    private readonly Queue<string> _seen = new();

    [Fact]
    public async Task What_the_look_finds_done_is_done_and_not_sent_again()
    {
        See("abc");

        await SendAsync(failures: 1);

        Assert.Equal(["abc"], _sent);
        Assert.All(_inputs, static input => Assert.Null(input.Failure));
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Two_looks_that_agree_let_the_rest_be_sent_again()
    {
        See("a", "");

        await SendAsync(failures: 1);

        Assert.Equal(["abc", "bc"], _sent);
        Assert.All(_inputs, static input => Assert.Null(input.Failure));
        Assert.Equal([TimeSpan.FromSeconds(1)], _clock.Waits);
    }

    [Fact]
    public async Task What_is_still_coming_is_waited_for()
    {
        See("a", "b", "c");

        await SendAsync(failures: 1);

        Assert.Equal(["abc"], _sent);
    }

    [Fact]
    public async Task After_a_silence_the_second_look_is_later()
    {
        See("", "");

        await SendAsync(failures: 1, EncordErrorKind.Timeout);

        Assert.Equal([TimeSpan.FromSeconds(4)], _clock.Waits);
    }

    [Fact]
    public async Task Where_the_look_fails_the_outcome_stays_unknown_and_nothing_is_sent_again()
    {
        await SendAsync(failures: 1);

        Assert.Equal(["abc"], _sent);
        Assert.All(_inputs, static input => Assert.True(input.Failure!.IsOutcomeUnknown));
    }

    [Fact]
    public async Task What_is_lost_again_and_again_ends_as_known_not_to_be_done()
    {
        See("", "", "", "", "", "");

        await SendAsync(failures: 9);

        Assert.Equal(["abc", "abc", "abc"], _sent);
        Assert.All(_inputs, static input => Assert.False(input.Failure!.IsOutcomeUnknown));
        Assert.All(_inputs, static input => Assert.True(input.Failure!.IsSafeToRetry));
    }

    [Fact]
    public async Task A_refusal_is_for_the_operation_to_read()
    {
        EncordException refusal = new(EncordErrorKind.NotFound, "gone");

        Assert.Same(refusal, await Assert.ThrowsAsync<EncordException>(() =>
            NewLooks().SendAsync(_inputs, _ => throw refusal, static some => Task.FromResult<IReadOnlyCollection<BulkInput>>([.. some]), default)));
    }

    private Looks NewLooks() => new(_clock, TimeSpan.FromSeconds(1), retryCount: 2);

    private void See(params string[] seen) => Array.ForEach(seen, _seen.Enqueue);

    private Task SendAsync(int failures, EncordErrorKind kind = EncordErrorKind.Transport) => NewLooks().SendAsync(
        _inputs,
        some =>
        {
            _sent.Add(string.Concat(some.Select(static input => input.Value)));
            return failures-- > 0 ? Task.FromException(new EncordException(kind, "lost")) : Task.CompletedTask;
        },
        some => _seen.TryDequeue(out string? seen)
            ? Task.FromResult<IReadOnlyCollection<BulkInput>>([.. some.Where(input => seen.Contains(input.Value))])
            : Task.FromException<IReadOnlyCollection<BulkInput>>(new EncordException(EncordErrorKind.Transport, "no look")),
        default);
}
