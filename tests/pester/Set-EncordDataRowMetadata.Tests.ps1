BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 5 -Title 'meta'

    function Get-RowMetadatum {
        $dataset | Get-EncordDataRow -FetchClientMetadata | ForEach-Object ClientMetadata
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Set-EncordDataRowMetadata' {
    It 'takes <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Metadata = @{ site = 'a'; n = 1 } }
        @{ Name = 'an object'; Metadata = [pscustomobject]@{ site = 'a'; n = 1 } }
        @{ Name = 'JSON text'; Metadata = '{"site": "a", "n": 1}' }
        @{ Name = 'a script block'; Metadata = { @{ site = 'a'; n = $_.Title.Length - 5 } } }
    ) {
        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata -ClientMetadata @{}
        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata $Metadata | Should -BeNullOrEmpty
        $kept = Get-RowMetadatum
        $kept | Should -HaveCount 5
        $kept | Where-Object { $_['site'] -ne 'a' -or $_['n'] -ne 1 } | Should -BeNullOrEmpty
    }

    It 'takes DataClientMetadata' {
        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata ([EncordPS.DataClientMetadata]::new('{"made": true}'))
        Get-RowMetadatum | Where-Object { -not $_['made'] } | Should -BeNullOrEmpty
    }

    It 'sends what a pipeline without output gives as null' {
        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata { @{ tags = @() | Where-Object { $_ } } }
        $kept = (Get-RowMetadatum)[0]
        $kept.Contains('tags') | Should -BeTrue
        $kept['tags'] | Should -Be $null
    }

    It 'replaces what is there, and adds to it with -Merge' {
        $rows = $dataset | Get-EncordDataRow
        $rows | Set-EncordDataRowMetadata @{ old = @{ a = 1 } }
        $rows | Set-EncordDataRowMetadata @{ old = @{ b = 2 } } -Merge
        (Get-RowMetadatum)[0]['old'].Count | Should -Be 2
        $rows | Set-EncordDataRowMetadata @{ new = 1 }
        (Get-RowMetadatum)[0].Contains('old') | Should -BeFalse
    }

    It 'sends many rows in few requests' {
        $requests = $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata @{ n = 1 } -Verbose 4>&1 | Where-Object { "$_" -like 'PATCH *' }
        $requests | Should -HaveCount 1
        $requests = $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata @{ n = 2 } -BatchSize 2 -Verbose 4>&1 | Where-Object { "$_" -like 'PATCH *' }
        $requests | Should -HaveCount 3
    }

    It 'passes the changed rows on, with the new metadata' {
        $rows = $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata @{ passed = $true } -PassThru
        $rows | Should -HaveCount 5
        $rows[4].ClientMetadata['passed'] | Should -BeTrue
    }

    It 'changes rows that have no backing item' {
        $archive = '5a3f0c1e-0003-4a00-8000-000000000005'
        Get-EncordDataRow $archive | Set-EncordDataRowMetadata { @{ n = $_.Title } }
        Get-EncordDataRow $archive -FetchClientMetadata | Where-Object { $_.ClientMetadata['n'] -ne $_.Title } | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-RowMetadatum | ConvertTo-Json -Depth 5
        $dataset | Get-EncordDataRow | Set-EncordDataRowMetadata @{ never = 1 } -WhatIf
        Get-RowMetadatum | ConvertTo-Json -Depth 5 | Should -Be $before
    }
}
