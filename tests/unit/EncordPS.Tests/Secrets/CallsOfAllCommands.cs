namespace EncordPS.Tests.Secrets;

/// <summary>A call of every command, with what secrets it can come by: signed URLs where it can fetch them, jobs that run.</summary>
internal static class CallsOfAllCommands
{
    public const string Preparation =
        """
        [byte[]] $png = 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0, 0, 0, 0, 0
        [System.IO.File]::WriteAllBytes("$dir/gate.png", $png)
        $global:set = (New-EncordDataset 'Canaries').DatasetHash
        $global:rows = @(Get-EncordDataRow $shelves)[0..1]
        $global:item = $rows[0].BackingItemUuid
        $global:folder = (New-EncordStorageFolder 'Canaries').Uuid
        $global:files = '{"images": [{"objectUrl": "https://s3.eu.amazonaws.com/b/1.png"}]}'
        $global:job = Add-EncordPrivateData $set $aws -PrivateFiles $files
        $global:video = @(Get-EncordDataRow $traffic -DataType Video)[0]
        $global:task = $video | Start-EncordVideoReencoding
        $global:encoding = $video | Start-EncordItemReencoding
        $global:sync = New-EncordStorageFolder 'Mirror' -IntegrationUuid $aws -RemoteUrl 's3://b/mirror/' | Start-EncordFolderSync
        $global:scan = Start-EncordDicomDeidentification 'https://s3.eu.amazonaws.com/b/1.dcm' $aws
        """;

    public static IReadOnlyDictionary<string, string> Calls { get; } = new Dictionary<string, string>
    {
        ["Add-EncordDataRow"] = "Add-EncordDataRow $set $item",
        ["Add-EncordDatasetGroup"] = "Get-EncordGroup | Add-EncordDatasetGroup $set -UserRole User",
        ["Add-EncordDatasetUser"] = "Add-EncordDatasetUser $set 'li@example.com' User",
        ["Add-EncordGroupMember"] = "Get-EncordGroup Annotators | Add-EncordGroupMember -UserEmail 'tom@example.com'",
        ["Add-EncordOrganisationUser"] = "Add-EncordOrganisationUser 'canary@example.com' Member",
        ["Add-EncordPrivateData"] = "Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait",
        ["Add-EncordStorageFolderGroup"] = "Get-EncordGroup | Add-EncordStorageFolderGroup $folder -UserRole User",
        ["Compare-EncordAccess"] = "Get-EncordAccess | Compare-EncordAccess -Exact; @{ Id = $set; Principal = 'no address'; Role = 'User' } | Compare-EncordAccess",
        ["Connect-Encord"] = "& ([scriptblock]::Create($connect)); Connect-Encord $key -Passphrase $wrong -Domain $domain; Connect-Encord -SshKey $token -Domain $domain; Connect-Encord -BearerToken $token -PassThru -Domain $domain; & ([scriptblock]::Create($connect))",
        ["ConvertTo-EncordPrivateData"] = "'s3://b/1.mp4' | ConvertTo-EncordPrivateData",
        ["Disconnect-Encord"] = "Disconnect-Encord; Get-EncordDataset; & ([scriptblock]::Create($connect))",
        ["Get-EncordAccess"] = "Get-EncordAccess; Get-EncordAccess -Effective",
        ["Get-EncordCloudIntegration"] = "Get-EncordCloudIntegration",
        ["Get-EncordDataRow"] = "Get-EncordDataRow $shelves -FetchSignedUrl -FetchClientMetadata; $rows[0].GetData($true)",
        ["Get-EncordDataset"] = "Get-EncordDataset; Get-EncordDataset -DatasetHash $set",
        ["Get-EncordDatasetGroup"] = "Get-EncordDatasetGroup $traffic",
        ["Get-EncordDatasetUser"] = "Get-EncordDatasetUser $traffic",
        ["Get-EncordDicomDeidentification"] = "$scan | Get-EncordDicomDeidentification",
        ["Get-EncordFolderSync"] = "$sync | Get-EncordFolderSync",
        ["Get-EncordGroup"] = "Get-EncordGroup",
        ["Get-EncordImport"] = "Get-EncordImport $dir/canary.journal",
        ["Get-EncordItemReencoding"] = "$encoding | Get-EncordItemReencoding",
        ["Get-EncordGroupMember"] = "Get-EncordGroup | Get-EncordGroupMember",
        ["Get-EncordOrganisationUser"] = "Get-EncordOrganisationUser",
        ["Get-EncordSession"] = "$session = Get-EncordSession; $session; \"$session\"",
        ["Get-EncordStorageFolder"] = "Get-EncordStorageFolder",
        ["Get-EncordStorageFolderGroup"] = "Get-EncordStorageFolderGroup $folder",
        ["Get-EncordStorageItem"] = "Get-EncordStorageItem -ItemUuid $item -FetchSignedUrl; Get-EncordStorageItem -First 5 -FetchSignedUrl",
        ["Get-EncordUploadJob"] = "$job | Get-EncordUploadJob",
        ["Get-EncordVideoReencoding"] = "$task | Get-EncordVideoReencoding",
        ["Import-EncordPrivateData"] = "$files | Import-EncordPrivateData $set $aws -JournalPath $dir/canary.journal -Timeout '0:0:1'",
        ["Invoke-EncordImageGroupOcr"] = "Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr",
        ["Invoke-EncordRequest"] = "Invoke-EncordRequest datasets/list",
        ["Move-EncordStorageFolder"] = "New-EncordStorageFolder 'Moved' | Move-EncordStorageFolder -ToRoot",
        ["Move-EncordStorageItem"] = "Move-EncordStorageItem $unknown $folder",
        ["New-EncordDataGroup"] = "New-EncordDataGroup $folder $item",
        ["New-EncordDataset"] = "New-EncordDataset 'Made'",
        ["New-EncordGroup"] = "New-EncordGroup 'Made'",
        ["New-EncordStorageFolder"] = "New-EncordStorageFolder 'Made'",
        ["New-EncordUploadUrl"] = "New-EncordUploadUrl Image x.png; New-EncordUploadUrl Image x.png, y.png -AsList",
        ["Remove-EncordDataRow"] = "Remove-EncordDataRow -DatasetHash $set -DataHash $unknown -Force",
        ["Remove-EncordDatasetGroup"] = "Remove-EncordDatasetGroup $set $unknown",
        ["Remove-EncordDatasetUser"] = "Remove-EncordDatasetUser $set 'li@example.com', 'nobody@example.com'",
        ["Remove-EncordGroup"] = "New-EncordGroup 'Short-lived' | Remove-EncordGroup -Force",
        ["Remove-EncordGroupMember"] = "Get-EncordGroup Annotators | Remove-EncordGroupMember -UserEmail 'nobody@example.com'",
        ["Remove-EncordOrganisationUser"] = "Remove-EncordOrganisationUser 'nobody@example.com' -Force",
        ["Remove-EncordStorageFolder"] = "New-EncordStorageFolder 'Short-lived' | Remove-EncordStorageFolder -Force",
        ["Remove-EncordStorageFolderGroup"] = "Remove-EncordStorageFolderGroup $folder $unknown",
        ["Remove-EncordStorageItem"] = "Remove-EncordStorageItem $unknown -Force",
        ["Save-EncordData"] = "$rows | Save-EncordData $dir -Force",
        ["Send-EncordAudio"] = "Send-EncordAudio $set $module/EncordPS.psm1",
        ["Send-EncordNifti"] = "Send-EncordNifti $set $module/EncordPS.psm1",
        ["Send-EncordPdf"] = "Send-EncordPdf $set $module/EncordPS.psm1",
        ["Send-EncordScene"] = "Send-EncordScene $set $module/EncordPS.psm1",
        ["Send-EncordText"] = "Send-EncordText $set $module/EncordPS.psd1",
        ["Send-EncordDicomSeries"] = "Send-EncordDicomSeries $set $module/EncordPS.psm1",
        ["Send-EncordImage"] = "Send-EncordImage $set $dir/gate.png",
        ["Send-EncordImageGroup"] = "Send-EncordImageGroup $set $dir/gate.png",
        ["Send-EncordVideo"] = "Send-EncordVideo $set $module/EncordPS.psm1",
        ["Set-EncordDataRow"] = "$rows[0] | Set-EncordDataRow -Title 'Renamed.png'",
        ["Set-EncordDataRowMetadata"] = "$rows | Set-EncordDataRowMetadata @{ a = 1 } -Merge -PassThru",
        ["Set-EncordDatasetUser"] = "Set-EncordDatasetUser $set 'li@example.com' Admin",
        ["Set-EncordGroup"] = "New-EncordGroup 'Changed' | Set-EncordGroup -Description 'x'",
        ["Set-EncordStorageFolder"] = "Set-EncordStorageFolder $folder -Name 'Renamed'",
        ["Set-EncordStorageItem"] = "Set-EncordStorageItem $item -Description 'x'",
        ["Start-EncordDicomDeidentification"] = "Start-EncordDicomDeidentification 'https://s3.eu.amazonaws.com/b/1.dcm' $aws",
        ["Start-EncordFolderSync"] = "Start-EncordFolderSync $folder",
        ["Start-EncordItemReencoding"] = "$video | Start-EncordItemReencoding",
        ["Start-EncordVideoReencoding"] = "$video | Start-EncordVideoReencoding",
        ["Stop-EncordUploadJob"] = "Stop-EncordUploadJob $unknown -FolderUuid $folder",
        ["Sync-EncordAccess"] = "@{ Id = $set; Principal = 'tom@example.com'; Role = 'User' } | Compare-EncordAccess | Sync-EncordAccess -RollbackPath $dir/undo.json -PassThru",
        ["Test-EncordConnection"] = "Test-EncordConnection",
        ["Test-EncordPrivateData"] = "$files | Test-EncordPrivateData",
        ["Wait-EncordDicomDeidentification"] = "$scan | Wait-EncordDicomDeidentification -Timeout '0:0:1'",
        ["Wait-EncordFolderSync"] = "$sync | Wait-EncordFolderSync -Timeout '0:0:1'",
        ["Wait-EncordItemReencoding"] = "$encoding | Wait-EncordItemReencoding -Timeout '0:0:1'",
        ["Wait-EncordUploadJob"] = "$job | Wait-EncordUploadJob -Timeout '0:0:1'",
        ["Wait-EncordVideoReencoding"] = "$task | Wait-EncordVideoReencoding -Timeout '0:0:1'",
    };
}
