namespace EncordPS.Tests.Surface;

/// <summary>What a console of 100 columns shows.</summary>
public sealed class ViewTests : EngineTest
{
    private const string Long =
        "A title that goes on and on, as titles of recordings do: 2025-01-13, northern gate, camera 17, Zürich, take 3 of 12";

    public ViewTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("folder", Fixture.NewFolder("Views"));
        Engine.Set("set", Fixture.NewDataset(Long, 1));
        Engine.Set("long", Long);
    }

    [Theory]
    [InlineData("Get-EncordDataset $long", "DatasetHash", "Title", "Role", "LastEdited")]
    [InlineData("Get-EncordDataset -DatasetHash $set", "DatasetHash", "Title", "Location", "Rows")]
    [InlineData("New-EncordDataset $long", "DatasetHash", "Title", "BackingFolderUuid")]
    [InlineData(
        "Get-EncordDataRow $set | Set-EncordDataRow -Title $long -PassThru",
        "DataHash",
        "Title",
        "DataType",
        "Size",
        "Length")]
    [InlineData("Get-EncordDataRow $traffic -DataType Video", "DataHash", "Title", "DataType", "Size", "Length")]
    [InlineData(
        "(Get-EncordDataRow $traffic -DataType ImgGroup -FetchImagesData).ImagesData",
        "ImageHash",
        "Title",
        "Pixels",
        "Size")]
    [InlineData("Add-EncordPrivateData $set $aws -PrivateFiles $files", "UploadJobId", "DatasetHash", "FileName")]
    [InlineData("$job | Wait-EncordUploadJob", "UploadJobId", "Status", "Done", "Failed", "Pending", "Cancelled")]
    [InlineData("($job | Wait-EncordUploadJob).DataHashesWithTitles", "DataHash", "Title", "BackingItemUuid")]
    [InlineData("($job | Wait-EncordUploadJob).DataUnitErrors", "Action", "Error", "ObjectUrls")]
    [InlineData("Get-EncordCloudIntegration", "Id", "Title")]
    [InlineData("Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding", "JobId", "DatasetHash", "Status", "Results")]
    [InlineData(
        "(Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding | Wait-EncordVideoReencoding).Result",
        "DataHash",
        "BucketPath")]
    [InlineData("Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr", "DataHash", "Texts")]
    [InlineData(
        "Start-EncordDicomDeidentification \"https://a/$('x' * 200).dcm\" $aws | Wait-EncordDicomDeidentification",
        "JobId",
        "IntegrationHash",
        "Status",
        "Files",
        "Urls")]
    [InlineData("Add-EncordDatasetUser $set tom@example.com User", "UserEmail", "Role", "DatasetHash")]
    [InlineData("Get-EncordDatasetGroup $traffic", "GroupHash", "Name", "Role", "DatasetHash")]
    [InlineData("Get-EncordGroup", "GroupHash", "Name", "Description")]
    [InlineData("Get-EncordStorageFolder $long", "Uuid", "Name", "Role", "LastEdited")]
    [InlineData("(Get-EncordStorageFolder $long).PathToRoot", "Uuid", "Name", "SyncedDatasetHash")]
    [InlineData("Get-EncordDatasetGroup $traffic | Add-EncordStorageFolderGroup $folder -PassThru", "GroupHash", "Name", "Role", "FolderUuid")]
    [InlineData("Send-EncordImage $set $module/EncordPS.psm1 -Title $long", "DataHash", "Title", "BackingItemUuid")]
    [InlineData("New-EncordUploadUrl Image $long", "DataHash", "Title", "SignedUrl")]
    [InlineData("Get-EncordStorageItem bahnhof", "Uuid", "Name", "ItemType", "Size", "Length")]
    [InlineData("(Get-EncordStorageItem bahnhof -First 1 -FetchSummary).Summary.AccessibleDatasets", "DatasetHash", "Title", "Rows")]
    [InlineData(
        "(Get-EncordStorageItem burst -ItemType ImageGroup | Get-EncordStorageItem -ChildItems -FetchSummary)[0].Summary.AccessibleGroupItems",
        "Uuid",
        "Name",
        "ItemType",
        "Folder")]
    [InlineData("Get-EncordSession", "Domain", "Kind", "PublicKeyFingerprint")]
    public void Every_table_fits_the_console_and_has_its_columns(string script, params string[] columns)
    {
        string[] lines = Show(script);

        Assert.All(lines, line => Assert.InRange(line.Length, 0, FixedRawUserInterface.Width));
        Assert.Equal(columns, lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // Title, rule, and at least one object.
        Assert.InRange(lines.Length, 3, int.MaxValue);
    }

    [Theory]
    [InlineData("Get-EncordDataset $long")]
    [InlineData("Get-EncordDataset -DatasetHash $set")]
    [InlineData("Get-EncordDataRow $set")]
    [InlineData("$job | Wait-EncordUploadJob")]
    [InlineData("$job")]
    [InlineData("Get-EncordSession")]
    public void Ids_that_the_next_command_needs_are_shown_whole(string script)
    {
        Assert.Matches("([0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}|SHA256:.{43})", string.Join('\n', Show(script)));
    }

    /// <summary>The lines with something in them.</summary>
    private string[] Show(string script) => Engine.Show(
        """
        $gone = "https://gone.invalid/$('x' * 200).jpg?token=t"
        $files = @{ images = @(@{ objectUrl = 's3://b/1.jpg'; title = $long }, @{ objectUrl = $gone }) }
        $job = Add-EncordPrivateData $set $aws -PrivateFiles $files -IgnoreErrors

        """ + script).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.TrimEnd())
        .Where(line => line.Length > 0 && !line.StartsWith("WARNING", StringComparison.Ordinal))
        .ToArray();
}
