BeforeDiscovery {
    $scripts = Get-ChildItem -Path (Join-Path $PSScriptRoot '../../samples') -Recurse -Include *.ps1 | ForEach-Object { @{ Script = $_.FullName; Name = $_.Name } }
}

BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $samples = Join-Path $RepositoryRoot 'samples'
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox

    function Write-Listing([string[]] $Urls) {
        $path = Join-Path $TestDrive 'listing.txt'
        Set-Content -LiteralPath $path -Value $Urls
        $path
    }

    function Invoke-Ingest([string] $Title, [string[]] $Urls) {
        $journal = Join-Path $TestDrive "$Title.journal"
        $null = & "$samples/nightly-ingest.ps1" -ListingPath (Write-Listing $Urls) -DatasetTitle $Title -IntegrationTitle 'AWS prod bucket' -JournalPath $journal 2>&1 3>&1
        [pscustomobject]@{ ExitCode = $LASTEXITCODE; Import = Get-EncordImport $journal }
    }

    function Get-RowTitle([string] $Title) {
        Get-EncordDataset -Title $Title | Get-EncordDataRow | ForEach-Object Title | Sort-Object
    }
}

Describe 'The samples' {
    It '<Name> has a description and no syntax error' -ForEach $scripts {
        $errors = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($Script, [ref] $null, [ref] $errors)
        $errors | Should -BeNullOrEmpty
        $ast.GetHelpContent().Synopsis | Should -Not -BeNullOrEmpty
        Get-Content -Raw (Join-Path $RepositoryRoot 'samples/README.md') | Should -BeLike $(if ($Name -eq 'connect.ps1') { '*connect*' } else { "*$Name*" })
    }

    It '<Name> has no operator that Windows PowerShell 5.1 lacks' -ForEach $scripts {
        $tokens = $null
        $null = [Management.Automation.Language.Parser]::ParseFile($Script, [ref] $tokens, [ref] $null)
        $newer = 'QuestionMark', 'QuestionDot', 'QuestionLBracket', 'QuestionQuestion', 'QuestionQuestionEquals', 'AndAnd', 'OrOr'
        $tokens | Where-Object { "$($_.Kind)" -in $newer } | ForEach-Object Extent | Should -BeNullOrEmpty
    }
}

Describe 'quickstart.ps1' {
    It 'does the main job when it is run by hand, and ends its session' {
        $report = Join-Path $TestDrive 'failures.csv'
        $run = Invoke-ChildPowerShell -ArgumentList "$samples/quickstart.ps1", $sandbox.Domain, $sandbox.KeyPath, $report {
            & $args[0] -Domain $args[1] -SshKeyPath $args[2] -ReportPath $args[3]
            "sessions: $(@(Get-EncordSession).Count)"
        }
        $run.ExitCode | Should -Be 0
        $run.Lines | Should -Contain 'voice-19.mp3 comes from the bucket'
        $run.Lines -join '' | Should -BeLike "*dataset '00000000-0000-4000-8000-000000000000':*"
        $run.Lines[-1] | Should -Be 'sessions: 0'
        @(Import-Csv $report).url | Should -HaveCount 5
    }
}

Describe 'nightly-ingest.ps1' {
    It 'adds what is new, night after night' {
        $first = Invoke-Ingest 'Nights' 's3://nights/a.mp4', 's3://nights/b.jpg', 's3://nights/c.mp3'
        $first.ExitCode, $first.Import.Done | Should -Be 0, 3
        $second = Invoke-Ingest 'Nights' 's3://nights/a.mp4', 's3://nights/b.jpg', 's3://nights/c.mp3', 's3://nights/d.png'
        $second.ExitCode, $second.Import.Known, $second.Import.Done | Should -Be 0, 3, 1
        @(Get-RowTitle 'Nights').Count | Should -Be 4
    }

    It 'knows files apart whose names differ by a capital letter alone' {
        $null = Invoke-Ingest 'Letters' 's3://letters/a.mp4'
        (Invoke-Ingest 'Letters' 's3://letters/a.mp4', 's3://letters/A.mp4').Import.Done | Should -Be 1
        @(Get-RowTitle 'Letters') | Should -HaveCount 2
    }

    It 'goes on where the journal is lost' {
        $null = Invoke-Ingest 'Broken off' 's3://broken/a.mp4', 's3://broken/b.mp4'
        Remove-Item -LiteralPath (Join-Path $TestDrive 'Broken off.journal')
        (Invoke-Ingest 'Broken off' 's3://broken/a.mp4', 's3://broken/b.mp4').Import.Skipped | Should -Be 2
        @(Get-RowTitle 'Broken off').Count | Should -Be 2
    }

    It 'ends with 1 when files fail or are of no known kind' {
        $run = Invoke-Ingest 'Failures' 's3://failures/a.mp4', 'https://old.invalid/b.mp4'
        $run.ExitCode | Should -Be 1
        $run.Import.Failures.ObjectUrls | Should -Be 'https://old.invalid/b.mp4'
        (Invoke-Ingest 'Strange' 's3://failures/a.mp4', 's3://failures/c.xyz').ExitCode | Should -Be 1
    }

    It 'ends with 2 when it cannot run' {
        $null = & "$samples/nightly-ingest.ps1" -ListingPath (Write-Listing 's3://x/y.mp4') -DatasetTitle x -IntegrationTitle none -JournalPath "$TestDrive/none.journal" 2>&1
        $LASTEXITCODE | Should -Be 2
    }
}

Describe 'retry-failed.ps1' {
    It 'tries what failed last, and only that' {
        $null = Invoke-Ingest 'Retry' 's3://retry/done.mp4', 'https://still.invalid/bad.mp4'
        $journal = Join-Path $TestDrive 'Retry.journal'
        $null = & "$samples/retry-failed.ps1" -IntegrationTitle 'AWS prod bucket' -JournalPath $journal 3>&1
        $LASTEXITCODE | Should -Be 1
        (Get-EncordImport $journal).Units | Should -Be 1
        @(Get-RowTitle 'Retry') | Should -HaveCount 1
    }
}

Describe 'shard.ps1' {
    It 'divides the datasets among the runners, each to one' {
        $shares = 0..2 | ForEach-Object { & "$samples/shard.ps1" -Shard $_ -Of 3 }
        $shares.DatasetHash | Sort-Object | Should -Be @(Get-EncordDataset | ForEach-Object DatasetHash | Sort-Object)
        $drone = Get-EncordDataset 'Drone archive 2019'
        ($shares | Where-Object DatasetHash -EQ $drone.DatasetHash).Rows | Should -Be @($drone | Get-EncordDataRow).Count
    }

    It 'refuses a share that there is not' {
        { & "$samples/shard.ps1" -Shard 3 -Of 3 } | Should -Throw '*there is no share 3*'
    }
}

Describe 'dataset-report.ps1' {
    BeforeAll {
        $null = New-FilledDataset -VideoCount 3 -Title '<script>alert("1")</script> & more'
        $hostile = @(
            '<img src=x onerror=alert(1)>', "'/><svg onload='alert(2)'>", '</h2><script src=//x.invalid></script>', '"><b>bold</b>',
            '=cmd|''/c calc''!A0', '+1+1', '-2+3', '@SUM(1)', "`t=1+1", 'a "quoted", title', "two`r`nlines, one title", "it's; &lt;fine&gt; $([char] 0xE9)"
        )
        $hashes = @{}
        foreach ($title in $hostile) {
            $hashes[$title] = (New-FilledDataset -VideoCount 1 -Title $title).DatasetHash
        }

        $csv = Join-Path $TestDrive 'rows.csv'
        $html = Join-Path $TestDrive 'rows.html'
        $null = & "$samples/dataset-report.ps1" -CsvPath $csv -HtmlPath $html
        $page = Get-Content -LiteralPath $html -Raw
    }

    It 'counts the rows by type' {
        $line = Import-Csv $csv | Where-Object Title -Like '*more'
        $line.DataType | Should -Be 'VIDEO'
        $line.Rows | Should -Be 3
        @(Import-Csv $csv | Where-Object Title -EQ 'Traffic cameras 2025' | Measure-Object Rows -Sum).Sum |
            Should -Be @(Get-EncordDataset 'Traffic cameras 2025' | Get-EncordDataRow).Count
    }

    It 'makes a page that is whole XML, needs nothing else, and keeps titles as text' {
        $parsed = [xml] ($page -replace '<!DOCTYPE html>' -replace '<meta charset="utf-8">')
        @($parsed.SelectNodes('//svg')).Count | Should -BeGreaterThan 1
        @($parsed.SelectNodes('//rect')).Count | Should -Be @(Import-Csv $csv).Count
        $parsed.SelectNodes('//script | //link | //img') | Should -BeNullOrEmpty
        $parsed.SelectNodes('//h2').InnerText | Should -Contain '<script>alert("1")</script> & more'
    }

    It 'takes no markup out of a title' {
        $parsed = [xml] ($page -replace '<!DOCTYPE html>' -replace '<meta charset="utf-8">')
        $names = 'code', 'body', 'h1', 'h2', 'head', 'html', 'p', 'rect', 'style', 'svg', 'text', 'title'
        $parsed.SelectNodes('//*').LocalName | Sort-Object -Unique | Where-Object { $_ -notin $names } | Should -BeNullOrEmpty
        $parsed.SelectNodes('//@*').LocalName | Where-Object { $_ -like 'on*' -or $_ -in 'src', 'href' } | Should -BeNullOrEmpty
        $shown = $parsed.SelectNodes('//h2').InnerText -replace '\s+', ' '
        foreach ($title in $hostile) {
            $shown | Should -Contain ($title -replace '\s+', ' ')
        }
    }

    It 'makes a CSV file that gives every title back, and no formula' {
        $lines = @(Import-Csv $csv)
        foreach ($title in $hostile) {
            $line = $lines | Where-Object DatasetHash -EQ $hashes[$title]
            $line.Rows | Should -Be 1
            $line.Title | Should -BeExactly $(if ($title -match '^[=+\-@\t]') { "'$title" } else { $title })
        }

        $lines.Title | Where-Object { $_ -match '^[=+\-@\t\r\n]' } | Should -BeNullOrEmpty
    }
}

Describe 'The schedules' {
    BeforeAll {
        $env:ENCORD_DOMAIN = $sandbox.Domain
        $env:ENCORD_SSH_KEY = Get-Content -LiteralPath $sandbox.KeyPath -Raw
    }

    AfterAll {
        Remove-Item -Path Env:ENCORD_DOMAIN, Env:ENCORD_SSH_KEY
    }

    It 'runs the step of GitHub Actions' {
        $lines = @(Get-Content (Join-Path $samples 'schedule/github-actions.yml'))
        $begin = [array]::IndexOf($lines, '        run: |') + 1
        $step = $lines[$begin..($begin + 1)].Trim() -join "`n"
        Set-Content -LiteralPath "$TestDrive/listing.txt" -Value 's3://actions/a.mp4'
        $run = Invoke-ChildPowerShell -ArgumentList $RepositoryRoot, $TestDrive, $step {
            Import-Module (Join-Path $args[0] 'out/EncordPS')
            Set-Location $args[1]
            & ([scriptblock]::Create($args[2].Replace('./samples', (Join-Path $args[0] 'samples'))))
        }
        $run.Lines -join "`n" | Should -BeLike '*1 units: 0 known, 1 done, 0 skipped, 0 failed*'
        $run.ExitCode | Should -Be 0
    }

    It 'runs the lines of the crontab' {
        $jobs = @(Get-Content (Join-Path $samples 'schedule/crontab') | Where-Object { $_ -match '-File (\S+) (.+?) >' } |
                ForEach-Object { "& '$(Join-Path $RepositoryRoot ($_ -replace '.*-File (\S+) .*', '$1'))' $($_ -replace '.*?-File \S+ (.+?) >.*', '$1')" })
        $jobs | Should -HaveCount 2
        Push-Location $TestDrive
        try {
            Set-Content -LiteralPath listing.txt -Value 's3://cron/a.mp4'
            foreach ($job in $jobs) {
                $null = Invoke-Expression $job
                $LASTEXITCODE | Should -Be 0
            }
        }
        finally {
            Pop-Location
        }
    }

    It 'runs the runbook of Azure Automation' {
        function global:Get-AutomationVariable($Name) { if ($Name -eq 'EncordSshKey') { $env:ENCORD_SSH_KEY } }
        try {
            & "$samples/schedule/azure-automation.ps1" -OutputPath $TestDrive | Should -BeLike '* datasets: *'
        }
        finally {
            Remove-Item Function:Get-AutomationVariable
        }

        "$TestDrive/rows.html" | Should -Exist
    }
}
