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
