BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-EncordDataset -Title 'Grants'
    $other = New-EncordDataset -Title 'Other grants'

    # Three lines of a table, the second of which is not as it should be.
    function New-Line([string] $Column, $Value) {
        $lines = 0..2 | ForEach-Object { [pscustomobject]@{ DatasetHash = $dataset.DatasetHash; Email = "line$_@example.com"; Role = 'User' } }
        $lines[1].$Column = $Value
        $lines
    }
}

Describe 'Add-EncordDatasetUser' {
    It 'gives a role, by position' {
        $granted = Watch-Command { Add-EncordDatasetUser $dataset.DatasetHash jonas@example.com Admin }
        $granted.Output | Should -BeOfType [EncordPS.DatasetUser]
        $granted.Output.UserEmail | Should -Be 'jonas@example.com'
        $granted.Output.UserRole | Should -Be 'Admin'
        $granted.Output.DatasetHash | Should -Be $dataset.DatasetHash
        $granted.Warnings | Should -BeNullOrEmpty
        $granted.Sent.Payload.user_role | Should -Be 0
    }

    It 'takes the role <Role>' -ForEach @(
        @{ Role = { 'Admin' }; Number = 0 }
        @{ Role = { 'user' }; Number = 1 }
        @{ Role = { 1 }; Number = 1 }
        @{ Role = { '1' }; Number = 1 }
        @{ Role = { [EncordPS.DatasetUserRole]::Admin }; Number = 0 }
        @{ Role = { [EncordPS.DatasetUserRoleV2]::User }; Number = 1 }
        @{ Role = { [EncordPS.DatasetUserRoles]::ToV2('Admin') }; Number = 0 }
    ) {
        $granted = Watch-Command { Add-EncordDatasetUser $other.DatasetHash li@example.com (& $Role) }
        $granted.Errors | Should -BeNullOrEmpty
        $granted.Sent.Payload.user_role | Should -Be $Number
    }

    It 'completes roles' {
        Complete 'Add-EncordDatasetUser -UserRole ' | Should -Be 'Admin', 'User'
        Complete 'Add-EncordDatasetUser -Role u' | Should -Be 'User'
        Complete "Add-EncordDatasetUser -UserRole 'ad" | Should -Be 'Admin'
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

    It 'puts as many users into a request as -BatchSize says' {
        $granted = Watch-Command { Add-EncordDatasetUser $dataset.DatasetHash (1..10 | ForEach-Object { "u$_@example.com" }) User -BatchSize 4 }
        $granted.Sent.Payload | ForEach-Object { $_.user_emails.Count } | Sort-Object | Should -Be 2, 4, 4
    }

    It 'goes on after a line with <Column> "<Value>", and says <Say>' -ForEach @(
        @{ Column = 'Email'; Value = 'nobody'; Id = 'InvalidEmail'; Say = 'nobody' }
        @{ Column = 'Email'; Value = 'no address'; Id = 'InvalidEmail'; Say = 'no address' }
        @{ Column = 'Email'; Value = '@example.com'; Id = 'InvalidEmail'; Say = '@example.com' }
        @{ Column = 'Email'; Value = 'a@b@example.com'; Id = 'InvalidEmail'; Say = 'a@b@example.com' }
        @{ Column = 'Email'; Value = 'Anna <anna@example.com>'; Id = 'InvalidEmail'; Say = 'anna@example.com' }
        @{ Column = 'Email'; Value = 'anna@example..com'; Id = 'InvalidEmail'; Say = 'anna@example..com' }
        @{ Column = 'Email'; Value = "li$([char] 0x200B)@example.com"; Id = 'InvalidEmail'; Say = 'U+200B, a zero-width space, as character 3' }
        @{ Column = 'Email'; Value = "$([char] 0xFEFF)li@example.com"; Id = 'InvalidEmail'; Say = 'U+FEFF, a byte-order mark, as character 1' }
        @{ Column = 'Email'; Value = '"li@example.com"'; Id = 'InvalidEmail'; Say = 'as character 1' }
        @{ Column = 'Email'; Value = 'li@example.com?subject=Hello'; Id = 'InvalidEmail'; Say = "'[?]' as character 15" }
        @{ Column = 'Email'; Value = 'li/admin@example.com'; Id = 'InvalidEmail'; Say = "'/' as character 3" }
        @{ Column = 'Email'; Value = 'li.@example.com'; Id = 'InvalidEmail'; Say = 'as character 3' }
        @{ Column = 'Email'; Value = 'li@example.com.'; Id = 'InvalidEmail'; Say = 'character 15' }
        @{ Column = 'Email'; Value = ''; Id = 'InvalidEmail'; Say = "''" }
        @{ Column = 'Email'; Value = $null; Id = 'InvalidEmail'; Say = "''" }
        @{ Column = 'Role'; Value = 'Owner'; Id = 'InvalidRole'; Say = "'Owner' is not a role" }
        @{ Column = 'Role'; Value = ''; Id = 'InvalidRole'; Say = "'' is not a role" }
        @{ Column = 'Role'; Value = $null; Id = 'InvalidRole'; Say = "'' is not a role" }
        @{ Column = 'Role'; Value = 2; Id = 'InvalidRole'; Say = "'2' is not a role" }
        @{ Column = 'Role'; Value = 'Admin,User'; Id = 'InvalidRole'; Say = "'Admin,User' is not a role" }
        @{ Column = 'DatasetHash'; Value = 'a dataset'; Id = 'InvalidId'; Say = 'a dataset' }
        @{ Column = 'DatasetHash'; Value = ''; Id = 'InvalidId'; Say = "''" }
        @{ Column = 'DatasetHash'; Value = $null; Id = 'InvalidId'; Say = "''" }
    ) {
        $granted = Watch-Command { New-Line $Column $Value | Add-EncordDatasetUser }
        $granted.Output.UserEmail | Should -Be 'line0@example.com', 'line2@example.com'
        $granted.Sent | Should -HaveCount 1
        $granted.Sent[0].Payload.user_emails | Should -Be 'line0@example.com', 'line2@example.com'
        Assert-Problem $granted.Errors $Id InvalidArgument
        $granted.Errors[0].TargetObject.$Column | Should -Be $Value
        "$($granted.Errors)" | Should -BeLike "*$Say*"
        if ($Column -eq 'Role') { "$($granted.Errors)" | Should -BeLike '*line1@example.com*' }
    }

    It 'names each line with an unknown dataset, and asks for it once' {
        $granted = Watch-Command {
            0..29 | ForEach-Object { [pscustomobject]@{ DatasetHash = @($dataset.DatasetHash, $unknown, $empty)[$_ % 3]; Email = "m$_@example.com"; Role = 'User' } } |
                Add-EncordDatasetUser
        }
        $granted.Output | Should -HaveCount 20
        $granted.Errors | Should -HaveCount 10
        $granted.Errors | ForEach-Object { Assert-Problem $_ DatasetNotFound ObjectNotFound }
        $granted.Errors.TargetObject.DatasetHash | Select-Object -Unique | Should -Be $unknown
        @($granted.Sent.Operation) -eq 'datasetusers POST' | Should -HaveCount 3
    }

    It 'names the one address of many that the service refuses' {
        $granted = Watch-Command {
            0..99 | ForEach-Object { [pscustomobject]@{ Line = $_; UserEmail = if ($_ -eq 42) { 'a..b@example.com' } else { "u$_@example.com" } } } |
                Add-EncordDatasetUser $dataset.DatasetHash -UserRole User
        }
        $granted.Output | Should -HaveCount 99
        Assert-Problem $granted.Errors InvalidArgument InvalidArgument
        "$($granted.Errors)" | Should -BeLike '*a..b@example.com*'
        $granted.Errors[0].TargetObject.Line | Should -Be 42
        $granted.Sent.Count | Should -BeIn (3..20)
    }

    It 'says for each line, after one request, that somebody may not change a dataset' {
        $granted = Watch-Command { 'li', 'amara', 'tom' | ForEach-Object { [pscustomobject]@{ Email = "$_@example.com" } } | Add-EncordDatasetUser $shelves -UserRole User }
        $granted.Output | Should -BeNullOrEmpty
        $granted.Errors | Should -HaveCount 3
        $granted.Errors | ForEach-Object { Assert-Problem $_ AccessDenied PermissionDenied }
        $granted.Sent.Operation | Should -Be 'datasetusers POST'
    }

    It 'leaves another role as it is, and warns of it' {
        $null = Add-EncordDatasetUser $dataset.DatasetHash keeper@example.com User
        $granted = Watch-Command { Add-EncordDatasetUser $dataset.DatasetHash KEEPER@example.com, fresh@example.com Admin }
        $granted.Output | ForEach-Object { "$_" } | Should -Be 'keeper@example.com (User)', 'fresh@example.com (Admin)'
        $granted.Warnings | Should -HaveCount 1
        $granted.Warnings | Should -BeLike '*keeper@example.com already has the role User*Admin was not given*Set-EncordDatasetUser*'
    }

    It 'of several roles for a user gives the first' {
        $granted = Watch-Command {
            'User', 'Admin', 'User' | ForEach-Object { [pscustomobject]@{ Email = 'first@example.com'; Role = $_ } } |
                Add-EncordDatasetUser -DatasetHash $dataset.DatasetHash
        }
        $granted.Output.UserRole | Should -Be 'User', 'User', 'User'
        $granted.Warnings | Should -HaveCount 1
    }

    It 'sends nothing with -WhatIf' {
        $granted = Watch-Command { Add-EncordDatasetUser $dataset.DatasetHash nobody@example.com, noone@example.com Admin -WhatIf }
        $granted.Output | Should -BeNullOrEmpty
        $granted.Errors | Should -BeNullOrEmpty
        $granted.Sent | Should -BeNullOrEmpty
    }

    It 'shows a table' {
        $shown = Add-EncordDatasetUser $dataset.DatasetHash jonas@example.com Admin | Out-String
        $shown | Should -Match 'UserEmail\s+Role\s+DatasetHash'
        $shown | Should -Match "jonas@example.com\s+Admin\s+$($dataset.DatasetHash)"
    }
}
