BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-FilledDataset -VideoCount 3 -Title 'set'
    $row = @($dataset | Get-EncordDataRow)[0]

    # The sent payload of the one change.
    function Get-Change($Watched) {
        $change = @($Watched.Sent | Where-Object Operation -EQ 'datarow POST')
        $change | Should -HaveCount 1
        $change[0].Payload | ConvertTo-Json -Compress
    }
}

Describe 'Set-EncordDataRow' {
    It 'changes the title, by ids, and nothing else' {
        $changed = Watch-Command { Set-EncordDataRow $dataset.DatasetHash $row.DataHash -Title 'first' }
        $changed.Output | Should -BeNullOrEmpty
        ($dataset | Get-EncordDataRow -DataHash $row.DataHash).Title | Should -Be 'first'
        Get-Change $changed | Should -BeExactly '{"data_title":"first"}'
    }

    It 'changes metadata of rows from the pipeline, and passes them on' {
        $changed = $dataset | Get-EncordDataRow | Set-EncordDataRow -ClientMetadata { @{ was = $_.Title } } -PassThru
        $changed | Should -HaveCount 3
        $changed | Where-Object { $_.ClientMetadata['was'] -ne $_.Title } | Should -BeNullOrEmpty
    }

    It 'puts metadata in the place of what was there' {
        $row | Set-EncordDataRow -ClientMetadata @{ a = 1 }
        $changed = Watch-Command { $row | Set-EncordDataRow -ClientMetadata @{ b = 2 } }
        Get-Change $changed | Should -BeExactly '{"client_metadata":{"b":2}}'
        ($dataset | Get-EncordDataRow -DataHash $row.DataHash -FetchClientMetadata).ClientMetadata.Keys | Should -Be 'b'
    }

    It 'makes the title of each row with a script block' {
        $dataset | Get-EncordDataRow | Set-EncordDataRow -Title { "new $($_.DataHash)" }
        $dataset | Get-EncordDataRow | Where-Object { $_.Title -ne "new $($_.DataHash)" } | Should -BeNullOrEmpty
    }

    It 'names the row for which the script block <Title> makes no title' -ForEach @(
        @{ Title = { throw 'no' } }
        @{ Title = { '' } }
        @{ Title = { 'a'; 'b' } }
        @{ Title = { $n = [int] 'x'; "clip $n" } }
        @{ Title = { Get-Item /nowhere/at/all; 'half' } }
        @{ Title = { Write-Error 'no name'; 'half' } }
        @{ Title = { "$(1 / 0) half" } }
        @{ Title = { @{ title = 'x' } } }
        @{ Title = { $_ } }
    ) {
        $changed = Watch-Command { $row | Set-EncordDataRow -Title $Title }
        Assert-Problem $changed.Errors InvalidArgument InvalidResult
        "$($changed.Errors)" | Should -BeLike '*-Title*'
        $changed.Sent | Should -BeNullOrEmpty
    }

    It 'passes on the row as it is now' {
        $now = Set-EncordDataRow $dataset.DatasetHash $row.DataHash -Title 'new title' -ClientMetadata '{"n": 7}' -PassThru
        $now.Title | Should -Be 'new title'
        $now.ClientMetadata.n | Should -Be 7
    }

    It 'goes on after a row that is not there and an id that is none' {
        $changed = Watch-Command { Set-EncordDataRow $dataset.DatasetHash $unknown, 'row-1', $row.DataHash -Title 'third' -PassThru }
        $changed.Output.Title | Should -Be 'third'
        $changed.Errors | Should -HaveCount 2
        Assert-Problem $changed.Errors[0] DataRowNotFound ObjectNotFound $unknown
        Assert-Problem $changed.Errors[1] InvalidId InvalidArgument 'row-1'
    }

    It 'sends nothing with -WhatIf, and says <Told>' -ForEach @(
        @{ Change = @{ Title = { 'new ' + $_.Title } }; Told = "Rename to 'new as it was'" }
        @{ Change = @{ ClientMetadata = @{ a = 1 } }; Told = 'Replace client metadata' }
        @{ Change = @{ Title = 'x'; ClientMetadata = @{ a = 1 } }; Told = "Rename to 'x' and replace client metadata" }
    ) {
        $now = $row | Set-EncordDataRow -Title 'as it was' -PassThru
        $said = Get-HostText { $now | Set-EncordDataRow @Change -WhatIf }
        $said | Should -Match ([regex]::Escape($Told))
        $said | Should -Match '"as it was \('
        (Watch-Command { $now | Set-EncordDataRow @Change -WhatIf }).Sent | Should -BeNullOrEmpty
        ($dataset | Get-EncordDataRow -DataHash $row.DataHash).Title | Should -Be 'as it was'
    }
}
