# What files of lines give to commands.
BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'A table that was read with the wrong delimiter' {
    It 'is one error, which says with which to read it: <Command>' -ForEach @(
        @{ Header = 'DatasetHash;UserEmail;UserRole'; Command = 'Add-EncordDatasetUser' }
        @{ Header = "DatasetHash`tUserEmail`tUserRole"; Command = 'Set-EncordDatasetUser' }
        @{ Header = 'DatasetHash;UserEmail'; Command = 'Remove-EncordDatasetUser' }
        @{ Header = 'UserEmail;UserRole'; Command = 'Add-EncordDatasetUser -DatasetHash $traffic' }
        @{ Header = 'GroupHash;DatasetHash;UserRole'; Command = 'Add-EncordDatasetGroup' }
        @{ Header = 'GroupHash;FolderUuid'; Command = 'Remove-EncordStorageFolderGroup' }
        @{ Header = 'GroupHash;UserEmail'; Command = 'Add-EncordGroupMember' }
        @{ Header = 'Email;Role'; Command = 'Add-EncordOrganisationUser' }
        @{ Header = 'DataHash;DatasetHash'; Command = 'Remove-EncordDataRow -Force' }
        @{ Header = 'DataHash;DatasetHash;BackingItemUuid'; Command = 'Set-EncordDataRowMetadata @{ a = 1 }' }
        @{ Header = 'BackingItemUuid;Title'; Command = 'Add-EncordDataRow $empty' }
        @{ Header = 'DatasetHash;Title'; Command = 'Get-EncordDataRow' }
        @{ Header = 'ItemUuid|Name'; Command = 'Get-EncordStorageItem' }
        @{ Header = 'ItemUuid;Name'; Command = 'Remove-EncordStorageItem -Force' }
        @{ Header = 'Uuid;Name'; Command = 'Remove-EncordStorageFolder -Force' }
        @{ Header = 'Title;Description'; Command = 'New-EncordDataset' }
        @{ Header = 'Name;Description'; Command = 'New-EncordGroup' }
        @{ Header = 'Name;ParentUuid'; Command = 'New-EncordStorageFolder' }
        @{ Header = 'ItemUuid;Name'; Command = 'New-EncordDataGroup $unknown' }
        @{ Header = 'FileName;Title'; Command = 'New-EncordUploadUrl Video' }
        @{ Header = 'DatasetHash;DataHash'; Command = 'Save-EncordData' }
        @{ Header = 'DataHash;Title'; Command = 'Save-EncordData -DatasetHash $traffic' }
        @{ Header = 'Path;DatasetHash'; Command = 'Send-EncordImage' }
        @{ Header = "Path`tTitle"; Command = 'Send-EncordVideo $traffic' }
        @{ Header = 'Path;Title'; Command = 'Send-EncordDicomSeries -FolderUuid $unknown' }
        @{ Header = 'UploadJobId;DatasetHash'; Command = 'Wait-EncordUploadJob' }
        @{ Header = 'UploadJobId;DatasetHash'; Command = 'Stop-EncordUploadJob' }
        @{ Header = 'JobId;DatasetHash'; Command = 'Get-EncordVideoReencoding' }
        @{ Header = 'JobId;DatasetHash'; Command = 'Wait-EncordVideoReencoding -DatasetHash $traffic' }
        @{ Header = 'SyncJobId;FolderUuid'; Command = 'Wait-EncordFolderSync' }
        @{ Header = 'ReencodingJobId;Status'; Command = 'Get-EncordItemReencoding' }
        @{ Header = 'JobId;IntegrationHash'; Command = 'Wait-EncordDicomDeidentification' }
        @{ Header = 'DicomUrl;IntegrationHash'; Command = 'Start-EncordDicomDeidentification' }
        @{ Header = 'FolderUuid;Name'; Command = 'Start-EncordFolderSync' }
    ) {
        $lines = $Header, "$traffic$($Header -replace '[^;|\t]')x", "$chest$($Header -replace '[^;|\t]')y" | ConvertFrom-Csv
        $told = Watch-Command ([scriptblock]::Create("`$lines | $Command"))
        Assert-Problem $told.Errors WrongDelimiter InvalidData
        "$($told.Errors[0].TargetObject)" | Should -Be "$($lines[0])"
        $delimiter = ($Header -replace '\w')[0]
        $written = if ($delimiter -eq "`t") { '"`t"' } else { "'$delimiter'" }
        $told.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*-Delimiter $([WildcardPattern]::Escape($written)),*"
        $told.Sent | Should -BeNullOrEmpty
    }

    It 'is told in each call, and a table of one column is none' {
        $lines = 'DatasetHash;Title', 'a;b' | ConvertFrom-Csv
        1, 2 | ForEach-Object { Assert-Problem (Get-WrittenError { $lines | Get-EncordDataset }) WrongDelimiter InvalidData }
        ('DatasetHash', $traffic | ConvertFrom-Csv | Get-EncordDataset).Title | Should -Not -BeNullOrEmpty
    }

    It 'is not what an id is that comes by itself, where two things are needed: <_>' -ForEach @(
        'Remove-EncordDataRow -Force', 'Remove-EncordDatasetGroup', 'Add-EncordStorageFolderGroup -UserRole User', 'Add-EncordDatasetUser -UserRole User'
        'Remove-EncordDatasetUser', 'Save-EncordData', 'Wait-EncordFolderSync', 'Start-EncordDicomDeidentification', 'Send-EncordImage'
    ) {
        $told = Watch-Command ([scriptblock]::Create("`$unknown | $_"))
        Assert-Problem $told.Errors InvalidArgument InvalidArgument
        $told.Sent | Should -BeNullOrEmpty
    }
}

Describe 'What becomes lines' {
    BeforeAll {
        $things = @{
            Item        = Get-EncordDataRow $traffic -DataType Video | Select-Object -First 1 | Get-EncordStorageItem
            Folder      = New-EncordStorageFolder 'lines'
            Integration = Get-EncordCloudIntegration | Select-Object -First 1
            Row         = Get-EncordDataRow $traffic -DataType Video | Select-Object -First 1
            Job         = New-EncordDataset 'lines' | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = @(@{ objectUrl = 's3://b/l.mp4' }) } | Wait-EncordUploadJob
        }
    }

    It 'has no columns of second names, and first its id: <Name>' -ForEach @(
        @{ Name = 'Item'; First = 'Uuid'; Hidden = 'ItemUuid', 'Parent' }
        @{ Name = 'Folder'; First = 'Uuid'; Hidden = @('FolderUuid') }
        @{ Name = 'Integration'; First = 'Id'; Hidden = 'IntegrationUuid', 'IntegrationId' }
    ) {
        $thing = $things[$Name]
        $columns = ($thing | ConvertTo-Csv | ConvertFrom-Csv).PSObject.Properties.Name
        $columns[0] | Should -Be $First
        $Hidden | Where-Object { $_ -in $columns } | Should -BeNullOrEmpty
        $Hidden | ForEach-Object { $thing.$_ | Should -Not -BeNullOrEmpty }
        ($thing | ConvertTo-Json -Depth 3 | ConvertFrom-Json).$First | Should -Be "$($thing.$First)"
    }

    It 'has each value once, and no names of types: <Name>' -ForEach @(
        @{ Name = 'Item'; Words = 'ItemTypeName', 'StorageLocationName' }
        @{ Name = 'Folder'; Words = @('UserRoleName') }
        @{ Name = 'Row'; Words = @('DataTypeName') }
        @{ Name = 'Job'; Words = @('StatusName') }
    ) {
        $thing = $things[$Name]
        $line = $thing | ConvertTo-Csv | ConvertFrom-Csv
        $Words | Where-Object { $_ -in $line.PSObject.Properties.Name } | Should -BeNullOrEmpty
        if ($Name -ne 'Job') { @($line.PSObject.Properties.Value) -match '^EncordPS\.' | Should -BeNullOrEmpty }
        # In JSON it stays: PowerShell writes the other as a number.
        $json = $thing | ConvertTo-Json -Depth 1 -WarningAction Ignore | ConvertFrom-Json
        $Words | ForEach-Object { $json.$_ | Should -Not -BeNullOrEmpty; $thing.$_ | Should -Be $json.$_ }
    }

    It 'tells the way to the top as JSON, and what a folder holds' {
        $line = $things.Folder | Get-EncordStorageFolder -FetchSummary | ConvertTo-Csv | ConvertFrom-Csv
        ($line.PathToRoot | ConvertFrom-Json).name | Should -Be 'lines'
        ($line.Summary | ConvertFrom-Json).files | Should -Be 0
    }

    It 'has its columns in the order of the views' {
        $assembly = $things.Row.GetType().Assembly
        foreach ($data in Get-FormatData EncordPS.*) {
            $columns = $assembly.GetType($data.TypeNames[0]).GetProperties().Name
            foreach ($control in $data.FormatViewDefinition.Control) {
                $entries, $labels = if ($control.Entries) { $control.Entries[0].Items, $control.Entries[0].Items.Label } else { $control.Rows[0].Columns, $control.Headers.Label }
                $shown = @(for ($i = 0; $i -lt @($entries).Count; $i++) {
                    if (@($entries)[$i].DisplayEntry.ValueType -eq 'Property') { @($entries)[$i].DisplayEntry.Value } else { @($labels)[$i] }
                }) | Where-Object { $_ -in $columns }
                $columns | Where-Object { $_ -in $shown } | Should -Be $shown -Because $data.TypeNames[0]
            }
        }
    }

    It 'comes back from <Form> into <Command>' -ForEach @(
        foreach ($form in 'CSV', 'JSON', 'CliXml', 'Select-Object') {
            @{ Form = $form; Name = 'Item'; Command = 'Get-EncordStorageItem' }
            @{ Form = $form; Name = 'Item'; Command = 'Set-EncordStorageItem -Description x' }
            @{ Form = $form; Name = 'Item'; Command = 'Remove-EncordStorageItem -WhatIf' }
            @{ Form = $form; Name = 'Item'; Command = 'Add-EncordDataRow $empty -WhatIf' }
            @{ Form = $form; Name = 'Item'; Command = 'Save-EncordData TestDrive:/ -WhatIf' }
            @{ Form = $form; Name = 'Folder'; Command = 'Get-EncordStorageFolder' }
            @{ Form = $form; Name = 'Folder'; Command = 'Set-EncordStorageFolder -Description x' }
            @{ Form = $form; Name = 'Folder'; Command = 'Remove-EncordStorageFolder -WhatIf' }
            @{ Form = $form; Name = 'Folder'; Command = 'Move-EncordStorageFolder -ToRoot -WhatIf' }
            @{ Form = $form; Name = 'Folder'; Command = 'Add-EncordStorageFolderGroup -GroupHash $annotators -UserRole User' }
            @{ Form = $form; Name = 'Folder'; Command = 'Get-EncordStorageItem' }
            @{ Form = $form; Name = 'Integration'; Command = 'Get-EncordCloudIntegration' }
            @{ Form = $form; Name = 'Integration'; Command = 'Add-EncordPrivateData $empty -PrivateFiles @{ images = @(@{ objectUrl = "s3://b/l.png" }) } -WhatIf' }
        }
    ) {
        $thing = $things[$Name]
        $back = switch ($Form) {
            'CSV' { $thing | ConvertTo-Csv | ConvertFrom-Csv }
            'JSON' { $thing | ConvertTo-Json -Depth 3 | ConvertFrom-Json }
            'CliXml' { $thing | Export-Clixml TestDrive:/thing.xml; Import-Clixml TestDrive:/thing.xml }
            'Select-Object' { $thing | Select-Object * }
        }
        (Watch-Command ([scriptblock]::Create("`$back | $Command"))).Errors | Should -BeNullOrEmpty
    }
}
