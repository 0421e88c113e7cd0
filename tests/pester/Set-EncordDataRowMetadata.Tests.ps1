BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-FilledDataset -VideoCount 5 -Title 'meta'
    $rows = @($dataset | Get-EncordDataRow)

    function Get-RowMetadatum {
        $dataset | Get-EncordDataRow -FetchClientMetadata | ForEach-Object ClientMetadata
    }

    function Get-Bulk($Watched) {
        $Watched.Sent | Where-Object Operation -EQ 'PATCH storage/items/patch-bulk'
    }
}

Describe 'Set-EncordDataRowMetadata' {
    BeforeEach {
        $rows | Set-EncordDataRowMetadata @{}
    }

    It 'sends many rows in few requests' {
        $changed = Watch-Command { $rows | Set-EncordDataRowMetadata @{ n = 1 } }
        $changed.Output | Should -BeNullOrEmpty
        Get-Bulk $changed | Should -HaveCount 1
        $changed = Watch-Command { $rows | Set-EncordDataRowMetadata @{ n = 2 } -BatchSize 2 }
        Get-Bulk $changed | ForEach-Object { @($_.Payload.itemPatches.psobject.Properties).Count } | Sort-Object | Should -Be 1, 2, 2
        (Get-RowMetadatum).n | Should -Be 2, 2, 2, 2, 2
    }

    It 'takes no batch size of <_>' -ForEach 0, 1001 {
        (Get-WrittenError { $rows | Set-EncordDataRowMetadata @{} -BatchSize $_ }).FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
    }

    It 'changes rows that have no backing item, one by one' {
        $changed = Watch-Command { Get-EncordDataRow $archive | Set-EncordDataRowMetadata { @{ n = $_.Title } } -PassThru }
        $changed.Output | Should -HaveCount 5
        Get-EncordDataRow $archive -FetchClientMetadata | Where-Object { $_.ClientMetadata['n'] -ne $_.Title } | Should -BeNullOrEmpty
        Get-Bulk $changed | Should -BeNullOrEmpty
        @($changed.Sent.Operation) -eq 'datarow POST' | Should -HaveCount 5
    }

    It 'takes the rows of a table with text columns' {
        $rows | ForEach-Object { [pscustomobject]@{ DataHash = "$($_.DataHash)"; BackingItemUuid = "$($_.BackingItemUuid)"; Colour = 'red' } } |
            Set-EncordDataRowMetadata { @{ n = $_.Colour } }
        (Get-RowMetadatum).n | Select-Object -Unique | Should -Be 'red'
    }

    It 'takes the rows of a table without items, which has the dataset and the row' {
        [pscustomobject]@{ DataHash = $rows[0].DataHash; DatasetHash = $dataset.DatasetHash; BackingItemUuid = '' } | Set-EncordDataRowMetadata @{ n = 5 }
        (Get-RowMetadatum).n | Should -Be 5
    }

    It 'goes on after input that names no row and ids that are none' {
        $changed = Watch-Command {
            @([pscustomobject]@{ Title = 'nobody' }; [pscustomobject]@{ BackingItemUuid = 'item-1' }; $rows[0]) |
                Set-EncordDataRowMetadata @{ n = 1 } -PassThru
        }
        $changed.Output.Title | Should -Be 'clip-1'
        $changed.Errors | Should -HaveCount 2
        Assert-Problem $changed.Errors[0] InvalidArgument InvalidArgument
        Assert-Problem $changed.Errors[1] InvalidId InvalidArgument 'item-1'
    }

    It 'of two changes of a row keeps the later one' {
        1, 2 | ForEach-Object { [pscustomobject]@{ BackingItemUuid = $rows[0].BackingItemUuid; N = $_ } } |
            Set-EncordDataRowMetadata { @{ n = $_.N } } -BatchSize 1
        (Get-RowMetadatum).n | Should -Be 2
    }

    It 'passes the changed rows on, with the new metadata, also when their ids were typed' {
        $changed = $rows | Set-EncordDataRowMetadata @{ passed = $true } -PassThru
        $changed | Should -HaveCount 5
        $changed[4].ClientMetadata['passed'] | Should -BeTrue
        $typed = Set-EncordDataRowMetadata @{ n = 1 } -DatasetHash $dataset.DatasetHash -DataHash $rows[0].DataHash -PassThru
        $typed.ClientMetadata.n | Should -Be 1
    }

    It 'sends nothing with -WhatIf' {
        $changed = Watch-Command { $rows | Set-EncordDataRowMetadata @{ never = 1 } -WhatIf }
        $changed.Errors | Should -BeNullOrEmpty
        $changed.Sent | Should -BeNullOrEmpty
    }

    It 'takes back what was copied before' {
        $set = New-FilledDataset -VideoCount 2 -Title 'To be restored'
        $set | Get-EncordDataRow | Set-EncordDataRowMetadata @{ n = 1 }
        $before = $set | Get-EncordDataRow -FetchClientMetadata | Select-Object DatasetHash, DataHash, BackingItemUuid, Title, ClientMetadata
        $set | Get-EncordDataRow | Set-EncordDataRow -Title 'other'
        $set | Get-EncordDataRow | Set-EncordDataRowMetadata @{ n = 2; more = $true }
        $before | Set-EncordDataRow -Title { $_.Title }
        $before | Set-EncordDataRowMetadata { $_.ClientMetadata }
        $set | Get-EncordDataRow | Remove-EncordDataRow -Force
        $null = $before | Add-EncordDataRow -DatasetHash $set.DatasetHash
        $now = $set | Get-EncordDataRow -FetchClientMetadata
        $now.Title | Should -Be 'clip-1', 'clip-2'
        $now | ForEach-Object { $_.ClientMetadata.Values -join ' ' } | Should -Be '1', '1'
    }
}

Describe 'Set-EncordDataRowMetadata -Merge' {
    BeforeEach {
        $rows | Set-EncordDataRowMetadata @{}
    }

    It 'keeps what the change does not name' {
        $rows | Set-EncordDataRowMetadata @{ site = 'Lund'; colour = 'red'; deep = @{ a = 1; b = 1 }; list = 1, 2, 3 }
        $rows | Set-EncordDataRowMetadata @{ colour = 'blue'; deep = @{ b = 2 }; list = @(9) } -Merge
        $now = (Get-RowMetadatum)[0]
        $now.site, $now.colour, $now.deep.a, $now.deep.b, $now.list.Count | Should -Be 'Lund', 'blue', 1, 2, 1
    }

    It 'is needed for that: without it the change is all there is' {
        $rows | Set-EncordDataRowMetadata @{ site = 'Lund' }
        $rows | Set-EncordDataRowMetadata @{ colour = 'blue' }
        (Get-RowMetadatum)[0].Keys | Should -Be 'colour'
    }

    It 'keeps both of two changes of a row, with -BatchSize <_>' -ForEach 1000, 1 {
        @{ a = 1 }, @{ b = 2 } | ForEach-Object { [pscustomobject]@{ BackingItemUuid = $rows[0].BackingItemUuid; Tag = $_ } } |
            Set-EncordDataRowMetadata { $_.Tag } -Merge -BatchSize $_
        $now = (Get-RowMetadatum)[0]
        $now.a, $now.b | Should -Be 1, 2
    }

    It 'keeps both of two changes of a row without a backing item' {
        $id = (Get-EncordDataRow $archive -Title 'drone-2.mp4').DataHash
        @{ a = 1 }, @{ b = 2 } | ForEach-Object { [pscustomobject]@{ DatasetHash = $archive; DataHash = $id; Tag = $_ } } |
            Set-EncordDataRowMetadata { $_.Tag } -Merge
        $now = (Get-EncordDataRow $archive -DataHash $id -FetchClientMetadata).ClientMetadata
        $now.a, $now.b | Should -Be 1, 2
    }

    It 'reads and writes once for many rows' {
        $merged = Watch-Command { $rows | Set-EncordDataRowMetadata @{ a = 1 } -Merge }
        $merged.Errors | Should -BeNullOrEmpty
        $merged.Sent.Operation | Should -Be 'POST storage/items/get-bulk', 'PATCH storage/items/patch-bulk'
    }

    It 'passes on all of it' {
        $rows[0] | Set-EncordDataRowMetadata @{ a = 1 }
        $merged = $rows[0] | Set-EncordDataRowMetadata @{ b = 2 } -Merge -PassThru
        $merged.ClientMetadata.a, $merged.ClientMetadata.b | Should -Be 1, 2
    }
}
