BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 3 -Title 'set'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Set-EncordDataRow' {
    It 'changes the title, by ids' {
        $row = $dataset | Get-EncordDataRow -Title 'clip-1'
        Set-EncordDataRow $dataset.DatasetHash $row.DataHash -Title 'first' | Should -BeNullOrEmpty
        ($dataset | Get-EncordDataRow -DataHash $row.DataHash).Title | Should -Be 'first'
    }

    It 'changes metadata of rows from the pipeline, and passes them on' {
        $changed = $dataset | Get-EncordDataRow | Set-EncordDataRow -ClientMetadata { @{ was = $_.Title } } -PassThru
        $changed | Should -HaveCount 3
        $changed | Where-Object { $_.ClientMetadata['was'] -ne $_.Title } | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        $dataset | Get-EncordDataRow | Set-EncordDataRow -Title 'all the same' -WhatIf
        $dataset | Get-EncordDataRow -Title 'all the same' | Should -BeNullOrEmpty
    }
}
