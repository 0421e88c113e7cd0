BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $plan = Join-Path $TestDrive 'plan.json'
    $rollback = Join-Path $TestDrive 'plan.rollback.json'

    function New-Plan([hashtable[]] $Wanted, [switch] $Exact) {
        Remove-Item -Path "$TestDrive/*.json" -ErrorAction SilentlyContinue
        $null = $Wanted | ForEach-Object { [pscustomobject] $_ } | Compare-EncordAccess -PlanPath $plan -Exact:$Exact
    }

    function Set-Mischief($State) { $null = Invoke-EncordRequest -Method Put -Path sandbox/roles -Body $State }

    function Get-Role([string] $Dataset) { Get-EncordAccess -DatasetHash $Dataset | ForEach-Object { "$_" } }

    # The requests that changed something, as -WhatIf tells them.
    function Get-Write($Sent) {
        @($Sent.Operation | Where-Object { $_ -notlike 'GET *' } | ForEach-Object { if ($_ -eq 'datasetusers POST') { 'POST datasetusers' } else { $_ } })
    }
}

Describe 'Sync-EncordAccess' {
    BeforeEach {
        $dataset = (New-EncordDataset -Title "Sync $([guid]::NewGuid())").DatasetHash
        $null = 'a', 'b', 'c', 'd', 'e' | ForEach-Object { Add-EncordDatasetUser $dataset "$_@example.com" User }
        Set-Mischief @{}
    }

    It 'does what -WhatIf says, leaves a way back, and takes it' {
        $before = Get-EncordAccess | ConvertTo-Json
        New-Plan -Exact @(
            @{ Id = $dataset; Principal = 'you@example.com'; Role = 'Admin' }, @{ Id = $dataset; Principal = 'a@example.com'; Role = 'Admin' }
            @{ Id = $dataset; Principal = 'b@example.com'; Role = 'User' }, @{ Id = $dataset; Principal = 'c@example.com'; Role = 'User' }
            @{ Id = $dataset; Principal = 'd@example.com'; Role = 'User' }, @{ Id = $dataset; Principal = 'Reviewers'; Role = 'User' }
            @{ Scope = 'Group'; Title = 'Annotators'; Principal = 'jonas@example.com' }, @{ Scope = 'Group'; Title = 'Annotators'; Principal = 'li@example.com' }
            @{ Scope = 'Group'; Title = 'Annotators'; Principal = 'tom@example.com' })
        $said = Get-HostText { Sync-EncordAccess $plan -WhatIf }
        $rollback | Should -Not -Exist
        Get-EncordAccess | ConvertTo-Json | Should -BeExactly $before

        $given = Watch-Command { Sync-EncordAccess $plan }
        $given.Errors | Should -BeNullOrEmpty
        $given.Output[0].Done | Should -Be 4
        $given.Output[0].RollbackPath | Should -Be $rollback
        Get-Role $dataset | Should -Be 'you@example.com (Admin)', 'a@example.com (Admin)', 'b@example.com (User)', 'c@example.com (User)', 'd@example.com (User)', 'Reviewers (User)'
        $promised = [regex]::Matches(($said -replace '\r?\n'), '\(((?:POST|DELETE) [^)]+)\)" on target') | ForEach-Object { $_.Groups[1].Value }
        Get-Write $given.Sent | Sort-Object | Should -Be @($promised | Sort-Object)

        (Sync-EncordAccess $plan).AlreadySo | Should -Be 4
        (Sync-EncordAccess $rollback).Done | Should -Be 4
        Get-EncordAccess | ConvertTo-Json | Should -BeExactly $before
    }

    It 'gives before it takes, and comes to the caller last' {
        New-Plan -Exact @(@{ Id = $dataset; Principal = 'a@example.com'; Role = 'Admin' }, @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' })
        $given = Watch-Command { Sync-EncordAccess $plan -Force -PassThru }
        $given.Output.Outcome | Select-Object -Unique | Should -Be 'Done'
        $bodies = @($given.Sent | Where-Object { $_.Operation -notlike 'GET *' } | ForEach-Object Body)
        $bodies[-1] | Should -BeLike '*you@example.com*'
        $bodies[-2] | Should -BeLike '*b@example.com*c@example.com*'
        $bodies[0..2] -join '' | Should -BeLike '*a@example.com*new@example.com*'
    }

    It 'refuses a place that has drifted, and goes on with the others' {
        $other = (New-EncordDataset -Title 'Sync other').DatasetHash
        New-Plan @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' }, @{ Id = $other; Principal = 'new@example.com'; Role = 'User' }
        Set-Mischief @{ newcomers = @(@{ datasetUuid = $dataset; userEmail = 'eva@example.com'; userRole = 'user'; afterListings = 1 }) }
        $null = Get-EncordDatasetUser $dataset
        $given = Watch-Command { Sync-EncordAccess $plan -PassThru }
        $given.Output.Outcome | Should -Be 'Drifted', 'Done'
        Assert-Problem $given.Errors AccessDrifted InvalidResult
        "$($given.Errors)" | Should -BeLike '*eva@example.com had no role when the plan was made, and has User now*'
    }

    It 'tells what the service answers and does not do' {
        Set-Mischief @{ ignored = @('ghost@example.com') }
        New-Plan @{ Id = $dataset; Principal = 'ghost@example.com'; Role = 'User' }, @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' }
        $given = Watch-Command { Sync-EncordAccess $plan -PassThru -ReportPath "$TestDrive/report.csv" }
        $given.Output.Outcome | Should -Be 'Failed', 'Done'
        Assert-Problem $given.Errors AccessNotTaken InvalidResult
        (Import-Csv "$TestDrive/report.csv").Outcome | Should -Be 'Failed', 'Done'
    }

    It 'keeps the last admin when the new one did not come' {
        Set-Mischief @{ ignored = @('ghost@example.com') }
        $null = Add-EncordDatasetUser $dataset 'mara@example.com' Admin
        Remove-EncordDatasetUser $dataset 'you@example.com' -Force
        $changes = @([pscustomobject]@{ Action = 'Add'; Scope = 'Dataset'; Id = $dataset; PrincipalType = 'User'; Principal = 'ghost@example.com'; Role = 'Admin' })
        # Not the caller's own any more: the service refuses, and nothing is lost.
        $given = Watch-Command { $changes | Sync-EncordAccess -RollbackPath "$TestDrive/undo.json" -PassThru }
        $given.Output.Outcome | Should -Be 'Failed'
    }

    It 'refuses <Name>, unless it is forced' -ForEach @(
        @{ Name = 'to take too many'; Keep = 'you', 'a', 'b'; Id = 'TooManyRemovals' }
        @{ Name = 'to take the caller'; Keep = 'a', 'b', 'c', 'd', 'e'; Id = 'OwnAccess' }
    ) {
        New-Plan -Exact @($Keep | ForEach-Object { @{ Id = $dataset; Principal = "$_@example.com"; Role = $(if ($_ -eq 'you') { 'Admin' } else { 'User' }) } })
        $given = Watch-Command { Sync-EncordAccess $plan -PassThru }
        $given.Output.Outcome | Select-Object -Unique | Should -Be 'Refused'
        $given.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Select-Object -Unique | Should -Be $Id
        $null = $given.Errors | Get-ErrorLine
        $rollback | Should -Not -Exist
        if ($Id -eq 'TooManyRemovals') { (Sync-EncordAccess $plan -MaximumRemoval 0.5).Done | Should -Be 3 }
    }

    It 'never overwrites the way back of another plan, and sends nothing without one' {
        New-Plan @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' }
        Set-Content -LiteralPath $rollback -Value '{}'
        $given = Watch-Command { Sync-EncordAccess $plan }
        Assert-Problem $given.Errors RollbackNotWritten WriteError
        Get-Write $given.Sent | Should -BeNullOrEmpty
        Get-Content $rollback | Should -Be '{}'
    }

    It 'takes a user out of the organisation with all roles, but not past a guard, and brings all of it back' {
        Remove-Item -Path "$TestDrive/*.json" -ErrorAction SilentlyContinue
        $null = Add-EncordOrganisationUser 'leo@example.com' -Role Member -MemberType External
        $null = Add-EncordDatasetUser $dataset 'leo@example.com' User
        $null = Add-EncordGroupMember $reviewers 'leo@example.com'
        $before = Get-EncordAccess | ConvertTo-Json
        $staying = Get-EncordAccess -Scope Organisation | Where-Object Principal -NE 'leo@example.com'
        $changes = $staying | Compare-EncordAccess -Exact -PlanPath $plan
        $changes | ForEach-Object { "$($_.Scope) $_" } |
            Should -Be 'Organisation - leo@example.com (Member)', 'Dataset - leo@example.com (User)', 'Group - leo@example.com (Member)'

        $kept = Watch-Command { Sync-EncordAccess $plan -PassThru }
        $kept.Output.Outcome | Should -Be 'Refused', 'Done', 'Refused'
        $kept.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Select-Object -Unique | Should -Be 'TooManyRemovals'
        $given = Watch-Command { Sync-EncordAccess $plan -MaximumRemoval 0.5 }
        $given.Output[0].Done | Should -Be 2
        (Get-Write $given.Sent)[-1] | Should -BeLike 'DELETE organisation/users/*'
        Get-EncordAccess -Principal 'leo@example.com' | Should -BeNullOrEmpty

        (Sync-EncordAccess $rollback).Done | Should -Be 3
        Get-EncordAccess | ConvertTo-Json | Should -BeExactly $before
        (Get-EncordOrganisationUser | Where-Object UserEmail -EQ 'leo@example.com').MemberType | Should -Be 'External'
    }

    It 'takes changes from the pipeline, fresh or back from a file' {
        $wanted = @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' }, @{ Id = $dataset; Principal = 'b@example.com'; Role = 'Admin' }
        $changes = $wanted | ForEach-Object { [pscustomobject] $_ } | Compare-EncordAccess
        $changes | Export-Csv "$TestDrive/changes.csv" -NoTypeInformation
        (Import-Csv "$TestDrive/changes.csv" | Sync-EncordAccess -RollbackPath "$TestDrive/1.json").Done | Should -Be 2
        ($changes | Sync-EncordAccess -RollbackPath "$TestDrive/2.json").AlreadySo | Should -Be 2
    }

    It 'refuses a plan of another service, and what is no plan' {
        New-Plan @{ Id = $dataset; Principal = 'new@example.com'; Role = 'User' }
        (Get-Content $plan -Raw) -replace '"domain": "[^"]+"', '"domain": "https://api.encord.com"' | Set-Content $plan
        Assert-Problem (Watch-Command { Sync-EncordAccess $plan }).Errors AccessPlanNotValid InvalidData
        Assert-Problem (Watch-Command { Sync-EncordAccess "$TestDrive/none.json" }).Errors FileNotFound ObjectNotFound
        Assert-Problem (Watch-Command { @{ Action = 'Dance' } | Sync-EncordAccess }).Errors AccessPlanNotValid InvalidData
    }
}
