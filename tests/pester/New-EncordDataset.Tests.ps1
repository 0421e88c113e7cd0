BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'New-EncordDataset' {
    It 'makes a dataset' {
        $made = New-EncordDataset 'Brand new' 'With a description'
        $made.Title | Should -Be 'Brand new'
        $made.StorageLocation | Should -Be 'CordStorage'
        $made.BackingFolderUuid | Should -Not -BeNullOrEmpty
        ($made | Get-EncordDataset).Description | Should -Be 'With a description'
    }

    It 'makes one for each object of the pipeline' {
        $made = 'a', 'b' | ForEach-Object { [pscustomobject]@{ Title = "piped $_"; Description = 'x' } } | New-EncordDataset
        $made.Title | Should -Be 'piped a', 'piped b'
    }

    It 'takes the names of the service for a storage location' {
        (New-EncordDataset -Title 'aws' -StorageLocation AWS_S3).StorageLocation | Should -Be 'AWS'
    }

    It 'makes no folder when it is told not to' {
        (New-EncordDataset -Title 'bare' -NoBackingFolder).BackingFolderUuid | Should -BeNullOrEmpty
    }

    It 'makes nothing with -WhatIf' {
        New-EncordDataset -Title 'never' -WhatIf | Should -BeNullOrEmpty
        Get-EncordDataset -Title 'never' | Should -BeNullOrEmpty
    }
}
