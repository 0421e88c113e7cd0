BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = New-EncordStorageFolder 'Scans'
    $groups = Get-EncordGroup 'Annotators', 'Reviewers'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Add-EncordStorageFolderGroup' {
    It 'gives groups from the pipeline a role, and changes it' {
        $groups | Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -UserRole User | Should -BeNullOrEmpty
        $given = $groups | Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -UserRole Admin -PassThru
        $given.UserRole | Should -Be 'Admin', 'Admin'
    }

    It 'takes the groups of a dataset with their roles' {
        $from = Get-EncordDataset 'Traffic cameras 2025' | Get-EncordDatasetGroup
        ($from | Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -PassThru).UserRole | Should -Be "$($from.UserRole)"
    }

    It 'reports a group that is not there and gives the others their role' {
        $given = Add-EncordStorageFolderGroup $folder.Uuid ([guid]::NewGuid()), $groups[0].GroupHash User -PassThru `
            -ErrorVariable problem -ErrorAction SilentlyContinue
        $given.Name | Should -Be $groups[0].Name
        $problem.FullyQualifiedErrorId | Should -BeLike 'GroupNotFound,*'
    }

    It 'gives nothing with -WhatIf' {
        $other = New-EncordStorageFolder 'Other'
        $groups | Add-EncordStorageFolderGroup -FolderUuid $other.Uuid -UserRole User -WhatIf
        $other | Get-EncordStorageFolderGroup | Should -BeNullOrEmpty
    }
}
