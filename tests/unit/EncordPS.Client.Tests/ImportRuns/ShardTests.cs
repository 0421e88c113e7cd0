namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>Which share of a list a machine imports.</summary>
public sealed class ShardTests
{
    [Fact]
    public void Shares_are_disjoint_and_complete()
    {
        using UnitHasher hasher = new();
        UnitDigest[] units = [.. Enumerable.Range(0, 4000).Select(i => hasher.Of(PrivateDataKind.Image, $"s3://b/{i}.jpg"))];
        int[] sizes = [.. Enumerable.Range(0, 4).Select(number => units.Count(new Shard(number, 4).Has))];

        Assert.Equal(4000, sizes.Sum());
        Assert.All(sizes, static size => Assert.InRange(size, 850, 1150));
        Assert.All(units, static unit => Assert.Single(Enumerable.Range(0, 4), number => new Shard(number, 4).Has(unit)));
    }

    [Theory]
    [InlineData("JOB_COMPLETION_INDEX=3", 5, 3, 5)]
    [InlineData("SLURM_ARRAY_TASK_ID=7;SLURM_ARRAY_TASK_COUNT=4", null, 7, -1)]
    [InlineData("SLURM_ARRAY_TASK_ID=7;SLURM_ARRAY_TASK_MIN=1;SLURM_ARRAY_TASK_STEP=2;SLURM_ARRAY_TASK_COUNT=4", null, 3, 4)]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=0;AWS_BATCH_JOB_ARRAY_SIZE=10", null, 0, 10)]
    [InlineData("CI_NODE_INDEX=1;CI_NODE_TOTAL=3", null, 0, 3)]
    [InlineData("CIRCLE_NODE_INDEX=2;CIRCLE_NODE_TOTAL=3", null, 2, 3)]
    [InlineData("JOB_COMPLETION_INDEX=3", null, 3, -1)]
    [InlineData("JOB_COMPLETION_INDEX=3", 3, 3, -1)]
    [InlineData("", 4, 0, -1)]
    [InlineData("", null, 0, 1)]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=4;AWS_BATCH_JOB_ARRAY_SIZE=10", 1, 0, 1)]
    public void The_environment_says_which_one_where_nothing_else_does(string variables, int? of, int number, int shares)
    {
        Dictionary<string, string> environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]);
        ShardEnvironment shards = new(name => environment.GetValueOrDefault(name));

        if (shares < 0)
        {
            Assert.Throws<ArgumentException>(() => shards.Choose(number: null, of));
        }
        else
        {
            Assert.Equal(new Shard(number, shares), shards.Choose(number: null, of).Shard);
        }
    }

    [Theory]
    [InlineData(1, 4, true)]
    [InlineData(4, 4, false)]
    [InlineData(1, null, false)]
    public void What_is_given_must_go_together(int number, int? of, bool isGood)
    {
        ShardEnvironment none = new(static _ => null);

        Assert.Equal(isGood, Record.Exception(() => none.Choose(number, of)) is null);
    }
}
