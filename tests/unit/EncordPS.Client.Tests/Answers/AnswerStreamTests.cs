using System.Globalization;
using System.Text;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Answers;

public sealed class AnswerStreamTests
{
    private readonly ManualClock _clock = new();
    private readonly byte[] _buffer = new byte[16];

    [Fact]
    public async Task An_answer_that_falls_silent_ends_after_the_request_timeout()
    {
        using Answer answer = await AnswerAsync(new ScriptedStream(["12345"u8.ToArray()], ScriptedStream.FallSilent));
        await ReadAsync(answer);
        Task<int> silence = ReadAsync(answer);

        _clock.Advance(TimeSpan.FromSeconds(179));
        Assert.False(silence.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => silence.WaitAsync(Patience.Limit));
        Assert.Equal(EncordErrorKind.Timeout, error.Kind);
        Assert.Equal("The answer fell silent for 180 seconds, after 5 bytes.", error.Message);
        Assert.NotNull(error.TraceId);
    }

    [Fact]
    public async Task Numbers_in_messages_are_the_same_in_every_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        HttpSettings settings = Settings.With(_clock) with { RequestTimeout = TimeSpan.FromSeconds(7200) };
        using Answer answer = await CannedAnswers.OnItsWayAsync(new ScriptedStream([], ScriptedStream.FallSilent), settings);
        Task<int> silence = ReadAsync(answer);

        _clock.Advance(TimeSpan.FromSeconds(7200));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => silence.WaitAsync(Patience.Limit));
        Assert.Equal("The answer fell silent for 7,200 seconds, after 0 bytes.", error.Message);
    }

    [Fact]
    public async Task A_slow_answer_that_keeps_coming_has_all_the_time_it_needs()
    {
        using Answer answer = await AnswerAsync(ScriptedStream.InPiecesOf(1, "slowly"u8.ToArray()));

        StringBuilder text = new();
        while (await ReadAsync(answer) == 1)
        {
            text.Append((char)_buffer[0]);
            _clock.Advance(TimeSpan.FromSeconds(179));
        }

        Assert.Equal("slowly", text.ToString());
    }

    [Fact]
    public async Task Stopping_is_not_taken_for_silence()
    {
        using Answer answer = await AnswerAsync(new ScriptedStream([], ScriptedStream.FallSilent));
        using CancellationTokenSource stop = new();
        Task<int> read = ReadAsync(answer, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_limit_longer_than_a_timer_takes_is_none()
    {
        HttpSettings settings = Settings.With(_clock) with { RequestTimeout = TimeSpan.MaxValue };
        using Answer answer = await CannedAnswers.OnItsWayAsync(new ScriptedStream(["12345"u8.ToArray()]), settings);

        Assert.Equal(5, await ReadAsync(answer));
    }

    [Theory]
    [MemberData(nameof(BrokenConnections))]
    public async Task A_broken_connection_is_a_transport_error(Exception cause)
    {
        using Answer answer = await AnswerAsync(new ScriptedStream(["123"u8.ToArray()], ScriptedStream.BreakOff(cause)));
        await ReadAsync(answer);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadAsync(answer));

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.Equal("The connection broke off in the middle of the answer, after 3 bytes.", error.Message);
        Assert.Same(cause, error.InnerException);
    }

    public static TheoryData<Exception> BrokenConnections =>
        [new IOException("Reset."), new HttpRequestException("Broken."), new HttpIOException(HttpRequestError.ResponseEnded)];

    private Task<Answer> AnswerAsync(Stream body) => CannedAnswers.OnItsWayAsync(body, Settings.With(_clock));

    private Task<int> ReadAsync(Answer answer, CancellationToken cancellationToken = default) =>
        answer.Body.ReadAsync(_buffer, 0, _buffer.Length, cancellationToken);
}
