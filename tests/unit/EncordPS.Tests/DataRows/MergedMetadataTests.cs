namespace EncordPS.Tests.DataRows;

public sealed class MergedMetadataTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string ReadBack = "(Get-EncordDataRow $set -FetchClientMetadata).ClientMetadata";

    [Fact]
    public void Merging_keeps_what_the_change_does_not_name()
    {
        Assert.Equal(
            "Lund blue 1 2 3 -> 1",
            InDataset(
                $$"""
                $row = Get-EncordDataRow $set
                $row | Set-EncordDataRowMetadata @{ site = 'Lund'; colour = 'red'; deep = @{ a = 1; b = 1 }; list = 1, 2, 3 }
                $row | Set-EncordDataRowMetadata @{ colour = 'blue'; deep = @{ b = 2 }; list = @(9) } -Merge
                $now = {{ReadBack}}
                "$($now.site) $($now.colour) $($now.deep.a) $($now.deep.b) 3 -> $($now.list.Count)"
                """).Text);
    }

    [Fact]
    public void Without_merging_the_change_is_all_there_is()
    {
        Assert.Equal(
            "colour",
            InDataset(
                $$"""
                $row = Get-EncordDataRow $set
                $row | Set-EncordDataRowMetadata @{ site = 'Lund' }
                $row | Set-EncordDataRowMetadata @{ colour = 'blue' }
                {{ReadBack}}.Keys
                """).Text);
    }

    [Theory]
    [InlineData("-BatchSize 1000")]
    [InlineData("-BatchSize 1")]
    public void Two_changes_of_one_row_are_both_kept(string batches)
    {
        Assert.Equal(
            "1 2",
            InDataset(
                $$"""
                $row = Get-EncordDataRow $set
                @{ a = 1 }, @{ b = 2 } |
                    ForEach-Object { [pscustomobject]@{ BackingItemUuid = $row.BackingItemUuid; Tag = $_ } } |
                    Set-EncordDataRowMetadata { $_.Tag } -Merge {{batches}}
                $now = {{ReadBack}}
                "$($now.a) $($now.b)"
                """).Text);
    }

    [Fact]
    public void Two_changes_of_one_row_without_a_backing_item_are_both_kept()
    {
        Assert.Equal(
            "1 2",
            Invoke(
                """
                $id = (Get-EncordDataRow $drone -Title 'drone-2.mp4').DataHash
                @{ a = 1 }, @{ b = 2 } |
                    ForEach-Object { [pscustomobject]@{ DatasetHash = $drone; DataHash = $id; Tag = $_ } } |
                    Set-EncordDataRowMetadata { $_.Tag } -Merge
                $now = (Get-EncordDataRow $drone -DataHash $id -FetchClientMetadata).ClientMetadata
                "$($now.a) $($now.b)"
                """).Text);
    }

    [Fact]
    public void Merging_reads_and_writes_once_for_many_rows()
    {
        Engine.Set("set", Fixture.NewDataset("Merged", 500));

        Invoke("Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ a = 1 } -Merge").Errors.MustBeNone();

        Assert.Equal(
            ["datarows GET", "POST storage/items/get-bulk", "PATCH storage/items/patch-bulk"], Trace.Operations);
    }

    [Fact]
    public void PassThru_after_merging_has_all_of_it()
    {
        Assert.Equal(
            "1 2",
            InDataset(
                """
                $row = Get-EncordDataRow $set
                $row | Set-EncordDataRowMetadata @{ a = 1 }
                $row | Set-EncordDataRowMetadata @{ b = 2 } -Merge -PassThru |
                    ForEach-Object { "$($_.ClientMetadata.a) $($_.ClientMetadata.b)" }
                """).Text);
    }

    private Invocation InDataset(string script)
    {
        Engine.Set("set", Fixture.NewDataset("Merge", 1));
        return Invoke(script);
    }
}
