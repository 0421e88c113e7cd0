namespace EncordPS.Client.Tests.Batches;

public sealed class ManyRefusalsTests
{
    private readonly List<int> _sizes = [];
    private readonly List<int> _sent = [];
    private readonly List<int> _failed = [];

    [Theory]
    [InlineData(500, 0, 1)]
    [InlineData(500, 500, 503)]
    [InlineData(500, 1, 20)]
    [InlineData(500, 250, 503)]
    public async Task What_is_gone_costs_a_request_each_at_most(int count, int gone, int mostRequests)
    {
        int[] lost = [.. Enumerable.Range(0, count).Where(n => gone > 0 && n % (count / gone) == 0)];

        await SendAsync(count, lost);

        Assert.Equal(lost, _failed);
        Assert.Equal(Enumerable.Range(0, count).Except(lost), _sent);
        Assert.InRange(_sizes.Count, 1, mostRequests);
    }

    [Fact]
    public async Task A_failure_that_is_of_none_of_the_parts_is_of_all_and_is_not_divided()
    {
        await DividedBatch.SendAsync<int>(
            [1, 2, 3], _ => throw new EncordException(EncordErrorKind.Transport, "No answer."), (part, _) => _failed.Add(part));

        Assert.Equal([1, 2, 3], _failed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(600)]
    public async Task One_that_is_gone_is_closed_in_on(int gone)
    {
        await SendAsync(601, [gone]);

        Assert.Equal([gone], _failed);
        Assert.Equal(600, _sent.Count);
        Assert.InRange(_sizes.Count, 1, 23);
    }

    private Task SendAsync(int count, int[] lost) =>
        DividedBatch.SendAsync(
            [.. Enumerable.Range(0, count)],
            part =>
            {
                _sizes.Add(part.Count);
                if (part.Any(lost.Contains))
                {
                    throw new EncordException(EncordErrorKind.NotFound, "One of them is not there.");
                }

                _sent.AddRange(part);
                return Task.CompletedTask;
            },
            (int part, EncordException _) => _failed.Add(part));
}
