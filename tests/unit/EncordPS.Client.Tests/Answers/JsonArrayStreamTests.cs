using System.Text;
using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Answers;

public sealed class JsonArrayStreamTests
{
    private static readonly string s_answer = CannedAnswers.Legacy("""[{"n": 1}, {"n": 2, "text": "a ] \" }"}, {"n": 3}]""");

    private static readonly int[] s_elementEnds = [EndOf("""{"n": 1}"""), EndOf("}\"}"), EndOf("""{"n": 3}""")];

    [Fact]
    public async Task Elements_are_given_out_while_the_rest_is_still_on_its_way()
    {
        ScriptedStream body = new([Encoding.UTF8.GetBytes(s_answer[..s_elementEnds[0]])], ScriptedStream.FallSilent);
        await using IAsyncEnumerator<IReadOnlyList<JsonElement>> portions = (await StreamAsync(body)).ReadAsync(default).GetAsyncEnumerator();

        Assert.True(await portions.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));

        Assert.Equal(1, Assert.Single(portions.Current).GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task All_elements_arrive_however_the_answer_is_cut(int size)
    {
        List<JsonElement> elements = await ReadAsync(ScriptedStream.InPiecesOf(size, Encoding.UTF8.GetBytes(s_answer)));

        Assert.Equal([1, 2, 3], elements.Select(static element => element.GetProperty("n").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(1000)]
    public async Task Elements_with_others_inside_are_whole_however_the_answer_is_cut(int size)
    {
        string[] texts = ["""{"n": 1, "a": [{"b": {}}, [1, {"c": "}]"}]], "d": null}""", "{}", """{"e": {"f": [[], {}]}}"""];
        string answer = CannedAnswers.Legacy($"[{string.Join(", ", texts)}]");

        List<JsonElement> elements = await ReadAsync(ScriptedStream.InPiecesOf(size, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(texts, elements.Select(static element => element.GetRawText()));
    }

    [Fact]
    public async Task Elements_longer_than_the_first_buffer_are_read_whole()
    {
        string text = new('x', 300_000);
        string answer = CannedAnswers.Legacy($$"""[{"n": 1}, {"text": "{{text}}"}, {"n": 3}]""");

        List<JsonElement> elements = await ReadAsync(ScriptedStream.InPiecesOf(10_000, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(3, elements.Count);
        Assert.Equal(text, elements[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_element_without_an_end_is_refused_before_it_fills_the_memory()
    {
        byte[] piece = Encoding.UTF8.GetBytes(new string('x', 16 * 1024 * 1024));
        ScriptedStream body = new(Enumerable.Repeat(piece, 16).Prepend("""{"response": [{"text": " """u8.ToArray()));

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadAsync(body));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.Contains("longer than", error.Message);
        Assert.False(body.IsDrained);
    }

    [Fact]
    public async Task An_answer_cut_off_at_any_byte_is_malformed_after_the_elements_that_came_whole()
    {
        byte[] answer = Encoding.UTF8.GetBytes(s_answer);
        for (int length = 0; length < answer.Length; length++)
        {
            List<JsonElement> elements = [];

            EncordException error = await Assert.ThrowsAsync<EncordException>(
                () => ReadAsync(new ScriptedStream([answer[..length]]), elements));

            Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
            Assert.Equal(s_elementEnds.Count(end => end <= length), elements.Count);
        }
    }

    [Fact]
    public async Task A_connection_that_breaks_off_at_any_byte_is_a_transport_error()
    {
        byte[] answer = Encoding.UTF8.GetBytes(s_answer);
        for (int length = 0; length < answer.Length; length++)
        {
            ScriptedStream body = new([answer[..length]], ScriptedStream.BreakOff(new IOException("Reset.")));

            EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadAsync(body));

            Assert.Equal(EncordErrorKind.Transport, error.Kind);
            Assert.Contains($"after {length} bytes", error.Message);
        }
    }

    [Fact]
    public async Task Elements_before_a_break_or_a_mistake_in_the_same_piece_are_given_out()
    {
        byte[] head = Encoding.UTF8.GetBytes(s_answer[..s_elementEnds[1]]);
        foreach (ScriptedStream body in (ScriptedStream[])[
            new([head], ScriptedStream.BreakOff(new IOException("Reset."))),
            new([head, [], "]]]"u8.ToArray()]),
            new([[.. head, .. ", {\"n\": ?}"u8]])])
        {
            List<JsonElement> elements = [];

            await Assert.ThrowsAsync<EncordException>(() => ReadAsync(body, elements));

            Assert.Equal(2, elements.Count);
        }
    }

    [Fact]
    public async Task So_is_a_long_element_that_was_whole_before_a_break()
    {
        string answer = CannedAnswers.Legacy($$"""[{"text": "{{new string('x', 2_500_000)}}"}, {"n": 2}, {"n": """);
        List<JsonElement> elements = [];

        await Assert.ThrowsAsync<EncordException>(() => ReadAsync(
            ScriptedStream.InPiecesOf(50_000, Encoding.UTF8.GetBytes(answer), ScriptedStream.BreakOff(new IOException("Reset."))), elements));

        Assert.Equal(2, elements.Count);
    }

    [Fact]
    public async Task An_answer_may_end_a_moment_after_its_list_and_its_connection_is_kept()
    {
        bool isCut = false;
        TaskCompletionSource comes = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ScriptedStream body = new([Encoding.UTF8.GetBytes(s_answer)], async token =>
        {
            using CancellationTokenRegistration cut = token.Register(() => { isCut = true; comes.TrySetResult(); });
            await comes.Task;
        });

        Task<List<JsonElement>> reading = ReadAsync(body, settings: Settings.With(new ManualClock()));
        comes.TrySetResult();
        await reading.WaitAsync(Patience.Limit);

        Assert.False(isCut);
    }

    [Fact]
    public async Task An_answer_without_an_end_is_left_after_its_list()
    {
        ScriptedStream body = new([Encoding.UTF8.GetBytes(s_answer)], ScriptedStream.FallSilent);

        Assert.Equal(3, (await ReadAsync(body).WaitAsync(Patience.Limit)).Count);
    }

    [Fact]
    public async Task Whoever_has_enough_need_not_wait_for_the_rest()
    {
        ScriptedStream body = new([Encoding.UTF8.GetBytes(s_answer[..s_elementEnds[0]])], ScriptedStream.FallSilent);
        IAsyncEnumerator<IReadOnlyList<JsonElement>> portions = (await StreamAsync(body)).ReadAsync(default).GetAsyncEnumerator();
        Assert.True(await portions.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));

        await portions.DisposeAsync().AsTask().WaitAsync(Patience.Limit);
    }

    [Fact]
    public async Task What_is_here_already_comes_in_one_portion()
    {
        List<int> sizes = [];
        await foreach (IReadOnlyList<JsonElement> portion in (await StreamAsync(ScriptedStream.InPiecesOf(5, Encoding.UTF8.GetBytes(s_answer)))).ReadAsync(default))
        {
            sizes.Add(portion.Count);
        }

        Assert.Equal([3], sizes);
    }

    [Theory]
    [InlineData("", "The answer is empty")]
    [InlineData(" \r\n", "The answer is empty")]
    [InlineData(CannedAnswers.Html, "The answer is HTML")]
    [InlineData("\r\n <html>", "The answer is HTML")]
    [InlineData("\ufeff<html>", "The answer is HTML")]
    [InlineData("Bad gateway", "The answer is not the JSON")]
    [InlineData("\ufeff{\"status\": 200, \"response\": []}", "The answer is not the JSON")]
    [InlineData("""{"status": 200, "response": [{"n": 1}""", "The answer is not complete")]
    [InlineData("""{"status": 200, "response": [{"n": """, "The answer is not complete")]
    public async Task The_error_says_what_came_instead(string answer, string message)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ReadAsync(new ScriptedStream([Encoding.UTF8.GetBytes(answer)])));

        Assert.StartsWith(message, error.Message);
        Assert.NotNull(error.TraceId);
        Assert.True(error.IsSafeToRetry);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0 })]
    public async Task An_answer_that_is_not_UTF8_is_malformed(byte[] answer)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => ReadAsync(new ScriptedStream([answer])));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task The_error_does_not_repeat_the_answer()
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => ReadAsync(new ScriptedStream(["""{"token": secret"""u8.ToArray()])));

        Assert.DoesNotContain("secret", error.ToString());
    }

    private static int EndOf(string text) => s_answer.IndexOf(text, StringComparison.Ordinal) + text.Length;

    private static async Task<JsonArrayStream<JsonElement>> StreamAsync(Stream body, HttpSettings? settings = null) =>
        new(await CannedAnswers.OnItsWayAsync(body, settings), "response", new GeneratedElementReader<JsonElement>(PlainJson.Default.JsonElement));

    private static async Task<List<JsonElement>> ReadAsync(Stream body, List<JsonElement>? elements = null, HttpSettings? settings = null)
    {
        elements ??= [];
        await foreach (IReadOnlyList<JsonElement> portion in (await StreamAsync(body, settings)).ReadAsync(default))
        {
            elements.AddRange(portion);
        }

        return elements;
    }
}
