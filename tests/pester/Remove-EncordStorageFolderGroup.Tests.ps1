BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = New-EncordStorageFolder 'Scans'
    $groups = Get-EncordGroup 'Annotators', 'Reviewers'
    $groups | Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -UserRole User
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Remove-EncordStorageFolderGroup' {
    It 'removes nothing with -WhatIf' {
        $folder | Get-EncordStorageFolderGroup | Remove-EncordStorageFolderGroup -WhatIf
        $folder | Get-EncordStorageFolderGroup | Should -HaveCount 2
    }

    It 'takes the role of groups from the pipeline away, and reports one that has none' {
        $folder | Get-EncordStorageFolderGroup | Remove-EncordStorageFolderGroup | Should -BeNullOrEmpty
        $folder | Get-EncordStorageFolderGroup | Should -BeNullOrEmpty
        { Remove-EncordStorageFolderGroup $folder.Uuid $groups[0].GroupHash -ErrorAction Stop } | Should -Throw -ErrorId 'GroupNotFound,*'
    }
}
