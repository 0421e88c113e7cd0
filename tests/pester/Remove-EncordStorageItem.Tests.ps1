BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 4 -Title 'remove'
    $folder = $dataset.BackingFolderUuid
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Remove-EncordStorageItem' {
    It 'removes nothing with -WhatIf, with -Force neither' {
        Get-EncordStorageItem -FolderUuid $folder | Remove-EncordStorageItem -Force -WhatIf
        Get-EncordStorageItem -FolderUuid $folder | Should -HaveCount 4
    }

    It 'removes items from the pipeline, with their rows' {
        Get-EncordStorageItem 'clip-1' -FolderUuid $folder | Remove-EncordStorageItem -Force | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -HaveCount 3
    }

    It 'removes what there is, and reports what there is not' {
        $ids = @((Get-EncordStorageItem -FolderUuid $folder).Uuid)
        Remove-EncordStorageItem $ids[0], ([guid]::NewGuid()), $ids[1] -Force -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem | Should -HaveCount 1
        $problem.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
        Get-EncordStorageItem -FolderUuid $folder | Should -HaveCount 1
    }

    It 'would ask' {
        (Get-Command Remove-EncordStorageItem).ImplementingType.GetCustomAttributes($true).ConfirmImpact | Should -Contain 'High'
    }
}
