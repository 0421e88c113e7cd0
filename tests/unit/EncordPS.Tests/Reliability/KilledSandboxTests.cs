namespace EncordPS.Tests.Reliability;

/// <summary>
/// The server is killed several times in the middle of a bulk write and comes back at once: what is reported as done is
/// there, once, and what is there is reported as done, or as unknown.
/// </summary>
public sealed class KilledSandboxTests : IDisposable
{
    private const int Count = 300;
    private const int Kills = 4;

    private const string NewRows =
        """
        $global:set = (New-EncordDataset Killed).DatasetHash
        $files = @{ images = @(1..300 | ForEach-Object { @{ objectUrl = "s3://bucket/$_.jpg" } }) }
        $null = Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait
        $global:rows = @(Get-EncordDataRow $set)
        $global:ids = $rows.DataHash
        """;

    private static readonly Dictionary<string, BulkWrite> s_writes = new BulkWrite[]
    {
        new("metadata", NewRows,
            "$rows | Set-EncordDataRowMetadata -ClientMetadata @{ done = $true } -BatchSize 2 -PassThru -WarningAction Ignore | ForEach-Object DataHash",
            "DataHash",
            "Get-EncordDataRow $set -FetchClientMetadata | Where-Object { $_.ClientMetadata['done'] } | ForEach-Object DataHash") { IsRepeatable = true },
        new("datasets", "$global:ids = 1..300 | ForEach-Object { \"killed-$_\" }",
            "$ids | ForEach-Object { New-EncordDataset $_ } | ForEach-Object Title",
            "", "Get-EncordDataset | ForEach-Object Title | Where-Object { $_ -in $ids }"),
        new("links", NewRows + "\n$global:to = (New-EncordDataset Linked).DatasetHash; $global:ids = $rows | ForEach-Object { [string]$_.BackingItemUuid }",
            "$ids | ForEach-Object { Add-EncordDataRow $to -ItemUuid $_ } | ForEach-Object { [string]$_.BackingItemUuid }",
            "", "Get-EncordDataRow $to | ForEach-Object { [string]$_.BackingItemUuid }"),
    }.ToDictionary(static write => write.Name);

    private readonly SandboxProcess _sandbox = new();
    private readonly Engine _engine = new();

    public static TheoryData<string> Writes => [.. s_writes.Keys];

    public void Dispose()
    {
        _engine.Dispose();
        _sandbox.Dispose();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_is_reported_is_so(string name)
    {
        BulkWrite write = s_writes[name];
        _sandbox.Start();
        _engine.Set("domain", _sandbox.Address);
        _engine.Set("key", _sandbox.KeyPath);
        _engine.Invoke("Connect-Encord -Domain $domain -SshKeyPath $key -MaximumRetryCount 8").Errors.MustBeNone();
        _engine.Invoke(write.Prepare).Errors.MustBeNone();

        Invocation run = RunAndKill(write.Command);

        BulkOutcome outcome = new(write, _engine.Invoke("$ids").Texts, run, _engine.Invoke(write.There).Texts);
        outcome.MustBeTrue();
        Assert.InRange(outcome.DoneCount, Count / 10, Count);
    }

    // The points are fixed by what has been done, not by the time.
    private Invocation RunAndKill(string command)
    {
        Random random = new(11);
        int[] points = [.. Enumerable.Range(0, Kills).Select(_ => random.Next(Count / 10, Count / 2)).Order()];
        using RunningPipeline running = _engine.Start(command);
        foreach (int point in points)
        {
            Assert.True(
                SpinWait.SpinUntil(() => running.Output.Count + running.Streams.Error.Count >= point, Patience.Long), $"{point} were never reported.");
            _sandbox.Kill();
            _sandbox.Start();
        }

        running.WaitForEnd();
        return new Invocation([.. running.Output], running.Streams, end: null);
    }
}
