namespace EncordPS.Tests.Surface;

/// <summary>The sample that divides a job among runners.</summary>
[Collection(SandboxTests.Name)]
public sealed class ShardSampleTests : IDisposable
{
    private static readonly string s_script = Path.GetFullPath(Path.Combine(ModuleFolder.Path, "..", "..", "samples", "shard.ps1"));

    private readonly Engine _engine = new();

    public ShardSampleTests(SandboxFixture fixture)
    {
        // What an earlier test has the server answer is not meant for this one.
        fixture.Trace.Reset();
        _engine.Connect(fixture.Server);
        _engine.Set("shard", s_script);
    }

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void The_shares_together_are_all_datasets_each_once()
    {
        string[] all = [.. _engine.Invoke("Get-EncordDataset | ForEach-Object { \"$($_.DatasetHash)\" }").Texts.Order()];
        string[] shared = [.. _engine.Invoke(
            "0..2 | ForEach-Object { & $shard -Shard $_ -Of 3 } | ForEach-Object { \"$($_.DatasetHash)\" }")
            .Texts.Order()];

        Assert.NotEmpty(all);
        Assert.Equal(all, shared);
    }

    [Fact]
    public void A_share_counts_the_rows_of_its_datasets()
    {
        Assert.Equal(
            _engine.Invoke("@(Get-EncordDataRow $drone).Count").Text,
            _engine.Invoke("& $shard -Shard 0 -Of 1 | Where-Object DatasetHash -EQ $drone | ForEach-Object Rows").Text);
    }

    [Fact]
    public void A_share_that_there_is_not_is_refused()
    {
        Assert.Contains(
            "there is no share 3",
            _engine.Invoke("try { & $shard -Shard 3 -Of 3 } catch { \"$_\" }").Text,
            StringComparison.Ordinal);
    }
}
