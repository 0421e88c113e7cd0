BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'New-EncordDataset' {
    It 'makes a dataset' {
        $made = New-EncordDataset 'Brand new' 'With a description'
        $made.Title | Should -Be 'Brand new'
        $made.StorageLocation | Should -Be 'CordStorage'
        $made.BackingFolderUuid | Should -Not -BeNullOrEmpty
        $made.UserHash | Should -BeNullOrEmpty
        ($made | Get-EncordDataset).Description | Should -Be 'With a description'
        (Get-EncordDataset 'Brand new').Description | Should -Be 'With a description'
    }

    It 'makes one for each object of the pipeline, in a request each' {
        $made = Watch-Command { [pscustomobject]@{ Title = 'Berth 1'; Description = 'north' }, [pscustomobject]@{ Title = 'Berth 2' } | New-EncordDataset }
        $made.Output.Title | Should -Be 'Berth 1', 'Berth 2'
        $made.Sent.Operation | Should -Be 'POST datasets', 'POST datasets'
    }

    It 'takes the names of the service for a storage location, also by the old name of the parameter' {
        (New-EncordDataset -Title 'aws' -StorageLocation AWS_S3).StorageLocation | Should -Be 'Aws'
        $made = New-EncordDataset 'Of an old script' -DatasetType AWS_S3
        $made.DatasetType, $made.StorageLocation | Should -Be 'Aws', 'Aws'
        (Get-EncordDataset -DatasetHash $made.DatasetHash).DatasetType | Should -Be 'CordStorage'
        (Get-EncordDataset 'Of an old script').DatasetType | Should -Be 'CordStorage'
    }

    It 'refuses an unknown storage location, and names the possible ones' {
        $made = Watch-Command { New-EncordDataset 'X' -StorageLocation Moon }
        "$($made.Errors)" | Should -BeLike '*Azure*'
        $made.Sent | Should -BeNullOrEmpty
    }

    It 'makes no folder when it is told not to' {
        $made = Watch-Command { New-EncordDataset -Title 'bare' -NoBackingFolder }
        $made.Output.BackingFolderUuid | Should -Be $null
        $made.Sent.Payload.createBackingFolder | Should -BeFalse
    }

    It 'sends a payload as it is' {
        $made = Watch-Command {
            [EncordPS.CreateDatasetPayload]@{ Title = 'Of a payload'; Description = 'd'; CreateBackingFolder = $false; LegacyCall = $true } |
                New-EncordDataset -StorageLocation Gcp
        }
        $made.Output.Title, $made.Output.StorageLocation, $made.Output.BackingFolderUuid | Should -Be 'Of a payload', 'Gcp', $null
        $made.Sent.Body | Should -BeExactly '{"title":"Of a payload","description":"d","createBackingFolder":false,"legacyCall":true}'
    }

    It 'goes on after a payload without a title' {
        $made = Watch-Command { [EncordPS.CreateDatasetPayload]@{ Description = 'd' }, [EncordPS.CreateDatasetPayload]@{ Title = 'Titled' } | New-EncordDataset }
        Assert-Problem $made.Errors InvalidArgument InvalidArgument
        $made.Output.Title | Should -Be 'Titled'
        $made.Sent | Should -HaveCount 1
    }

    It 'keeps every letter of a title' -ForEach @(
        @{ Title = '{0}berwachung Z{1}rich {2} Gleis 3' -f [char] 0xDC, [char] 0xFC, [char] 0x2013 }
        @{ Title = -join [char[]] (0x4EA4, 0x901A, 0x30AB, 0x30E1, 0x30E9) }
        @{ Title = '{0} fj{1}rd "quoted" & <tagged>' -f [char]::ConvertFromUtf32(0x1F3A5), [char] 0xF8 }
    ) {
        (New-EncordDataset -Title $Title | Get-EncordDataset).Title | Should -BeExactly $Title
    }

    It 'sends nothing with -WhatIf' {
        $made = Watch-Command { New-EncordDataset -Title 'never' -WhatIf }
        $made.Output | Should -BeNullOrEmpty
        $made.Errors | Should -BeNullOrEmpty
        $made.Sent | Should -BeNullOrEmpty
    }
}
