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
        'Remove-EncordDatasetUser'
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
            @{ Form = $form; Name = 'Integration'; Command = 'Get-EncordCloudIntegration' }
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
