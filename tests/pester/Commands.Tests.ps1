BeforeDiscovery {
    # A call of each command that changes something, with everything it needs but -WhatIf.
    $changes = @{
        'Add-EncordDataRow' = 'Add-EncordDataRow $traffic $unknown'
        'Add-EncordDatasetGroup' = 'Add-EncordDatasetGroup $traffic $unknown User'
        'Add-EncordDatasetUser' = 'Add-EncordDatasetUser $traffic li@example.com User'
        'Add-EncordGroupMember' = 'Add-EncordGroupMember $annotators new@example.com'
        'Add-EncordOrganisationUser' = 'Add-EncordOrganisationUser new@example.com Member'
        'Add-EncordPrivateData' = 'Add-EncordPrivateData $traffic $aws -PrivateFiles "{""images"": []}" -Wait'
        'Add-EncordStorageFolderGroup' = 'Add-EncordStorageFolderGroup $unknown $unknown User'
        'Invoke-EncordImageGroupOcr' = 'Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr'
        'Invoke-EncordRequest' = 'Invoke-EncordRequest datasets -Method POST -Body @{ title = "x" }'
        'Move-EncordStorageFolder' = 'Move-EncordStorageFolder $unknown -ToRoot'
        'Move-EncordStorageItem' = 'Move-EncordStorageItem $unknown $unknown'
        'New-EncordDataGroup' = 'New-EncordDataGroup $unknown $unknown'
        'New-EncordDataset' = 'New-EncordDataset x'
        'New-EncordGroup' = 'New-EncordGroup x'
        'New-EncordStorageFolder' = 'New-EncordStorageFolder x'
        'New-EncordUploadUrl' = 'New-EncordUploadUrl Image x.png'
        'Import-EncordPrivateData' = '''{"images":[{"objectUrl":"s3://b/1.jpg"}]}'' | Import-EncordPrivateData $traffic $aws -JournalPath $drive/never.journal'
        'Remove-EncordDataRow' = 'Get-EncordDataRow $traffic | Remove-EncordDataRow -Force'
        'Remove-EncordDatasetGroup' = 'Remove-EncordDatasetGroup $traffic $unknown'
        'Remove-EncordDatasetUser' = 'Remove-EncordDatasetUser $traffic mara@example.com'
        'Remove-EncordGroup' = 'Remove-EncordGroup $annotators'
        'Remove-EncordGroupMember' = 'Remove-EncordGroupMember $annotators li@example.com'
        'Remove-EncordOrganisationUser' = 'Remove-EncordOrganisationUser tom@example.com -Force'
        'Remove-EncordStorageFolder' = 'Remove-EncordStorageFolder $unknown -Force'
        'Remove-EncordStorageFolderGroup' = 'Remove-EncordStorageFolderGroup $unknown $unknown'
        'Remove-EncordStorageItem' = 'Remove-EncordStorageItem $unknown -Force'
        'Save-EncordData' = 'Get-EncordDataRow $traffic | Save-EncordData $drive/never'
        'Send-EncordAudio' = 'Send-EncordAudio $traffic $file'
        'Send-EncordNifti' = 'Send-EncordNifti $traffic $file'
        'Send-EncordPdf' = 'Send-EncordPdf $traffic $file'
        'Send-EncordScene' = 'Send-EncordScene $traffic $file'
        'Send-EncordText' = 'Send-EncordText $traffic $file'
        'Send-EncordDicomSeries' = 'Send-EncordDicomSeries $traffic $file'
        'Send-EncordImage' = 'Send-EncordImage $traffic $file'
        'Send-EncordImageGroup' = 'Send-EncordImageGroup $traffic $file'
        'Send-EncordVideo' = 'Send-EncordVideo $traffic $file'
        'Set-EncordDataRow' = 'Get-EncordDataRow $traffic | Set-EncordDataRow -Title x'
        'Set-EncordDataRowMetadata' = 'Get-EncordDataRow $traffic | Set-EncordDataRowMetadata @{ a = 1 } -Merge'
        'Set-EncordDatasetUser' = 'Set-EncordDatasetUser $traffic mara@example.com User'
        'Set-EncordGroup' = 'Set-EncordGroup $annotators -Name x'
        'Set-EncordStorageFolder' = 'Set-EncordStorageFolder $unknown -Name x'
        'Set-EncordStorageItem' = 'Set-EncordStorageItem $unknown -Name x'
        'Start-EncordDicomDeidentification' = 'Start-EncordDicomDeidentification https://s3.eu.amazonaws.com/b/1.dcm $aws'
        'Start-EncordFolderSync' = 'Start-EncordFolderSync $unknown'
        'Start-EncordItemReencoding' = 'Start-EncordItemReencoding $unknown'
        'Start-EncordVideoReencoding' = 'Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding'
        'Stop-EncordUploadJob' = 'Stop-EncordUploadJob $unknown -DatasetHash $traffic'
        'Sync-EncordAccess' = '@{ Id = $traffic; Principal = "tom@example.com"; Role = "User" } | Compare-EncordAccess | Sync-EncordAccess'
    }

    # For each command that writes something a call that makes it write all that it can.
    $calls = @{
        'Add-EncordDataRow' = 'Get-EncordDataRow $traffic -DataType Image | Add-EncordDataRow $set'
        'Add-EncordDatasetGroup' = 'Get-EncordGroup ann* | Add-EncordDatasetGroup $set -UserRole User -PassThru'
        'Add-EncordDatasetUser' = 'Add-EncordDatasetUser $set li@example.com User'
        'Add-EncordGroupMember' = 'Add-EncordGroupMember $annotators tom@example.com'
        'Add-EncordOrganisationUser' = 'Add-EncordOrganisationUser new@example.com Member'
        'Add-EncordPrivateData' = 'Add-EncordPrivateData $set $aws -PrivateFiles $files; Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait'
        'Add-EncordStorageFolderGroup' = 'Get-EncordGroup ann* | Add-EncordStorageFolderGroup $folder -UserRole User -PassThru'
        'Compare-EncordAccess' = '@{ Id = $traffic; Principal = "tom@example.com"; Role = "User" } | Compare-EncordAccess; @{ Id = $traffic; Principal = "tom@example.com"; Role = "User" } | Compare-EncordAccess -Markdown'
        'Connect-Encord' = 'Connect-Encord $key -Domain $domain -PassThru'
        'Get-EncordAccess' = 'Get-EncordAccess; Get-EncordAccess -Effective'
        'ConvertTo-EncordPrivateData' = '"s3://b/1.mp4" | ConvertTo-EncordPrivateData'
        'Get-EncordCloudIntegration' = 'Get-EncordCloudIntegration; Get-EncordCloudIntegration -IntegrationUuid $aws'
        'Get-EncordDataRow' = 'Get-EncordDataRow $traffic; Get-EncordDataRow $traffic -FetchSignedUrl'
        'Get-EncordDataset' = 'Get-EncordDataset; Get-EncordDataset -DatasetHash $traffic'
        'Get-EncordDatasetGroup' = 'Get-EncordDatasetGroup $traffic'
        'Get-EncordDatasetUser' = 'Get-EncordDatasetUser $traffic'
        'Get-EncordDicomDeidentification' = '$scan | Get-EncordDicomDeidentification'
        'Get-EncordFolderSync' = '$sync | Get-EncordFolderSync'
        'Get-EncordGroup' = 'Get-EncordGroup'
        'Get-EncordItemReencoding' = '$encoding | Get-EncordItemReencoding'
        'Get-EncordGroupMember' = 'Get-EncordGroupMember $annotators'
        'Get-EncordImport' = '''{"images":[{"objectUrl":"s3://b/2.jpg"}]}'' | Import-EncordPrivateData $set $aws -JournalPath $drive/state.journal; Get-EncordImport $drive/state.journal'
        'Get-EncordOrganisationUser' = 'Get-EncordOrganisationUser'
        'Get-EncordSession' = 'Get-EncordSession'
        'Get-EncordStorageFolder' = 'Get-EncordStorageFolder -Recurse -FetchSummary; Get-EncordStorageFolder -FolderUuid $folder'
        'Get-EncordStorageFolderGroup' = 'Get-EncordGroup ann* | Add-EncordStorageFolderGroup $folder -UserRole User; Get-EncordStorageFolderGroup $folder'
        'Get-EncordStorageItem' = 'Get-EncordStorageItem bahnhof -FetchSummary; Get-EncordDataRow $traffic | Get-EncordStorageItem -ChildItems'
        'Get-EncordUploadJob' = '$job | Get-EncordUploadJob'
        'Get-EncordVideoReencoding' = '$task | Get-EncordVideoReencoding'
        'Import-EncordPrivateData' = '''{"images":[{"objectUrl":"s3://b/3.jpg"},{"objectUrl":"https://storage.invalid/gone.jpg"}]}'' | Import-EncordPrivateData $set $aws -JournalPath $drive/import.journal -PassThru -WarningAction SilentlyContinue'
        'Invoke-EncordImageGroupOcr' = 'Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr'
        'Invoke-EncordRequest' = 'Invoke-EncordRequest datasets/list; Invoke-EncordRequest storage/folders'
        'Move-EncordStorageFolder' = 'Move-EncordStorageFolder $folder -ToRoot -PassThru'
        'Move-EncordStorageItem' = '$item | Move-EncordStorageItem -Destination $folder -AllowMirrorDatasetChanges -PassThru'
        'New-EncordDataGroup' = '$item | New-EncordDataGroup $folder'
        'New-EncordDataset' = 'New-EncordDataset Types; New-EncordDataset Types -NoBackingFolder'
        'New-EncordGroup' = 'New-EncordGroup Types'
        'New-EncordStorageFolder' = 'New-EncordStorageFolder Types'
        'New-EncordUploadUrl' = @'
            'Video', 'Image', 'Audio', 'DicomFile', 'Pdf' | ForEach-Object { New-EncordUploadUrl $_ a }
            'Image', 'DicomFile' | ForEach-Object { New-EncordUploadUrl $_ a, b -AsList }
'@
        'Save-EncordData' = '$item | Save-EncordData $drive -Force'
        'Send-EncordAudio' = 'Send-EncordAudio $set $file'
        'Send-EncordNifti' = 'Send-EncordNifti $set $file'
        'Send-EncordPdf' = 'Send-EncordPdf $set $file'
        'Send-EncordScene' = 'Send-EncordScene $set $file'
        'Send-EncordText' = 'Send-EncordText $set $file'
        'Send-EncordDicomSeries' = 'Send-EncordDicomSeries $set $file'
        'Send-EncordImage' = 'Send-EncordImage $set $file; Send-EncordImage -FolderUuid $folder -Path $file'
        'Send-EncordImageGroup' = 'Send-EncordImageGroup $set $file, $file; Send-EncordImageGroup $set $file, $file -NoVideo'
        'Send-EncordVideo' = 'Send-EncordVideo $set $file'
        'Set-EncordDataRow' = '$row | Set-EncordDataRow -Title x -PassThru'
        'Set-EncordDataRowMetadata' = '$row | Set-EncordDataRowMetadata @{ a = 1 } -PassThru'
        'Set-EncordDatasetUser' = 'Set-EncordDatasetUser $set li@example.com Admin'
        'Set-EncordGroup' = 'Set-EncordGroup $annotators -Description x'
        'Set-EncordStorageFolder' = 'Set-EncordStorageFolder $folder -Name x -PassThru'
        'Set-EncordStorageItem' = '$item | Set-EncordStorageItem -Description x -PassThru'
        'Start-EncordDicomDeidentification' = 'Start-EncordDicomDeidentification https://s3.eu.amazonaws.com/b/1.dcm $aws'
        'Start-EncordFolderSync' = '$mirror | Start-EncordFolderSync'
        'Start-EncordItemReencoding' = '@(Get-EncordDataRow $traffic -DataType Video)[0] | Start-EncordItemReencoding'
        'Start-EncordVideoReencoding' = 'Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding'
        'Stop-EncordUploadJob' = '$job | Stop-EncordUploadJob'
        'Sync-EncordAccess' = '@{ Id = $set; Principal = "tom@example.com"; Role = "User" } | Compare-EncordAccess -PlanPath $drive/plan.json | Sync-EncordAccess -RollbackPath $drive/undo.json -PassThru; Sync-EncordAccess $drive/plan.json'
        'Test-EncordConnection' = 'Test-EncordConnection'
        'Test-EncordPrivateData' = '"{}", "5" | Test-EncordPrivateData; "{}" | Test-EncordPrivateData -Quiet'
        'Wait-EncordDicomDeidentification' = '$scan | Wait-EncordDicomDeidentification'
        'Wait-EncordItemReencoding' = '$encoding | Wait-EncordItemReencoding'
        'Wait-EncordFolderSync' = '$sync | Wait-EncordFolderSync'
        'Wait-EncordUploadJob' = '$job | Wait-EncordUploadJob'
        'Wait-EncordVideoReencoding' = '$task | Wait-EncordVideoReencoding'
    }
    $toTable = { param($table) $table.Keys | Sort-Object | ForEach-Object { @{ Name = $_; Call = $table[$_] } } }
    $changes = & $toTable $changes
    $calls = & $toTable $calls
}

BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
    $transcript = Join-Path $TestDrive 'transcript.txt'

    # A runspace whose host shows nothing and answers no question; what it would show is in the transcript.
    $shell = [powershell]::Create()
    $null = $shell.AddScript({
        param($Module, $Seed, $Key, $Domain, $Drive)
        Import-Module $Module
        . $Seed
        $file = Join-Path $Module 'EncordPS.psm1'
        Connect-Encord $Key -Domain $Domain
        $set = (New-EncordDataset 'Types').DatasetHash
        $folder = (New-EncordStorageFolder 'Types').Uuid
        $files = @{ images = @(@{ objectUrl = "s3://types/$([guid]::NewGuid()).png" }) }
        $item = (Add-EncordPrivateData $set $aws -PrivateFiles $files -Wait).DatasetDataList | Get-EncordStorageItem
        $row = Get-EncordDataRow $traffic | Select-Object -First 1
        $job = Add-EncordPrivateData $set $aws -PrivateFiles @{ images = @(@{ objectUrl = "s3://types/$([guid]::NewGuid()).png" }) }
        $task = @(Get-EncordDataRow $traffic -DataType Video)[0] | Start-EncordVideoReencoding
        $scan = Start-EncordDicomDeidentification https://s3.eu.amazonaws.com/b/1.dcm $aws
        $mirror = New-EncordStorageFolder 'Mirror' -IntegrationUuid $aws -RemoteUrl s3://types/mirror/
        $encoding = @(Get-EncordDataRow $traffic -DataType Video)[0] | Start-EncordItemReencoding
        $sync = $mirror | Start-EncordFolderSync
        $VerbosePreference = 'Continue'
    }).AddArgument($ModuleRoot).AddArgument((Join-Path $PSScriptRoot 'seed.ps1')).AddArgument($sandbox.KeyPath).AddArgument($sandbox.Domain).AddArgument("$TestDrive").Invoke()
    $shell.Streams.Error | Should -BeNullOrEmpty

    # What a call writes and shows, the requests that it sent, and what ended it.
    function Invoke-Call([string] $Call) {
        $shell.Commands.Clear()
        $shell.Streams.ClearStreams()
        $end = $null
        $script = "`$null = Start-Transcript '$transcript' -Force; try { $Call } finally { `$null = Stop-Transcript }"
        $output = try { $shell.AddScript($script, $true).Invoke() } catch { $end = $_ }
        [pscustomobject]@{
            Output   = @($output)
            Errors   = @($shell.Streams.Error) + @($end | Where-Object { $_ })
            Requests = @($shell.Streams.Verbose | ForEach-Object { $_.Message -replace ' -> .*' })
            Shown    = Get-Content -LiteralPath $transcript -Raw
        }
    }

    # For a call that changes nothing. A transcript begins with a header, so one without a word was lost: PowerShell gives up writing it
    # after a second, where others keep the machine busy.
    function Invoke-ShownCall([string] $Call) {
        $got = $null
        for ($i = 0; $i -lt 3 -and -not $got.Shown; $i++) { $got = Invoke-Call $Call }
        $got
    }
}

AfterAll { $shell.Dispose() }

Describe 'Every command' {
    It 'that changes something is tried with -WhatIf' -ForEach @(, @($changes.Name)) {
        (Get-Command -Module EncordPS | Where-Object { $_.Parameters.ContainsKey('WhatIf') }).Name | Sort-Object | Should -Be @($_)
    }

    It 'that writes something is tried' -ForEach @(, @($calls.Name)) {
        (Get-Command -Module EncordPS | Where-Object { $_.OutputType.Name -ne 'System.Void' }).Name | Sort-Object | Should -Be @($_)
    }
}

Describe '-WhatIf' {
    It 'tells what would be done and changes nothing: <Name>' -ForEach $changes {
        $got = Invoke-ShownCall "$Call -WhatIf"
        $got.Errors | Should -BeNullOrEmpty
        # That it asked: a command that stops for another reason would send nothing either.
        $got.Shown | Should -Match 'What if: '
        # To read is not to change: what stands before the command, and what the question of one tells.
        $got.Requests | Where-Object { $_ -ne 'POST /public (datarows GET)' -and $_ -notlike 'GET *' } | Should -BeNullOrEmpty
    }

    It 'makes no directory for files' {
        Join-Path $TestDrive 'never' | Should -Not -Exist
    }
}

Describe 'What cannot be undone' {
    It 'is asked about, and where nobody answers nothing is sent: <_>' -ForEach @(
        '$row | Remove-EncordDataRow', '$item | Remove-EncordStorageItem', 'Remove-EncordStorageFolder $folder'
        'Remove-EncordGroup $annotators', 'Remove-EncordOrganisationUser tom@example.com'
    ) {
        $got = Invoke-ShownCall $_
        $got.Shown | Should -Match 'Are you sure'
        "$($got.Errors)" | Should -Match 'prompts the user failed'
        $got.Requests | Where-Object { $_ -notlike 'GET *' } | Should -BeNullOrEmpty
    }
}

Describe 'What a command writes' {
    It 'is what it says: <Name>' -ForEach $calls {
        $got = Invoke-Call $Call
        $got.Errors | Should -BeNullOrEmpty
        $got.Output | ForEach-Object { $_.GetType().FullName } | Sort-Object -Unique |
            Should -Be @((Get-Command $Name).OutputType.Name | Sort-Object)
    }
}
