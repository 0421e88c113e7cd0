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

Describe 'Get-EncordStorageFolderGroup' {
    It 'lists the groups of folders from the pipeline' {
        $found = $folder | Get-EncordStorageFolderGroup
        $found | Should -BeOfType [EncordPS.StorageFolderGroup]
        $found.Name | Should -Be 'Annotators', 'Reviewers'
        $found[0].UserRole | Should -Be 'User'
        $found[0].FolderUuid | Should -Be $folder.Uuid
    }

    It 'shows a table with ids whole' {
        ($folder | Get-EncordStorageFolderGroup | Out-String -Width 100) | Should -Match "$($groups[0].GroupHash) .*User +$($folder.Uuid)"
    }

    It 'reports a folder that is not there' {
        { Get-EncordStorageFolderGroup ([guid]::NewGuid()) -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
    }
}
