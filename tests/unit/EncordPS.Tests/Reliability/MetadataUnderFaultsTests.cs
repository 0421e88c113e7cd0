namespace EncordPS.Tests.Reliability;

/// <summary>Bulk changes of metadata while requests go wrong.</summary>
public sealed class MetadataUnderFaultsTests(FaultySandboxFixture fixture) : BulkUnderFaultsTest(fixture)
{
    [Theory]
    [MemberData(nameof(PassingFaults))]
    public void Metadata_reaches_every_row_in_spite_of_faults_that_pass(string profile)
    {
        (Invocation got, string[] tagged) = Tag(profile);

        got.Errors.MustBeNone();
        Assert.Equal(40, tagged.Length);
        Assert.Equal(tagged.Order(), got.Texts.Order());
    }

    [Theory]
    [MemberData(nameof(UncertainFaults))]
    public void Each_row_is_reported_once_and_those_reported_as_tagged_are(string profile)
    {
        (Invocation got, string[] tagged) = Tag(profile);

        string[] failed = [.. got.Errors.Select(error => 
            $"{PSObject.AsPSObject(error.TargetObject).Properties["DataHash"]?.Value}")];
        Assert.Equal(40, got.Written.Concat(failed).Distinct().Count());
        Assert.Equal(40, got.Written.Count() + failed.Length);
        Assert.Subset(tagged.ToHashSet(), got.Written.ToHashSet());
    }

    private (Invocation Got, string[] Tagged) Tag(string profile)
    {
        Fixture.Engine.Set("set", NewDataset(rows: 40));
        Fixture.Engine.Invoke("$global:rows = @(Get-EncordDataRow $set)").Errors.MustBeNone();
        (Invocation got, int faults) = Fixture.InvokeUnder(
            profile,
            "$rows | Set-EncordDataRowMetadata -ClientMetadata @{ tagged = $true } -BatchSize 3 -PassThru -WarningAction Ignore | ForEach-Object DataHash");

        Assert.True(faults > 0, "Nothing went wrong.");
        string[] tagged = Fixture.Engine.Invoke(
            "Get-EncordDataRow $set -FetchClientMetadata | Where-Object { $_.ClientMetadata['tagged'] } | ForEach-Object DataHash").Texts;
        return (got, tagged);
    }
}
