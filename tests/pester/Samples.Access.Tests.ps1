BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $samples = Join-Path $RepositoryRoot 'samples'
}

Describe 'grant-roles.ps1' {
    BeforeAll {
        $team = New-EncordDataset -Title 'Team'
        $roles = Join-Path $TestDrive 'roles.csv'
        $undo = Join-Path $TestDrive 'undo.json'
        $lines = 'Email,Role,DatasetTitle,DatasetHash', 'jonas@example.com,Admin,Team,', "li@example.com,User,,$($team.DatasetHash)"
    }

    It 'tells what is wrong, and gives nothing' {
        Set-Content -LiteralPath $roles -Value ($lines + 'tom@example.com,Owner,Team,', 'eva@example.com,User,No such dataset,')
        $problems = @(& "$samples/grant-roles.ps1" -Path $roles -RollbackPath $undo 2>&1 3>$null | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        $LASTEXITCODE | Should -Be 1
        $problems.TargetObject | Sort-Object | Should -Be 'line 4', 'line 5'
        @(Get-EncordDatasetUser $team.DatasetHash) | Should -HaveCount 1
    }

    It 'gives the roles, and leaves a way back' {
        Set-Content -LiteralPath $roles -Value $lines
        (& "$samples/grant-roles.ps1" -Path $roles -RollbackPath $undo).Done | Should -Be 2
        $LASTEXITCODE | Should -Be 0
        (Sync-EncordAccess $undo -Force).Done | Should -Be 2
    }
}

Describe 'access' {
    BeforeAll {
        $file = Join-Path $TestDrive 'access.csv'
        $plan = Join-Path $TestDrive 'plan.json'
        $actions = Get-Content -Raw "$samples/access/github-actions.yml"
    }

    It 'exports, reviews, applies, checks and takes back' {
        $before = Get-EncordAccess -Scope Dataset | ConvertTo-Json
        & "$samples/access/export-access.ps1" -Path $file -Scope Dataset | Should -BeLike '* grants are in *'
        & "$samples/access/check-drift.ps1" -Path $file | Should -Be '0 differences.'
        $LASTEXITCODE | Should -Be 0

        Add-Content -LiteralPath $file -Value 'Dataset,,Chest CT pilot,User,tom@example.com,,User'
        $null = & "$samples/access/check-drift.ps1" -Path $file
        $LASTEXITCODE | Should -Be 1
        & "$samples/access/review-access.ps1" -Path $file -ReviewPath "$TestDrive/review.md" -PlanPath $plan | Should -BeLike '*1 to add*'
        $LASTEXITCODE | Should -Be 0
        & "$samples/access/apply-access.ps1" -PlanPath $plan -ReportPath "$TestDrive/report.md" | Should -BeLike '1 changes: 1 done*'
        $LASTEXITCODE | Should -Be 0
        Get-Content -Raw "$TestDrive/report.md" | Should -BeLike '*| Done | Add | Dataset |*'
        & "$samples/access/check-drift.ps1" -Path $file | Should -Be '0 differences.'
        & "$samples/access/apply-access.ps1" -PlanPath "$TestDrive/plan.rollback.json" -ReportPath "$TestDrive/back.md" -MaximumRemoval 1 | Should -BeLike '*1 done*'
        Get-EncordAccess -Scope Dataset | ConvertTo-Json | Should -BeExactly $before
    }

    It 'says with exit codes what could not be done' {
        Set-Content -LiteralPath $file -Value 'Title,Principal,Role', 'Chest CT pilot,no address@,User'
        $null = & "$samples/access/review-access.ps1" -Path $file -ReviewPath "$TestDrive/none.md" -PlanPath "$TestDrive/none.json" 2>&1 3>&1
        $LASTEXITCODE | Should -Be 2
        $null = & "$samples/access/check-drift.ps1" -Path $file 2>&1 3>&1
        $LASTEXITCODE | Should -Be 2
        $null = & "$samples/access/apply-access.ps1" -PlanPath "$TestDrive/none.json" -ReportPath "$TestDrive/none.md" 2>&1
        $LASTEXITCODE | Should -Be 2
        "$TestDrive/none.md" | Should -Not -Exist
    }

    It 'is run by GitHub Actions and by cron as it is' {
        $called = [regex]::Matches($actions + (Get-Content -Raw "$samples/access/crontab"), 'samples/access/([\w-]+\.ps1)((?: -\w+ [\w.]+)*)')
        $called | Should -HaveCount 5
        foreach ($call in $called) {
            $command = Get-Command "$samples/access/$($call.Groups[1].Value)"
            [regex]::Matches($call.Groups[2].Value, '-(\w+)') | ForEach-Object { $command.Parameters.Keys | Should -Contain $_.Groups[1].Value }
        }
    }
}
