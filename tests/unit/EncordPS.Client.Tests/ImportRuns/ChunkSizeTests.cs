namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>How much a job is given.</summary>
public sealed class ChunkSizeTests
{
    private readonly ChunkSize _size = new();

    [Fact]
    public void Jobs_that_end_soon_double_it_until_they_take_minutes()
    {
        // A service that does ten units in a second.
        List<int> units = [];
        for (int i = 0; i < 6; i++)
        {
            units.Add(_size.Units);
            _size.Learn(_size.Units, TimeSpan.FromSeconds(_size.Units / 10.0));
        }

        Assert.Equal([100, 200, 400, 800, 1200, 1200], units);
    }

    [Fact]
    public void Jobs_that_take_too_long_halve_it()
    {
        _size.Learn(100, TimeSpan.FromHours(1));

        Assert.Equal(50, _size.Units);
    }

    [Fact]
    public void The_rest_of_a_list_does_not_make_it_larger()
    {
        _size.Learn(3, TimeSpan.FromSeconds(1));

        Assert.Equal(100, _size.Units);
    }

    [Fact]
    public void A_hidden_limit_costs_one_request()
    {
        const long Limit = 700_000;
        List<long> refused = [];
        long sent = 0;
        while (sent < 20 * Limit)
        {
            long bytes = _size.BytesFor(mayFindOut: true);
            if (bytes > Limit)
            {
                refused.Add(bytes);
                _size.Refuse(bytes);
            }
            else
            {
                sent += bytes;
                _size.Take(bytes);
            }
        }

        Assert.Equal([1_048_576L], refused);
    }

    [Fact]
    public void Whoever_may_not_find_out_gets_no_more_than_was_taken()
    {
        Assert.Equal(0, _size.BytesFor(mayFindOut: false));

        _size.Take(5000);

        Assert.Equal(5000, _size.BytesFor(mayFindOut: false));
    }
}
