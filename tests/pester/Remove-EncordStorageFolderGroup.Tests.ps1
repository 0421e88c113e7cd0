BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = New-EncordStorageFolder 'Scans'
}

Describe 'Remove-EncordStorageFolderGroup' {
    BeforeEach {
        Add-EncordStorageFolderGroup $folder.Uuid $annotators, $reviewers User
    }

    It 'removes nothing with -WhatIf' {
        $folder | Get-EncordStorageFolderGroup | Remove-EncordStorageFolderGroup -WhatIf
        $folder | Get-EncordStorageFolderGroup | Should -HaveCount 2
    }

    It 'takes the role of groups from the pipeline away, in one request, without a question' {
        $removed = Watch-Command { $folder | Get-EncordStorageFolderGroup | Remove-EncordStorageFolderGroup }
        $removed.Output | Should -BeNullOrEmpty
        @($removed.Sent.Operation) -like 'DELETE *' | Should -HaveCount 1
        $folder | Get-EncordStorageFolderGroup | Should -BeNullOrEmpty
    }

    It 'reports a group that has no role, and goes on' {
        Remove-EncordStorageFolderGroup $folder.Uuid $reviewers
        $removed = Watch-Command { Remove-EncordStorageFolderGroup $folder.Uuid $reviewers, $annotators }
        Assert-Problem $removed.Errors GroupNotFound ObjectNotFound
        $folder | Get-EncordStorageFolderGroup | Should -BeNullOrEmpty
    }

    It 'names a folder that is not there' {
        # The service does not say whether a folder is missing or not yours.
        $problem = Get-WrittenError { Remove-EncordStorageFolderGroup $unknown $annotators }
        Assert-Problem $problem AccessDenied PermissionDenied
        "$problem" | Should -BeLike "*storage folder '$unknown'*"
    }

    It 'sends no id that is none' {
        $removed = Watch-Command { Remove-EncordStorageFolderGroup $folder.Uuid 'a group' }
        Assert-Problem $removed.Errors InvalidId InvalidArgument
        $removed.Sent | Should -BeNullOrEmpty
    }
}
