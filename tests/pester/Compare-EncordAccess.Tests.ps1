BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $list = Join-Path $TestDrive 'access.csv'
    $plan = Join-Path $TestDrive 'plan.json'
    Get-EncordAccess | Export-Csv -LiteralPath $list -NoTypeInformation

    function Set-List([string[]] $Lines) {
        Set-Content -LiteralPath "$TestDrive/list.csv" -Value (@('Scope,Title,Principal,Role') + $Lines)
        "$TestDrive/list.csv"
    }
}

Describe 'Compare-EncordAccess' {
    It 'finds nothing to change in what was exported, and writes nothing' {
        $given = Watch-Command { Compare-EncordAccess -Path $list -Exact }
        $given.Output | Should -BeNullOrEmpty
        $given.Errors | Should -BeNullOrEmpty
        @($given.Sent.Operation | Where-Object { $_ -notlike 'GET *' }) | Should -BeNullOrEmpty
        Get-EncordAccess | Compare-EncordAccess -Exact | Should -BeNullOrEmpty
        Import-Csv $list | Compare-EncordAccess -Exact | Should -BeNullOrEmpty
    }

    It 'says what is to be added and changed, and why, and saves the plan' {
        $path = Set-List 'Dataset,Traffic cameras 2025,tom@example.com,User', 'Dataset,Traffic cameras 2025,Annotators,Admin', 'Group,Reviewers,li@example.com,'
        $changes = @(Compare-EncordAccess $path -PlanPath $plan)
        $changes | Should -BeOfType [EncordPS.AccessChange]
        $changes | ForEach-Object { "$_" } | Should -Be '+ tom@example.com (User)', '~ Annotators (User -> Admin)', '+ li@example.com (Member)'
        $changes.Reason | Should -Be 'line 2 wants it', 'line 3 wants it', 'line 4 wants it'
        $saved = Get-Content $plan -Raw | ConvertFrom-Json
        $saved.scopes.changes.principal | Should -Be 'tom@example.com', 'Annotators', 'li@example.com'
        $saved.scopes[0].observed.principal | Should -Be 'you@example.com', 'amara@example.com', 'Annotators'
    }

    It 'removes with -Exact alone, and only in the places that the list names' {
        $path = Set-List 'Dataset,Traffic cameras 2025,you@example.com,Admin'
        Compare-EncordAccess $path | Should -BeNullOrEmpty
        Compare-EncordAccess $path -Exact | ForEach-Object { "$_" } | Should -Be '- amara@example.com (User)', '- Annotators (User)'
    }

    It 'lets nobody leave the organisation whom another line gives a role' {
        $lines = Get-EncordAccess -Scope Organisation | Where-Object Principal -NE 'tom@example.com' | ForEach-Object { "Organisation,,$($_.Principal),$($_.Role)" }
        $path = Set-List ($lines + 'Dataset,Traffic cameras 2025,tom@example.com,User' + 'Dataset,Traffic cameras 2025,you@example.com,Admin')
        $given = Watch-Command { Compare-EncordAccess $path -Exact -AllowPartial }
        Assert-Problem $given.Errors AccessLinesContradict InvalidData "line $($lines.Count + 2)"
        $given.Output | ForEach-Object { "$_" } | Should -Be '+ tom@example.com (User)', '- amara@example.com (User)', '- Annotators (User)'
    }

    It 'reads like a diff, with colours where the host has them' {
        $shown = Set-List 'Dataset,Traffic cameras 2025,tom@example.com,User' | ForEach-Object { Compare-EncordAccess $_ -Exact } | Out-String
        $shown | Should -BeLike "*Place: Dataset 'Traffic cameras 2025' ($traffic)*"
        $shown | Should -Match '\+ User\s+tom@example.com'
        $shown | Should -Match '- Admin\s+you@example.com'
        [EncordPS.Formatting.AccessText]::Change([pscustomobject]@{ Action = 'Add'; Role = 'User' }, $PSStyle) | Should -Be "$($PSStyle.Foreground.Green)+ User$($PSStyle.Reset)"
    }

    It 'makes Markdown for a review' {
        $text = Compare-EncordAccess (Set-List 'Dataset,Traffic cameras 2025,tom@example.com,User', 'Dataset,Traffic cameras 2025,amara@example.com,Admin') -Markdown
        $text | Should -BeLike '## Access: 1 to add, 1 to change, 0 to remove*'
        $text | Should -Match '(?m)^\+ tom@example.com: User  \(line 2 wants it\)$'
        $text | Should -Match '(?m)^- amara@example.com: User$'
    }

    It 'names each wrong line, and makes no plan' {
        $null = New-EncordDataset -Title 'Twice'
        $null = New-EncordDataset -Title 'Twice'
        $path = Set-List @(
            'Dataset,Traffic cameras 2025,jonas@@example.com,User', 'Dataset,Traffic cameras 2025,li@example.com,Owner', 'Dataset,Nowhere,li@example.com,User'
            'Dataset,Traffic cameras 2025,Nobody,User', 'Dataset,Traffic cameras 2025,tom@example.com,User', 'Dataset,Traffic cameras 2025,tom@example.com,Admin'
            'Dataset,Twice,li@example.com,User', 'Moon,Traffic cameras 2025,li@example.com,User', 'Dataset,Traffic cameras 2025,eva@example.com,User,more')
        Remove-Item -LiteralPath $plan
        $given = Watch-Command { Compare-EncordAccess $path -Exact -PlanPath $plan }
        $given.Output | Should -BeNullOrEmpty
        $given.Errors | Get-ErrorLine | Sort-Object { [int] ($_ -replace '.* ') } | Should -Be @(
            'InvalidEmail InvalidArgument line 2', 'InvalidRole InvalidArgument line 3', 'DatasetNotFound ObjectNotFound line 4'
            'GroupNotFound ObjectNotFound line 5', 'AccessLinesContradict InvalidData line 7', 'TitleNotUnique InvalidData line 8'
            'AccessLineNotValid InvalidData line 9', 'AccessLineNotValid InvalidData line 10')
        $plan | Should -Not -Exist
        "$($given.Warnings)" | Should -BeLike '*no plan*8 lines*'
    }

    It 'goes on with the other lines when it is told to, and removes nobody then' {
        $path = Set-List 'Dataset,Traffic cameras 2025,tom@example.com,User', 'Dataset,Traffic cameras 2025,amara@@example.com,User'
        $changes = @(Compare-EncordAccess $path -Exact -AllowPartial -PlanPath $plan -ErrorAction SilentlyContinue)
        $changes | ForEach-Object { "$_" } | Should -Be '+ tom@example.com (User)'
        $plan | Should -Exist
    }

    It 'refuses a table with the wrong delimiter, once' {
        Set-Content -LiteralPath "$TestDrive/semicolons.csv" -Value 'Title;Principal;Role', 'Traffic cameras 2025;a@example.com;User', 'Traffic cameras 2025;b@example.com;User'
        Assert-Problem (Watch-Command { Compare-EncordAccess "$TestDrive/semicolons.csv" }).Errors WrongDelimiter InvalidData
        Assert-Problem (Watch-Command { Import-Csv "$TestDrive/semicolons.csv" | Compare-EncordAccess }).Errors WrongDelimiter InvalidData
        Assert-Problem (Watch-Command { Compare-EncordAccess "$TestDrive/none.csv" }).Errors FileNotFound ObjectNotFound
    }

    It 'refuses what comes through a group, and a title that is not that of the id' {
        $given = Watch-Command { Get-EncordAccess 'Traffic cameras 2025' -Effective | Compare-EncordAccess }
        $given.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Select-Object -Unique | Should -Be 'AccessNotPossible'
        $given = Watch-Command { @{ Id = $traffic; Title = 'Chest CT pilot'; Principal = 'a@example.com'; Role = 'User' } | Compare-EncordAccess }
        $given.Errors[0].FullyQualifiedErrorId | Should -BeLike 'AccessLinesContradict,*'
    }
}
