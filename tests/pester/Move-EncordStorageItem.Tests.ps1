BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 4 -Title 'move'
    $target = New-EncordStorageFolder 'target'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Move-EncordStorageItem' {
    It 'moves nothing with -WhatIf' {
        Get-EncordStorageItem -FolderUuid $dataset.BackingFolderUuid |
            Move-EncordStorageItem -Destination $target.Uuid -AllowMirrorDatasetChanges -WhatIf
        Get-EncordStorageItem -FolderUuid $target.Uuid | Should -BeNullOrEmpty
    }

    It 'does not take rows out of a mirroring dataset unless that is allowed' {
        $problem = Get-WrittenError {
            Get-EncordStorageItem -FolderUuid $dataset.BackingFolderUuid | Move-EncordStorageItem -Destination $target.Uuid
        }
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
        $problem.TargetObject | Should -BeOfType [EncordPS.StorageItem]
        $dataset | Get-EncordDataRow | Should -HaveCount 4
    }

    It 'moves items from the pipeline' {
        Get-EncordStorageItem -FolderUuid $dataset.BackingFolderUuid |
            Move-EncordStorageItem -Destination $target.Uuid -AllowMirrorDatasetChanges | Should -BeNullOrEmpty
        Get-EncordStorageItem -FolderUuid $target.Uuid | Should -HaveCount 4
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'moves by id, and passes the items on' {
        $ids = (Get-EncordStorageItem -FolderUuid $target.Uuid -First 2).Uuid
        $moved = Move-EncordStorageItem $ids $dataset.BackingFolderUuid -PassThru
        $moved.ParentUuid | Should -Be $dataset.BackingFolderUuid, $dataset.BackingFolderUuid
    }

    It 'names a destination that is not there' {
        $nowhere = [guid]::NewGuid()
        $problem = Get-WrittenError { Get-EncordStorageItem -FolderUuid $target.Uuid | Move-EncordStorageItem -Destination $nowhere }
        $problem.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
        "$problem" | Should -Match "storage folder '$nowhere'"
    }
}
