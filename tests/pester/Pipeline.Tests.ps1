BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'The main job' {
    It 'goes from the bucket to tagged rows, with the failures in a file' {
        $dataset = New-EncordDataset -Title 'The main job'
        $videos = 1..40 | ForEach-Object { @{ objectUrl = "s3://bucket/clip-$_.mp4"; title = "clip-$_" } }
        $videos += @{ objectUrl = 'https://old-bucket.invalid/clip.mp4' }
        $state = Get-EncordCloudIntegration -Title 'AWS prod*' |
            Add-EncordPrivateData -DatasetHash $dataset.DatasetHash -PrivateFiles @{ videos = $videos } -IgnoreErrors |
            Wait-EncordUploadJob -WarningVariable warnings -WarningAction SilentlyContinue

        $state.Status | Should -Be 'Done'
        $state.UnitsDoneCount | Should -Be 40
        $state.UnitsErrorCount | Should -Be 1
        $warnings | Should -HaveCount 1

        $report = Join-Path $TestDrive 'failures.csv'
        $state.DataUnitErrors | Select-Object @{ Name = 'Url'; Expression = { $_.ObjectUrls -join ' ' } }, Error | Export-Csv $report -NoTypeInformation
        (Import-Csv $report).Url | Should -Be 'https://old-bucket.invalid/clip.mp4'

        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata -ClientMetadata { @{ title = $_.Title } }
        $tagged = $dataset | Get-EncordDataRow -FetchClientMetadata
        $tagged | Should -HaveCount 40
        $tagged | Where-Object { $_.ClientMetadata['title'] -ne $_.Title } | Should -BeNullOrEmpty
    }

    It 'binds what one command writes to the next, without ForEach-Object' {
        Get-EncordDataset -TitleLike 'Traffic*' | Get-EncordDataset | ForEach-Object Title | Should -Be 'Traffic cameras 2025'
        Get-EncordDataset -TitleLike 'Traffic*' | Get-EncordDataRow -TitleLike 'still*' | Get-EncordDataRow | Should -HaveCount 3
        Get-EncordCloudIntegration -Title AWS* | Get-EncordCloudIntegration | ForEach-Object Title | Should -Be 'AWS prod bucket'
    }
}

Describe 'Ending early' {
    BeforeAll {
        $server = Start-RowServer
        $session = Connect-RowServer $server
    }

    AfterAll {
        Stop-RowServer $server
        Connect-Sandbox $sandbox
    }

    BeforeEach {
        $server.State.HungUp = $false
    }

    It 'ends the transfer for Select-Object -First, of an answer without end' {
        $rows = Get-EncordDataRow -DatasetHash $traffic -Session $session | Select-Object -First 3
        $rows.Title | Should -Be 'row-0', 'row-1', 'row-2'
        Wait-Until { $server.State.HungUp } | Should -BeTrue
    }

    It 'ends the transfer when a later command throws' {
        { Get-EncordDataRow -DatasetHash $traffic -Session $session | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
        Wait-Until { $server.State.HungUp } | Should -BeTrue
    }

    It 'ends the transfer for break' {
        foreach ($once in 1) {
            Get-EncordDataRow -DatasetHash $traffic -Session $session | ForEach-Object { break }
        }

        Wait-Until { $server.State.HungUp } | Should -BeTrue
    }

    It 'stops within a second, as for Ctrl+C' {
        $shell = [powershell]::Create().AddScript({
            param($module, $session, $dataset)
            Import-Module $module
            Get-EncordDataRow -DatasetHash $dataset -Session $session | Out-Null
        }).AddArgument($ModuleRoot).AddArgument($session).AddArgument($traffic)
        $server.State.RowsSent = 0
        $null = $shell.BeginInvoke()
        Wait-Until { $server.State.RowsSent -gt 200 } | Should -BeTrue

        $watch = [Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        Wait-Until { $server.State.HungUp } | Should -BeTrue
        $shell.Dispose()
    }
}

Describe 'Rows in files' {
    It 'go through Export-Csv, edited, into Set-EncordDataRowMetadata' {
        $dataset = New-FilledDataset -VideoCount 3 -Title 'csv'
        $file = Join-Path $TestDrive 'rows.csv'
        $dataset | Get-EncordDataRow |
            Select-Object DatasetHash, DataHash, BackingItemUuid, @{ Name = 'Site'; Expression = { "site of $($_.Title)" } } |
            Export-Csv -Path $file -NoTypeInformation
        Import-Csv -Path $file | Set-EncordDataRowMetadata -ClientMetadata { @{ site = $_.Site } }

        $rows = $dataset | Get-EncordDataRow -FetchClientMetadata
        $rows | ForEach-Object { $_.ClientMetadata['site'] } | Should -Be 'site of clip-1', 'site of clip-2', 'site of clip-3'
    }

    It 'go through Export-Csv, edited, also without a backing item' {
        $file = Join-Path $TestDrive 'archive.csv'
        Get-EncordDataRow -DatasetHash $archive -DataType Video | Export-Csv -Path $file -NoTypeInformation
        Import-Csv -Path $file | Set-EncordDataRowMetadata -ClientMetadata @{ checked = $true }

        Get-EncordDataRow -DatasetHash $archive -DataType Video -FetchClientMetadata |
            ForEach-Object { $_.ClientMetadata['checked'] } | Should -Be $true, $true
    }

    It 'can be written by <Name>, also those without a backing item' -ForEach @(
        @{ Name = 'Export-Csv'; Write = { $input | Export-Csv (Join-Path $TestDrive 'all.csv') -NoTypeInformation } }
        @{ Name = 'ConvertTo-Csv'; Write = { $input | ConvertTo-Csv -NoTypeInformation } }
        @{ Name = 'ConvertTo-Json'; Write = { $input | ConvertTo-Json -Depth 4 } }
        @{ Name = 'Export-Clixml'; Write = { $input | Export-Clixml (Join-Path $TestDrive 'all.xml') } }
        @{ Name = 'Format-List *'; Write = { $input | Format-List -Property * | Out-String } }
        @{ Name = 'Select-Object *'; Write = { $input | Select-Object -Property * } }
        @{ Name = 'Format-Table'; Write = { $input | Format-Table | Out-String } }
    ) {
        $ids = $traffic, $archive
        $errorsBefore = $global:Error.Count
        { $ids | ForEach-Object { Get-EncordDataRow -DatasetHash $_ } | & $Write } | Should -Not -Throw
        $global:Error.Count | Should -Be $errorsBefore
    }

    It 'have each column once, and ids as plain texts' {
        $columns = (Get-EncordDataRow -DatasetHash $traffic | Select-Object -First 1 | ConvertTo-Csv | ConvertFrom-Csv).PSObject.Properties.Name
        $columns | Select-Object -First 4 | Should -Be 'DataHash', 'DatasetHash', 'Title', 'DataType'
        'Uid', 'ItemUuid', 'IsOptimisedImageGroup' | Where-Object { $_ -in $columns } | Should -BeNullOrEmpty
        $row = @(Get-EncordDataRow -DatasetHash $traffic)[0]
        ($row | ConvertTo-Json | ConvertFrom-Json).BackingItemUuid | Should -Be "$($row.BackingItemUuid)"
        $row.Uid, $row.ItemUuid | Should -Be $row.DataHash, $row.BackingItemUuid
    }

    It 'go back from <Name> into any command: <Command>' -ForEach @(
        foreach ($name in 'CSV', 'JSON', 'CliXml', 'Select-Object') {
            foreach ($command in 'Get-EncordDataRow', 'Get-EncordDataset', 'Get-EncordStorageItem', 'Get-EncordDatasetGroup', 'Set-EncordDataRow -Title x -WhatIf',
                'Set-EncordDataRowMetadata @{ a = 1 } -PassThru', 'Remove-EncordDataRow -WhatIf', 'Add-EncordDataRow $empty', 'Set-EncordStorageItem -Description x -PassThru',
                'Move-EncordStorageItem -Destination $unknown -WhatIf', 'Save-EncordData TestDrive:/ -WhatIf') {
                @{ Name = $name; Command = $command }
            }
        }
    ) {
        $row = @(Get-EncordDataRow $traffic -DataType Image)[0]
        $back = switch ($Name) {
            'CSV' { $row | ConvertTo-Csv | ConvertFrom-Csv }
            'JSON' { $row | ConvertTo-Json -Depth 3 | ConvertFrom-Json }
            'CliXml' { $row | Export-Clixml TestDrive:/row.xml; Import-Clixml TestDrive:/row.xml }
            'Select-Object' { $row | Select-Object * }
        }
        (Watch-Command ([scriptblock]::Create("`$back | $Command"))).Errors | Should -BeNullOrEmpty
    }

    It 'are read back from Clixml with what they had' {
        $file = Join-Path $TestDrive 'back.xml'
        Get-EncordDataRow -DatasetHash $traffic -DataType ImgGroup -FetchImagesData | Export-Clixml $file
        $back = Import-Clixml $file
        $back[0].Title | Should -Not -BeNullOrEmpty
        $back[0].ImagesData | Should -Not -BeNullOrEmpty
    }
}

Describe 'Other commands in the pipeline' {
    It 'Group-Object, Sort-Object, Measure-Object and Where-Object see the properties' {
        $rows = Get-EncordDataRow -DatasetHash $traffic
        ($rows | Group-Object -Property DataType | Where-Object Name -EQ 'Video').Count | Should -Be 12
        ($rows | Sort-Object -Property Title | Select-Object -First 1).Title | Should -Match '^bahnhof'
        ($rows | Measure-Object -Property FileSize -Sum).Sum | Should -BeGreaterThan 1e8
        $rows | Where-Object DataType -EQ 'Image' | Should -HaveCount 3
        $rows | Where-Object Uid -EQ $rows[0].DataHash | Should -HaveCount 1
    }

    It 'Tee-Object keeps the rows that go by' {
        $count = (Get-EncordDataRow -DatasetHash $traffic | Tee-Object -Variable kept | Measure-Object).Count
        $kept.Count | Should -Be $count
    }

    It 'dates compare with dates' {
        $yesterday = (Get-Date).AddDays(-1)
        Get-EncordDataRow -DatasetHash $traffic | Where-Object CreatedAt -GT $yesterday | Should -BeNullOrEmpty
        Get-EncordDataset -CreatedBefore '2020-01-01' | ForEach-Object Title | Should -Be 'Drone archive 2019'
    }
}

Describe 'Common parameters' {
    It 'honours -OutVariable and -PipelineVariable' {
        $titles = Get-EncordDataset -PipelineVariable dataset -OutVariable datasets |
            Get-EncordDataRow -DataType Audio | ForEach-Object { $dataset.Title }
        $titles | Select-Object -Unique | Should -Be 'Support calls'
        $datasets.Count | Should -BeGreaterOrEqual 6
    }

    It 'honours -ErrorAction Stop' {
        { Get-EncordDataset -DatasetHash 'no id' -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidId,EncordPS.Commands.GetEncordDatasetCommand'
    }

    It 'honours -ErrorVariable and goes on' {
        $rows = Get-EncordDataRow -DatasetHash 'no id', $archive -ErrorVariable problems -ErrorAction SilentlyContinue
        $rows | Should -HaveCount 5
        $problems | Should -HaveCount 1
    }

    It 'honours -ErrorAction Ignore' {
        $before = $global:Error.Count
        Get-EncordDataset -DatasetHash 'no id' -ErrorAction Ignore
        $global:Error.Count | Should -Be $before
    }

    It 'writes one verbose line for a request, without query' {
        $lines = Get-EncordDataset -Title 'Chest CT pilot' -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $lines | Should -HaveCount 1
        "$lines" | Should -Match '^GET /v2/public/datasets/list -> 200, [\d,]+ bytes in [\d,]+ ms$'
        $lines = Get-EncordDataRow $shelves -FetchSignedUrl -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $lines | Should -HaveCount 9
        $lines | Should -Match '^POST /public \(datarows? GET\) -> 200, [\d,]+ bytes in [\d,]+ ms$'
        @($lines) -match '\(datarows GET\)' | Should -HaveCount 1
    }

    It 'writes verbose and debug lines when a preference variable asks, and none without' {
        @(Get-EncordDataset 4>&1 5>&1 | Where-Object { $_ -is [Management.Automation.InformationalRecord] }) | Should -HaveCount 0
        $VerbosePreference = $DebugPreference = 'Continue'
        $records = Get-EncordDataset 4>&1 5>&1
        $records | Where-Object { $_ -is [Management.Automation.VerboseRecord] } | Should -Not -BeNullOrEmpty
        $records | Where-Object { $_ -is [Management.Automation.DebugRecord] } | Should -Not -BeNullOrEmpty
    }

    It 'takes defaults from PSDefaultParameterValues' {
        $PSDefaultParameterValues = @{ 'Get-EncordDataRow:DataType' = 'Audio'; '*-Encord*:Session' = (Get-EncordSession) }
        Get-EncordDataRow -DatasetHash $traffic | Should -BeNullOrEmpty
    }

    It 'takes splatted arguments' {
        $arguments = @{ DatasetHash = $traffic; DataType = 'Image', 'IMG_GROUP'; FetchClientMetadata = $true }
        (Get-EncordDataRow @arguments).DataType | Select-Object -Unique | Sort-Object { "$_" } | Should -Be 'Image', 'ImgGroup'
    }
}

# "Get-EncordDataRow $dataset" is what people type.
Describe 'An object in the place of its id' {
    It 'is taken: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataRow (Get-EncordDataset 'Chest CT pilot') }; Same = { Get-EncordDataRow $chest } }
        @{ Script = { Get-EncordDataRow (Get-EncordDataset 'Chest*') -DataHash @(Get-EncordDataRow $chest)[0] }; Same = { @(Get-EncordDataRow $chest)[0] } }
        @{ Script = { Get-EncordDataset -DatasetHash @(Get-EncordDataset chest*; Get-EncordDataset traffic*) }; Same = { Get-EncordDataset -DatasetHash $chest, $traffic } }
        @{ Script = { Get-EncordStorageItem -FolderUuid (Get-EncordDataset chest*) }; Same = { Get-EncordStorageFolder chest | Get-EncordStorageItem } }
        @{ Script = { Get-EncordStorageItem -ItemUuid (Get-EncordDataRow $chest) }; Same = { Get-EncordDataRow $chest | Get-EncordStorageItem } }
        @{ Script = { Get-EncordCloudIntegration -IntegrationUuid (Get-EncordCloudIntegration aws*) }; Same = { Get-EncordCloudIntegration aws* } }
    ) {
        $expected = & $Same | ForEach-Object ToString
        $expected | Should -Not -BeNullOrEmpty
        & $Script | ForEach-Object ToString | Should -Be $expected
    }

    It 'is an error that shows it where it has no id' {
        (Watch-Command { Get-EncordDataRow ([pscustomobject]@{ Colour = 'red' }) }).Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument @{Colour=red}'
    }

    It 'cannot be a path, and the error says what to write' {
        $got = Watch-Command { Get-EncordDataset chest* | Send-EncordImage ./x.png }
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument ./x.png'
        $got.Errors.ErrorDetails.RecommendedAction | Should -Match 'write -Path before it'
    }

    It 'may be a job of this session, also by its id alone' {
        $job = New-EncordDataset 'Known' | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = @(@{ objectUrl = 's3://b/known.mp4' }) }
        "$((Wait-EncordUploadJob $job).Status) $((Get-EncordUploadJob $job.UploadJobId).Status)" | Should -Be 'Done Done'
    }
}

Describe '-Debug where nobody can answer' {
    It 'keeps the result of a command' {
        $lines = Invoke-PowerShell '-Command', "Import-Module '$ModuleRoot'; Connect-Encord '$($sandbox.KeyPath)' -Domain $($sandbox.Domain); 'made ' + (New-EncordDataset 'Debugged' -Debug).Title"
        @($lines | ForEach-Object { "$_" }) | Should -Contain 'made Debugged'
    }
}
