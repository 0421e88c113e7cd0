namespace EncordPS.Tests.Reliability;

/// <summary>A service that takes only small requests gets smaller ones: all is done, each once.</summary>
public sealed class SplitUnderLimitTests(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    // All requests of more than 2,000 bytes are refused, however often they come.
    private const string Limit = "too-large:1";

    private const int Count = 150;

    [Theory]
    [InlineData("$rows | Set-EncordDataRowMetadata -ClientMetadata @{ done = $true }", "@($after | Where-Object { $_.ClientMetadata['done'] }).Count", Count)]
    [InlineData("$rows | Set-EncordDataRowMetadata -ClientMetadata @{ done = $true } -Merge", "@($after | Where-Object { $_.ClientMetadata['done'] }).Count", Count)]
    [InlineData("$rows | Set-EncordStorageItem -Description done", "@($items | Where-Object Description -eq done).Count", Count)]
    [InlineData("$items | Move-EncordStorageItem -Destination $other -AllowMirrorDatasetChanges", "@(Get-EncordStorageItem -FolderUuid $other).Count", Count)]
    [InlineData("$items | Remove-EncordStorageItem -Force", "$items.Count", 0)]
    [InlineData("$rows | Remove-EncordDataRow -Force", "$after.Count", 0)]
    [InlineData("$items | Add-EncordDataRow $empty", "@(Get-EncordDataRow $empty).Count", Count)]
    [InlineData("$folders | Set-EncordStorageFolder -Description done", "@(Get-EncordStorageFolder -ParentUuid $parent | Where-Object Description -eq done).Count", Count)]
    [InlineData("$folders | Move-EncordStorageFolder -Destination $other", "@(Get-EncordStorageFolder -ParentUuid $other).Count", Count)]
    public void A_bulk_request_is_divided_until_it_fits(string change, string counted, int expected)
    {
        Prepare();

        (Invocation got, int refusals) = fixture.InvokeUnder(Limit, change);

        got.Errors.MustBeNone();
        Assert.True(refusals > 0, "Nothing was too large.");
        string count = fixture.Engine.Invoke(
            $$"""
            $after = @(Get-EncordDataRow $set -FetchClientMetadata)
            $items = @(Get-EncordStorageItem -FolderUuid $ownFolder)
            {{counted}}
            """).Text;
        Assert.Equal($"{expected}", count);
    }

    [Fact]
    public void Each_user_gets_access_once()
    {
        Prepare();

        (Invocation got, _) = fixture.InvokeUnder(Limit, "Add-EncordDatasetUser $set $emails User | ForEach-Object UserEmail");

        Assert.Equal(fixture.Engine.Invoke("$emails").Texts.Order(), got.Texts.Order());
        Assert.Equal(Count, fixture.Server.DatasetUsers(Guid.Parse(fixture.Engine.Invoke("$set").Text)).Count(static email => email.StartsWith("user", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_too_large_by_itself_is_one_error_that_says_so()
    {
        Prepare();

        (Invocation got, _) = fixture.InvokeUnder(Limit, "$rows[0] | Set-EncordDataRowMetadata -ClientMetadata @{ long = 'x' * 3000 }");

        got.Error.MustBe("PayloadTooLarge", ErrorCategory.LimitsExceeded);
    }

    private void Prepare()
    {
        fixture.Engine.Invoke(
            """
            $global:set = (New-EncordDataset 'Limited').DatasetHash
            $global:empty = (New-EncordDataset 'Empty').DatasetHash
            $global:ownFolder = [string](Get-EncordDataset -DatasetHash $set).BackingFolderUuid
            $global:other = [string](New-EncordStorageFolder Other).Uuid
            $global:parent = [string](New-EncordStorageFolder Parent).Uuid
            """).Errors.MustBeNone();
        fixture.Server.AddDataRows(Guid.Parse(fixture.Engine.Invoke("$set").Text), Count);
        fixture.Server.AddFolders(Guid.Parse(fixture.Engine.Invoke("$parent").Text), Count);
        fixture.Engine.Invoke(
            $$"""
            $global:rows = @(Get-EncordDataRow $set)
            $global:items = @(Get-EncordStorageItem -FolderUuid $ownFolder)
            $global:folders = @(Get-EncordStorageFolder -ParentUuid $parent)
            $global:emails = 1..{{Count}} | ForEach-Object { "user$_@example.com" }
            """).Errors.MustBeNone();
    }
}
