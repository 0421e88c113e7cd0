BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"

    function Get-Line([string[]] $Url) {
        $Url | ForEach-Object { '{{"images":[{{"objectUrl":"{0}"}}]}}' -f $_ }
    }

    function Get-Start($Watched) {
        @($Watched.Sent | Where-Object Operation -EQ 'datasetdatalongpolling POST')
    }
}

Describe 'Import-EncordPrivateData' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'import'
        $journal = Join-Path $TestDrive "$(New-Guid).journal"
        $target = @{ DatasetHash = $dataset.DatasetHash; IntegrationId = $aws; JournalPath = $journal }
    }

    It 'imports a file of units, and sends nothing when it is run again' {
        $path = Join-Path $TestDrive 'units.ndjson'
        Get-Line (1..150 | ForEach-Object { "s3://import/$_.jpg" }) | Set-Content -LiteralPath $path -Encoding ascii
        $first = Watch-Command { Import-EncordPrivateData @target -Path $path }
        $first.Errors | Should -BeNullOrEmpty
        $first.Output[0].GetType().FullName | Should -Be 'EncordPS.PrivateDataImport'
        $first.Output.Done, $first.Output.Pending, $first.Output.ExitCode | Should -Be 150, 0, 0
        (Get-Start $first)[0].Payload.files.skip_duplicate_urls | Should -BeTrue
        (Get-Start $first)[0].Payload.ignoreErrors | Should -BeTrue
        $second = Watch-Command { Import-EncordPrivateData @target -Path $path }
        $second.Sent | Should -BeNullOrEmpty
        $second.Output.Known | Should -Be 150
        @($dataset | Get-EncordDataRow) | Should -HaveCount 150
    }

    It 'gives failures that pipe back in, mended or not' {
        $lines = Get-Line 's3://import/a.jpg', 'https://gone.invalid/b.jpg'
        $first = Watch-Command { $lines | Import-EncordPrivateData @target -PassThru }
        $first.Warnings | Should -BeLike '1 units failed*Get-EncordImport*'
        $failure, $import = $first.Output
        $failure.GetType().FullName | Should -Be 'EncordPS.PrivateDataFailure'
        $failure.Unit.ObjectUrls | Should -Be 'https://gone.invalid/b.jpg'
        $failure.Error | Should -Not -BeNullOrEmpty
        $import.Done, $import.Failed, $import.ExitCode | Should -Be 1, 1, 1
        ($failure | Import-EncordPrivateData @target -WarningAction SilentlyContinue).ExitCode | Should -Be 1
        $mended = "$($failure.Unit)".Replace('gone.invalid', 'there.example')
        ($mended | Import-EncordPrivateData @target).ExitCode | Should -Be 0
        @($dataset | Get-EncordDataRow) | Should -HaveCount 2
        Join-Path $TestDrive '*.units' | Should -Not -Exist
    }

    It 'takes units back from JSON, by file and by pipeline, and says so of what is none' {
        $units = @('s3://back/a.jpg', 's3://back/b.jpg' | ConvertTo-EncordPrivateData)
        $units | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath "$TestDrive/units.json"
        (Import-EncordPrivateData @target -Path "$TestDrive/units.json").Done | Should -Be 2
        $again = Watch-Command { Get-Content "$TestDrive/units.json" -Raw | ConvertFrom-Json | Import-EncordPrivateData @target }
        $again.Errors | Should -BeNullOrEmpty
        $again.Output.Known | Should -Be 2
        $wrong = Watch-Command { [pscustomobject]@{ Section = 'images'; Json = '{' } | Import-EncordPrivateData @target }
        Assert-Problem $wrong.Errors InvalidArgument InvalidArgument
        "$($wrong.Errors)" | Should -BeLike '*not valid JSON*'
    }

    It 'does not send what the dataset has already' {
        $null = $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles '{"images":[{"objectUrl":"s3://import/old.jpg"}]}' -Wait
        $import = Watch-Command { Get-Line 's3://import/old.jpg', 's3://import/new.jpg' | Import-EncordPrivateData @target }
        $import.Output.Skipped, $import.Output.Done | Should -Be 1, 1
        (Get-Start $import)[0].Payload.files.images.objectUrl | Should -Be 's3://import/new.jpg'
    }

    It 'fills a folder alone' {
        $folder = New-EncordStorageFolder -Name 'imported'
        $import = Get-Line 's3://import/f.jpg' |
            Import-EncordPrivateData -FolderUuid $folder.Uuid -IntegrationId $aws -JournalPath $journal
        $import.Done, $import.FolderUuid | Should -Be 1, $folder.Uuid
        $again = Get-Line 's3://import/f.jpg', 's3://import/g.jpg' |
            Import-EncordPrivateData -FolderUuid $folder.Uuid -IntegrationId $aws -JournalPath "$journal.2"
        $again.Skipped, $again.Done | Should -Be 1, 1
    }

    It 'takes the share that the environment names' {
        $urls = 1..40 | ForEach-Object { "s3://shares/$_.jpg" }
        $env:JOB_COMPLETION_INDEX = 1
        try {
            $imported = Watch-Command { Get-Line $urls | Import-EncordPrivateData @target -Of 2 }
            $missing = Watch-Command { Get-Line $urls | Import-EncordPrivateData @target }
        }
        finally {
            Remove-Item Env:JOB_COMPLETION_INDEX
        }

        $imported.Warnings | Should -BeNullOrEmpty
        $imported.Output.Shard, $imported.Output.Of | Should -Be 1, 2
        $imported.Output.Units | Should -BeGreaterThan 5
        $imported.Output.Units | Should -BeLessThan 35
        Assert-Problem $missing.Errors InvalidArgument InvalidArgument
        "$($missing.Errors)" | Should -BeLike '*-Of*'
        $missing.Sent | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf, and makes no journal' {
        $import = Watch-Command { Get-Line 's3://import/a.jpg' | Import-EncordPrivateData @target -WhatIf }
        @($import.Output) + $import.Errors + $import.Sent | Should -BeNullOrEmpty
        $journal | Should -Not -Exist
    }

    It 'says what is wrong with its journal and its input' {
        $null = Get-Line 's3://import/a.jpg' | Import-EncordPrivateData @target
        $other = New-EncordDataset -Title 'other'
        $wrong = Watch-Command { Get-Line 's3://import/a.jpg' | Import-EncordPrivateData $other.DatasetHash $aws -JournalPath $journal }
        Assert-Problem $wrong.Errors JournalOfAnotherImport InvalidArgument $journal
        $wrong.Sent | Should -BeNullOrEmpty
        $text = Get-Content -LiteralPath $journal -Raw
        [IO.File]::WriteAllText($journal, $text.Replace('"known":0', '"known":1'))
        $damaged = Watch-Command { Get-Line 's3://import/a.jpg' | Import-EncordPrivateData @target }
        Assert-Problem $damaged.Errors JournalDamaged InvalidData $journal
        "$($damaged.Errors)" | Should -BeLike '*Line 2 *'
        [IO.File]::WriteAllText($journal, $text)
        $mixed = Watch-Command { (Get-Line 's3://import/b.jpg'), 12 | Import-EncordPrivateData @target }
        Assert-Problem $mixed.Errors InvalidArgument InvalidArgument 12
        $mixed.Output.Done | Should -Be 1
        $absent = Watch-Command { Import-EncordPrivateData @target -Path "$TestDrive/none.ndjson" }
        Assert-Problem $absent.Errors PrivateFilesNotFound ObjectNotFound
    }
}

Describe 'Get-EncordImport' {
    It 'reads journals, also from files, and needs no session' {
        $dataset = New-EncordDataset -Title 'state'
        $name = Join-Path $TestDrive 'state'
        foreach ($shard in 0, 1) {
            $null = Get-Line (1..20 | ForEach-Object { "s3://state/$_.jpg" }) |
                Import-EncordPrivateData $dataset.DatasetHash $aws -JournalPath "$name-$shard.journal" -Shard $shard -Of 2
        }

        $imports = @(Get-ChildItem -Path "$name-?.journal" | Get-EncordImport)
        $imports.Shard | Should -Be 0, 1
        ($imports | Measure-Object Done -Sum).Sum | Should -Be 20
        $imports.HasEnded | Should -Be $true, $true
    }

    It 'says when there is none' {
        $problem = Get-WrittenError { Get-EncordImport "$TestDrive/none.journal" }
        Assert-Problem $problem JournalNotFound ObjectNotFound "$TestDrive/none.journal"
    }
}
