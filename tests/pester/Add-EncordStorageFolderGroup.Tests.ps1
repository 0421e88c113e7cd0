BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = New-EncordStorageFolder 'Scans'
}

Describe 'Add-EncordStorageFolderGroup' {
    It 'gives groups from the pipeline a role in one request, and changes it' {
        $given = Watch-Command { Get-EncordGroup | Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -UserRole admin }
        $given.Output | Should -BeNullOrEmpty
        $writes = @($given.Sent | Where-Object Operation -Like 'POST *')
        $writes | Should -HaveCount 1
        $writes[0].Payload.userRole | Should -BeExactly 'admin'
        $groups = Get-EncordStorageFolderGroup $folder.Uuid
        $groups.Name | Should -Be (Get-EncordGroup).Name
        $groups.UserRole | Select-Object -Unique | Should -Be 'Admin'
        $groups.FolderUuid | Select-Object -Unique | Should -Be $folder.Uuid

        $changed = 'User', 'Admin' | ForEach-Object { Add-EncordStorageFolderGroup $folder.Uuid $reviewers $_ -PassThru }
        $changed | ForEach-Object { "$_" } | Should -Be 'Reviewers (User)', 'Reviewers (Admin)'
    }

    It 'takes the role <Role>' -ForEach @(
        @{ Role = { 0 }; Given = 'Admin' }
        @{ Role = { 'user' }; Given = 'User' }
        @{ Role = { [EncordPS.DatasetUserRole]::Admin }; Given = 'Admin' }
        @{ Role = { [EncordPS.DatasetUserRoleV2]::User }; Given = 'User' }
        @{ Role = { 1 }; Given = 'User' }
    ) {
        (Add-EncordStorageFolderGroup $folder.Uuid $annotators (& $Role) -PassThru).UserRole | Should -Be $Given
    }

    It 'takes the groups of a dataset with their roles' {
        $other = New-EncordStorageFolder 'Other'
        Get-EncordDataset 'Traffic cameras 2025' | Get-EncordDatasetGroup | Add-EncordStorageFolderGroup -FolderUuid $other.Uuid
        Get-EncordStorageFolder -FolderUuid $other.Uuid | Get-EncordStorageFolderGroup | ForEach-Object { "$_" } | Should -Be 'Annotators (User)'
    }

    It 'reports a group that is not there and gives the others their role' {
        $given = Watch-Command { Add-EncordStorageFolderGroup $folder.Uuid $unknown, $annotators User -PassThru }
        $given.Output.Name | Should -Be 'Annotators'
        Assert-Problem $given.Errors GroupNotFound ObjectNotFound
    }

    It 'says which role of a table is none, and goes on' {
        $given = Watch-Command {
            @{ GroupHash = $annotators; Role = 'Owner' }, @{ GroupHash = $reviewers; Role = 'Admin' } | ForEach-Object { [pscustomobject] $_ } |
                Add-EncordStorageFolderGroup -FolderUuid $folder.Uuid -PassThru
        }
        $given.Output | ForEach-Object { "$_" } | Should -Be 'Reviewers (Admin)'
        "$($given.Errors)" | Should -BeLike "*'Owner' is not a role*"
    }

    It 'names a folder that is not there' {
        # The service does not say whether a folder is missing or not yours.
        $problem = Get-WrittenError { Add-EncordStorageFolderGroup $unknown $annotators User }
        Assert-Problem $problem AccessDenied PermissionDenied
        "$problem" | Should -BeLike "*storage folder '$unknown'*"
    }

    It 'sends no id that is none' {
        $given = Watch-Command { Add-EncordStorageFolderGroup 'folder' $annotators User }
        Assert-Problem $given.Errors InvalidId InvalidArgument
        $given.Sent | Should -BeNullOrEmpty
    }

    It 'gives nothing with -WhatIf' {
        $given = Watch-Command { Add-EncordStorageFolderGroup $folder.Uuid $annotators Admin -WhatIf }
        $given.Errors | Should -BeNullOrEmpty
        $given.Sent | Should -BeNullOrEmpty
    }
}
