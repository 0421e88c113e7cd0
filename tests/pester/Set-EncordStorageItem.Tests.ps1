BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 3 -Title 'set'
    $folder = $dataset.BackingFolderUuid
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Set-EncordStorageItem' {
    It 'changes one item and writes nothing' {
        $item = Get-EncordStorageItem 'clip-1' -FolderUuid $folder
        Set-EncordStorageItem $item.Uuid -Description 'first' | Should -BeNullOrEmpty
        (Get-EncordStorageItem -ItemUuid $item.Uuid).Description | Should -Be 'first'
    }

    It 'renames items from the pipeline in one request, and passes them on' {
        $changed = Get-EncordStorageItem -FolderUuid $folder | Set-EncordStorageItem -Name { "new-$($_.Name)" } -PassThru -Verbose 4>&1
        @($changed | Where-Object { $_ -is [Management.Automation.VerboseRecord] -and $_.Message -like 'PATCH*' }) | Should -HaveCount 1
        ($changed | Where-Object { $_ -is [EncordPS.StorageItem] }).Name | Should -Be 'new-clip-1', 'new-clip-2', 'new-clip-3'
    }

    It 'takes metadata as <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Value = @{ n = 1 } }
        @{ Name = 'an object'; Value = [pscustomobject]@{ n = 1 } }
        @{ Name = 'JSON'; Value = '{"n": 1}' }
        @{ Name = 'a script block'; Value = { @{ n = 1 } } }
    ) {
        $changed = Get-EncordStorageItem -FolderUuid $folder | Set-EncordStorageItem -ClientMetadata $Value -PassThru
        $changed.ClientMetadata.n | Should -Be 1, 1, 1
    }

    It 'changes nothing with -WhatIf' {
        Get-EncordStorageItem -FolderUuid $folder | Set-EncordStorageItem -Name 'all the same' -WhatIf
        Get-EncordStorageItem 'all the same' -FolderUuid $folder | Should -BeNullOrEmpty
    }

    It 'refuses to change nothing' {
        (Get-WrittenError { Set-EncordStorageItem ([guid]::NewGuid()) }).FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
    }
}
