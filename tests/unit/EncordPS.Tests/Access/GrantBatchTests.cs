namespace EncordPS.Tests.Access;

/// <summary>How Add-EncordDatasetUser puts many lines into few requests.</summary>
public sealed class GrantBatchTests : EngineTest
{
    private const string Add = "datasetusers POST";

    public GrantBatchTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("set", Fixture.NewDataset("Access", 0));

    [Fact]
    public void Ten_thousand_lines_over_a_hundred_datasets_are_a_request_for_each_dataset_and_role()
    {
        Engine.Set("sets", Enumerable.Range(0, 100).Select(number => Fixture.NewDataset($"Grants {number}", 0)).ToArray());

        Invocation got = Invoke(
            """
            $lines = foreach ($n in 0..9999) {
                [pscustomobject]@{ DatasetHash = $sets[$n % 100]; Email = "user$n@example.com"; Role = @('User', 'admin')[$n % 200 -ge 100] }
            }
            $granted = $lines | Add-EncordDatasetUser
            $granted.Count
            $granted[0..2].UserEmail -join ' '
            $granted[9999].UserEmail
            $granted[9999].UserRole
            """);

        Assert.Equal(["10000", "user0@example.com user1@example.com user2@example.com", "user9999@example.com", "Admin"], got.Texts);
        Assert.Equal(200, Trace.Of(Add).Count);
        Assert.Empty(got.Warnings);
    }

    [Fact]
    public void Several_requests_are_under_way_at_once()
    {
        ConcurrencyGauge gauge = new("datasetusers");
        Trace.Before = gauge.MeasureAsync;

        Invoke("1..9 | ForEach-Object { \"u$_@example.com\" } | ForEach-Object { [pscustomobject]@{ Email = $_ } } | Add-EncordDatasetUser $set -UserRole User -BatchSize 1 -ThrottleLimit 3")
            .Errors.MustBeNone();

        Assert.Equal(9, Trace.Of(Add).Count);
        Assert.InRange(gauge.Most, 2, 3);
    }

    [Fact]
    public void Nothing_is_sent_after_the_pipeline_has_enough()
    {
        Invocation got = Invoke(
            "Add-EncordDatasetUser $set (1..40 | ForEach-Object { \"s$_@example.com\" }) User -BatchSize 1 -ThrottleLimit 1 | ForEach-Object { throw 'enough' }");

        Assert.NotNull(got.End);
        Assert.InRange(Trace.Of(Add).Count, 1, 20);
    }
}
