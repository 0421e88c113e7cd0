BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-EncordDataset -Title 'Listed'
    $other = New-EncordDataset -Title 'Listed too'
    $null = Add-EncordDatasetUser $dataset.DatasetHash li@example.com, tom@example.com User
    $null = Add-EncordDatasetUser $other.DatasetHash tom@example.com Admin
}

Describe 'Get-EncordDatasetUser' {
    It 'lists the users of a dataset with their roles, by position' {
        $users = Watch-Command { Get-EncordDatasetUser $dataset.DatasetHash }
        $users.Output | Should -BeOfType [EncordPS.DatasetUser]
        $users.Output | ForEach-Object { "$_" } | Should -Be 'you@example.com (Admin)', 'li@example.com (User)', 'tom@example.com (User)'
        $users.Output.DatasetHash | Select-Object -Unique | Should -Be $dataset.DatasetHash
        $users.Sent.Operation | Should -Be "GET datasets/$($dataset.DatasetHash)/users"
        $users.Sent.Query.Count | Should -Be 0
    }

    It 'takes datasets from the pipeline: <Name>' -ForEach @(
        @{ Name = 'objects'; Command = { $dataset, $other | Get-EncordDatasetUser -UserEmail tom* } }
        @{ Name = 'ids'; Command = { $dataset.DatasetHash, $other.DatasetHash | Get-EncordDatasetUser -UserEmail tom* } }
        @{ Name = 'lines of a table'; Command = { $dataset, $other | Select-Object DatasetHash | Get-EncordDatasetUser -UserEmail TOM@example.com } }
    ) {
        & $Command | ForEach-Object { "$_" } | Should -Be 'tom@example.com (User)', 'tom@example.com (Admin)'
    }

    It 'finds by several addresses, with wildcards or without' {
        (Get-EncordDatasetUser $dataset.DatasetHash 'l?@*', 'you@example.com').UserEmail | Should -Be 'you@example.com', 'li@example.com'
        Get-EncordDatasetUser $dataset.DatasetHash 'nobody*' | Should -BeNullOrEmpty
    }

    It 'follows the pages, and asks for none that nobody wants' {
        $large = New-EncordDataset -Title 'Many users'
        $null = Add-EncordDatasetUser $large.DatasetHash (1..230 | ForEach-Object { "u$_@example.com" }) User
        $all = Watch-Command { $large | Get-EncordDatasetUser }
        $all.Output.UserEmail | Select-Object -Unique | Should -HaveCount 231
        $all.Sent | Should -HaveCount 3
        $first = Watch-Command { $large | Get-EncordDatasetUser | Select-Object -First 5 }
        $first.Output | Should -HaveCount 5
        $first.Sent | Should -HaveCount 1
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown dataset'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound'; Bad = { $unknown } }
        @{ Name = 'one that nobody may see'; Id = 'AccessDenied'; Category = 'PermissionDenied'; Bad = { $finance } }
        @{ Name = 'what is no id'; Id = 'InvalidId'; Category = 'InvalidArgument'; Bad = { 'Listed' } }
    ) {
        $bad = & $Bad
        $users = Watch-Command { Get-EncordDatasetUser $bad, $other.DatasetHash }
        $users.Output.UserEmail | Should -Be 'you@example.com', 'tom@example.com'
        Assert-Problem $users.Errors $Id $Category $bad
    }

    It 'feeds what changes roles, and shows what can be kept as a file' {
        $file = Join-Path $TestDrive 'before.csv'
        Get-EncordDatasetUser $dataset.DatasetHash tom@example.com | Export-Csv -LiteralPath $file -NoTypeInformation
        Get-EncordDatasetUser $dataset.DatasetHash tom@example.com | Remove-EncordDatasetUser
        Get-EncordDatasetUser $dataset.DatasetHash tom* | Should -BeNullOrEmpty
        Import-Csv -LiteralPath $file | Add-EncordDatasetUser | ForEach-Object { "$_" } | Should -Be 'tom@example.com (User)'
    }
}
