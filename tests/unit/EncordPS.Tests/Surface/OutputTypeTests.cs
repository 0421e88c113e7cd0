namespace EncordPS.Tests.Surface;

/// <summary>What a command says it writes is what it writes: Tab and Get-Help take the word for it.</summary>
public sealed class OutputTypeTests : EngineTest
{
    /// <summary>For each command that writes something a call that makes it write all that it can.</summary>
    private static readonly Dictionary<string, string> s_calls = new()
    {
        ["Add-EncordDataRow"] = "Get-EncordDataRow $traffic -DataType Image | Add-EncordDataRow $set",
        ["Add-EncordDatasetGroup"] = "Get-EncordGroup ann* | Add-EncordDatasetGroup $set -UserRole User -PassThru",
        ["Add-EncordDatasetUser"] = "Add-EncordDatasetUser $set li@example.com User",
        ["Add-EncordPrivateData"] = "Add-EncordPrivateData $set $aws -PrivateFiles $files; Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait",
        ["Add-EncordStorageFolderGroup"] = "Get-EncordGroup ann* | Add-EncordStorageFolderGroup $folder -UserRole User -PassThru",
        ["Connect-Encord"] = "Connect-Encord $key -Domain $domain -PassThru",
        ["Get-EncordCloudIntegration"] = "Get-EncordCloudIntegration; Get-EncordCloudIntegration -IntegrationUuid $aws",
        ["Get-EncordDataRow"] = "Get-EncordDataRow $traffic; Get-EncordDataRow $traffic -FetchSignedUrl",
        ["Get-EncordDataset"] = "Get-EncordDataset; Get-EncordDataset -DatasetHash $traffic",
        ["Get-EncordDatasetGroup"] = "Get-EncordDatasetGroup $traffic",
        ["Get-EncordDicomDeidentification"] = "$scan | Get-EncordDicomDeidentification",
        ["Get-EncordGroup"] = "Get-EncordGroup",
        ["Get-EncordSession"] = "Get-EncordSession",
        ["Get-EncordStorageFolder"] = "Get-EncordStorageFolder -Recurse -FetchSummary; Get-EncordStorageFolder -FolderUuid $folder",
        ["Get-EncordStorageFolderGroup"] = "Get-EncordGroup ann* | Add-EncordStorageFolderGroup $folder -UserRole User; Get-EncordStorageFolderGroup $folder",
        ["Get-EncordStorageItem"] = "Get-EncordStorageItem bahnhof -FetchSummary; Get-EncordDataRow $traffic | Get-EncordStorageItem -ChildItems",
        ["Get-EncordUploadJob"] = "$job | Get-EncordUploadJob",
        ["Get-EncordVideoReencoding"] = "$task | Get-EncordVideoReencoding",
        ["Invoke-EncordImageGroupOcr"] = "Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr",
        ["Invoke-EncordRequest"] = "Invoke-EncordRequest datasets/list; Invoke-EncordRequest storage/folders",
        ["Move-EncordStorageFolder"] = "Move-EncordStorageFolder $folder -ToRoot -PassThru",
        ["Move-EncordStorageItem"] = "$item | Move-EncordStorageItem -Destination $folder -AllowMirrorDatasetChanges -PassThru",
        ["New-EncordDataset"] = "New-EncordDataset 'Types'; New-EncordDataset 'Types' -NoBackingFolder",
        ["New-EncordStorageFolder"] = "New-EncordStorageFolder 'Types'",
        ["New-EncordUploadUrl"] =
            "'Video', 'Image', 'Audio', 'DicomFile' | ForEach-Object { New-EncordUploadUrl $_ a }; 'Image', 'DicomFile' | ForEach-Object { New-EncordUploadUrl $_ a, b -AsList }",
        ["Save-EncordData"] = "$item | Save-EncordData $out -Force",
        ["Send-EncordAudio"] = "Send-EncordAudio $set $file",
        ["Send-EncordDicomSeries"] = "Send-EncordDicomSeries $set $file",
        ["Send-EncordImage"] = "Send-EncordImage $set $file; Send-EncordImage -FolderUuid $folder -Path $file",
        ["Send-EncordImageGroup"] = "Send-EncordImageGroup $set $file, $file; Send-EncordImageGroup $set $file, $file -NoVideo",
        ["Send-EncordVideo"] = "Send-EncordVideo $set $file",
        ["Set-EncordDataRow"] = "Get-EncordDataRow $set | Set-EncordDataRow -Title 'x' -PassThru",
        ["Set-EncordDataRowMetadata"] = "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ a = 1 } -PassThru",
        ["Set-EncordStorageFolder"] = "Set-EncordStorageFolder $folder -Name 'x' -PassThru",
        ["Set-EncordStorageItem"] = "$item | Set-EncordStorageItem -Description 'x' -PassThru",
        ["Start-EncordDicomDeidentification"] = "Start-EncordDicomDeidentification https://s3.eu.amazonaws.com/b/1.dcm $aws",
        ["Start-EncordVideoReencoding"] = "Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding",
        ["Stop-EncordUploadJob"] = "$job | Stop-EncordUploadJob",
        ["Test-EncordConnection"] = "Test-EncordConnection",
        ["Wait-EncordDicomDeidentification"] = "$scan | Wait-EncordDicomDeidentification",
        ["Wait-EncordUploadJob"] = "$job | Wait-EncordUploadJob",
        ["Wait-EncordVideoReencoding"] = "$task | Wait-EncordVideoReencoding",
    };

    private const string Preparation =
        """
        $set = (New-EncordDataset 'Types').DatasetHash
        $folder = (New-EncordStorageFolder 'Types').Uuid
        $files = @{ images = @(@{ objectUrl = "s3://types/$([guid]::NewGuid()).png" }) }
        $item = (Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait).DatasetDataList | Get-EncordStorageItem
        $job = Add-EncordPrivateData $set $aws -PrivateFiles @{ images = @(@{ objectUrl = "s3://types/$([guid]::NewGuid()).png" }) }
        $task = @(Get-EncordDataRow $traffic -DataType Video)[0] | Start-EncordVideoReencoding
        $scan = Start-EncordDicomDeidentification https://s3.eu.amazonaws.com/b/1.dcm $aws

        """;

    public OutputTypeTests(SandboxFixture fixture)
        : base(fixture)
    {
        Engine.Set("out", Directory.CreateTempSubdirectory("types").FullName);
        Engine.Set("file", ModuleFolder.File("EncordPS.psm1"));
    }

    public static TheoryData<string> Commands => [.. s_calls.Keys];

    [Fact]
    public void Every_command_that_writes_something_is_tried() => Assert.Equal(
        s_calls.Keys.Order(StringComparer.Ordinal),
        Invoke("Get-Command -Module EncordPS | Where-Object { $_.OutputType.Name -ne 'System.Void' } | ForEach-Object Name").Texts.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_writes_what_it_says(string command)
    {
        string[] declared = Invoke($"(Get-Command {command}).OutputType.Name").Texts;

        Invocation run = Invoke(Preparation + s_calls[command]);

        run.Errors.MustBeNone();
        string[] written = [.. run.Output.Select(item => item!.BaseObject.GetType().FullName!).Distinct()];
        Assert.Equal(declared.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }
}
