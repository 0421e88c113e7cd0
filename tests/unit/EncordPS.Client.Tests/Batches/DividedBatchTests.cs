namespace EncordPS.Client.Tests.Batches;

public sealed class DividedBatchTests
{
    private readonly List<int[]> _sent = [];
    private readonly List<int> _failed = [];

    [Fact]
    public async Task A_batch_that_is_taken_is_sent_once()
    {
        await SendAsync(100, bad: _ => false);

        Assert.Equal(100, Assert.Single(_sent).Length);
        Assert.Empty(_failed);
    }

    [Fact]
    public async Task Of_a_refused_batch_all_but_the_culprits_go_through()
    {
        await SendAsync(1000, bad: part => part is 7 or 500);

        Assert.Equal([7, 500], _failed);
        Assert.Equal(998, _sent.Where(part => !part.Contains(7) && !part.Contains(500)).Sum(part => part.Length));
        Assert.InRange(_sent.Count, 3, 45);
    }

    [Fact]
    public async Task A_refusal_of_another_kind_fails_all_of_them_at_once()
    {
        await SendAsync(4, bad: part => part == 0, isDivisible: false);

        Assert.Single(_sent);
        Assert.Equal([0, 1, 2, 3], _failed);
    }

    [Fact]
    public async Task Of_nothing_nothing_is_sent()
    {
        await SendAsync(0, bad: _ => true);

        Assert.Empty(_sent);
    }

    private Task SendAsync(int count, Predicate<int> bad, bool isDivisible = true) => DividedBatch.SendAsync(
        [.. Enumerable.Range(0, count)],
        part =>
        {
            _sent.Add([.. part]);
            return part.Any(item => bad(item))
                ? Task.FromException(new EncordException(EncordErrorKind.InvalidArguments, "No."))
                : Task.CompletedTask;
        },
        _ => Task.FromResult(isDivisible),
        (int part, EncordException _) => _failed.Add(part));
}
