BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox -Option '--organisation=20,4,30'
    Connect-Sandbox $sandbox
    $all = @(Get-EncordAccess)
}

Describe 'Get-EncordAccess' {
    It 'lists the grants of all kinds of places, in their order' {
        $all | Should -BeOfType [EncordPS.AccessGrant]
        $all.Scope | Select-Object -Unique | Should -Be 'Dataset', 'StorageFolder', 'Group', 'Organisation'
        $all | Where-Object Title -EQ 'Traffic cameras 2025' | ForEach-Object { "$_" } |
            Should -Be 'you@example.com (Admin)', 'amara@example.com (User)', 'Annotators (User)'
        $all | Where-Object Title -EQ 'Folder 001' | ForEach-Object PrincipalType | Should -Be 'Group', 'Group'
        ($all | Where-Object Title -EQ 'Annotators').Role | Should -Be 'Member', 'Member'
        ($all | Where-Object { $_.Scope -eq 'Organisation' -and $_.Principal -eq 'mara@example.com' }).Role | Should -Be 'Admin'
    }

    It 'asks twice for a dataset, once for all else, and in an order that does not change' {
        $again = Watch-Command { Get-EncordAccess -Scope Dataset -ThrottleLimit 32 }
        $datasets, $folders, $groups = @(Get-EncordDataset), @(Get-EncordStorageFolder -Recurse), @(Get-EncordGroup)
        $again.Sent | Should -HaveCount (1 + 2 * $datasets.Count)
        foreach ($ask in { Get-EncordAccess }, { Get-EncordAccess -Effective }) {
            (Watch-Command $ask).Sent | Should -HaveCount (4 + 2 * $datasets.Count + $folders.Count + $groups.Count)
        }
        ($again.Output | ConvertTo-Json) | Should -BeExactly (@($all | Where-Object Scope -EQ 'Dataset') | ConvertTo-Json)
    }

    It 'goes through <Name> and comes back the same' -ForEach @(
        @{ Name = 'CSV'; There = { $all | Export-Csv "$TestDrive/a.csv" -NoTypeInformation; Import-Csv "$TestDrive/a.csv" } }
        @{ Name = 'JSON'; There = { $all | ConvertTo-Json | ConvertFrom-Json } }
        @{ Name = 'CliXml'; There = { $all | Export-Clixml "$TestDrive/a.xml"; Import-Clixml "$TestDrive/a.xml" } }
    ) {
        $names = 'Scope', 'Id', 'Title', 'PrincipalType', 'Principal', 'PrincipalId', 'Role'
        $back = @(& $There)
        @($back[0].PSObject.Properties.Name) | Should -Be $names
        ($back | Select-Object $names | ConvertTo-Json) | Should -BeExactly ($all | Select-Object $names | ConvertTo-Json)
    }

    It 'takes places from the pipeline, and asks for no others' {
        $given = Watch-Command { Get-EncordDataset -TitleLike 'Dataset 000*' | Select-Object -First 2 | Get-EncordAccess }
        $given.Output.Title | Select-Object -Unique | Should -Be 'Dataset 0001', 'Dataset 0002'
        (Get-EncordStorageFolder -Search 'Folder 002' | Get-EncordAccess).Title | Select-Object -Unique | Should -Be 'Folder 002'
        (Get-EncordGroup 'Reviewers' | Get-EncordAccess).Principal | Should -Be 'amara@example.com'
        $traffic | Get-EncordAccess | ForEach-Object Title | Select-Object -Unique | Should -Be 'Traffic cameras 2025'
        Get-EncordDataset -Title 'nothing*' | Get-EncordAccess | Should -BeNullOrEmpty
    }

    It 'finds places by title and principals by name, with wildcards' {
        $found = @(Get-EncordAccess 'Traffic*', 'Annot*' -Principal '*@example.com')
        $found.Title | Select-Object -Unique | Should -Be 'Traffic cameras 2025', 'Annotators'
        $found.PrincipalType | Select-Object -Unique | Should -Be 'User'
        Assert-Problem (Watch-Command { Get-EncordAccess 'No such place' }).Errors DatasetNotFound ObjectNotFound 'No such place'
    }

    It 'resolves groups into people' {
        $people = @(Get-EncordAccess 'Traffic cameras 2025' -Effective)
        $people | ForEach-Object { "$_" } | Should -Be @(
            'you@example.com (Admin)', 'amara@example.com (User)', 'jonas@example.com (User through Annotators)', 'li@example.com (User through Annotators)')
        $people.PrincipalType | Select-Object -Unique | Should -Be 'User'
    }

    It 'goes on after a place that may not be read' {
        $given = Watch-Command { $finance, 'no id', $traffic | Get-EncordAccess }
        $given.Output.Title | Select-Object -Unique | Should -Be 'Traffic cameras 2025'
        $given.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument no id', "AccessDenied PermissionDenied $finance"
    }
}
