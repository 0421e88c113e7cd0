BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-EncordDataset -Title 'Grants'
    $other = New-EncordDataset -Title 'Other grants'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Add-EncordDatasetUser' {
    It 'gives a role, by position' {
        $user = Add-EncordDatasetUser $dataset.DatasetHash jonas@example.com Admin
        $user | Should -BeOfType [EncordPS.DatasetUser]
        $user.UserEmail | Should -Be 'jonas@example.com'
        $user.UserRole | Should -Be 'Admin'
        $user.DatasetHash | Should -Be $dataset.DatasetHash
    }

    It 'takes a role as <Role>' -ForEach @(
        @{ Role = { 'user' } }
        @{ Role = { 1 } }
        @{ Role = { [EncordPS.DatasetUserRole]::User } }
        @{ Role = { [EncordPS.DatasetUserRoleV2]::User } }
    ) {
        (Add-EncordDatasetUser $other.DatasetHash li@example.com (& $Role)).UserRole | Should -Be 'User'
    }

    It 'completes roles' {
        Complete 'Add-EncordDatasetUser -UserRole ' | Should -Be 'Admin', 'User'
        Complete 'Add-EncordDatasetUser -Role u' | Should -Be 'User'
    }

    It 'gives the roles of a CSV file, over several datasets' {
        $file = Join-Path $TestDrive 'grants.csv'
        @(
            'DatasetHash,Email,Role'
            "$($dataset.DatasetHash),tom@example.com,User"
            "$($other.DatasetHash),tom@example.com,admin"
            "$($dataset.DatasetHash),mara@example.com,Admin"
        ) | Set-Content -LiteralPath $file
        $granted = Import-Csv -LiteralPath $file | Add-EncordDatasetUser
        $granted | ForEach-Object { "$_" } | Should -Be 'tom@example.com (User)', 'tom@example.com (Admin)', 'mara@example.com (Admin)'
    }

    It 'takes datasets from the pipeline' {
        $granted = Get-EncordDataset -TitleLike '*grants' | Add-EncordDatasetUser -UserEmail amara@example.com -UserRole User
        $granted | Should -HaveCount 2
        $granted.DatasetHash | Sort-Object | Should -Be ($dataset.DatasetHash, $other.DatasetHash | Sort-Object)
    }

    It 'goes on after a line with <Name>, and names it' -ForEach @(
        @{ Name = 'a bad address'; Column = 'Email'; Value = 'no address'; Id = 'InvalidEmail' }
        @{ Name = 'a bad role'; Column = 'Role'; Value = 'Owner'; Id = 'InvalidRole' }
        @{ Name = 'no role'; Column = 'Role'; Value = ''; Id = 'InvalidRole' }
        @{ Name = 'a bad id'; Column = 'DatasetHash'; Value = 'a dataset'; Id = 'InvalidId' }
        @{ Name = 'an unknown dataset'; Column = 'DatasetHash'; Value = [guid]::Empty; Id = 'DatasetNotFound' }
    ) {
        $lines = 0..2 | ForEach-Object { [pscustomobject]@{ DatasetHash = $dataset.DatasetHash; Email = "line$_@example.com"; Role = 'User' } }
        $lines[1].$Column = $Value
        $granted = $lines | Add-EncordDatasetUser -ErrorVariable failed -ErrorAction SilentlyContinue
        $granted.UserEmail | Should -Be 'line0@example.com', 'line2@example.com'
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failed[0].TargetObject.$Column | Should -Be $Value
        $failed[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'warns when somebody keeps another role' {
        $null = Add-EncordDatasetUser $dataset.DatasetHash keeper@example.com User
        $user = Add-EncordDatasetUser $dataset.DatasetHash keeper@example.com Admin -WarningVariable warnings -WarningAction SilentlyContinue
        $user.UserRole | Should -Be 'User'
        $warnings | Should -BeLike '*keeper@example.com already has the role User*'
    }

    It 'sends nothing with -WhatIf' {
        Add-EncordDatasetUser $dataset.DatasetHash nobody@example.com Admin -WhatIf | Should -BeNullOrEmpty
        (Add-EncordDatasetUser $dataset.DatasetHash nobody@example.com User).UserRole | Should -Be 'User'
    }

    It 'shows a table' {
        $shown = Add-EncordDatasetUser $dataset.DatasetHash jonas@example.com Admin | Out-String
        $shown | Should -Match 'UserEmail\s+Role\s+DatasetHash'
        $shown | Should -Match "jonas@example.com\s+Admin\s+$($dataset.DatasetHash)"
    }
}
