BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = New-EncordStorageFolder 'Scans'
    Add-EncordStorageFolderGroup $folder.Uuid $annotators, $reviewers User
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
        ($folder | Get-EncordStorageFolderGroup | Out-String -Width 100) | Should -Match "$annotators .*User +$($folder.Uuid)"
    }

    It 'reports a folder that is not there, and sends no id that is none' {
        # The service does not say whether a folder is missing or not yours.
        $problem = Get-WrittenError { Get-EncordStorageFolderGroup $unknown }
        Assert-Problem $problem AccessDenied PermissionDenied
        "$problem" | Should -BeLike "*storage folder '$unknown'*"
        $got = Watch-Command { Get-EncordStorageFolderGroup 'folder' }
        Assert-Problem $got.Errors InvalidId InvalidArgument
        $got.Sent | Should -BeNullOrEmpty
    }
}
