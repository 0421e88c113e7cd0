BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Remove-EncordDataRow' {
    BeforeEach {
        $dataset = New-FilledDataset -VideoCount 4 -Title "set $([guid]::NewGuid())"
    }

    It 'removes a row, by position' {
        $row = $dataset | Get-EncordDataRow -Title 'clip-1'
        Remove-EncordDataRow $dataset.DatasetHash $row.DataHash -Force | Should -BeNullOrEmpty
        ($dataset | Get-EncordDataRow).Title | Should -Be 'clip-2', 'clip-3', 'clip-4'
    }

    It 'removes rows of the pipeline' {
        $dataset | Get-EncordDataRow | Where-Object Title -NE 'clip-3' | Remove-EncordDataRow -Force
        ($dataset | Get-EncordDataRow).Title | Should -Be 'clip-3'
    }

    It 'asks, unless it is told not to' {
        $command = Get-Command Remove-EncordDataRow
        $attribute = $command.ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false)
        $attribute.ConfirmImpact | Should -Be 'High'
        $dataset | Get-EncordDataRow | Remove-EncordDataRow -Confirm:$false
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on after a row that is not there, also one that was just removed' {
        $rows = $dataset | Get-EncordDataRow
        $rows[0] | Remove-EncordDataRow -Force
        $rows | Remove-EncordDataRow -Force -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'DataRowNotFound,*'
        $failed[0].TargetObject.DataHash | Should -Be $rows[0].DataHash
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'names what cannot be an id, and a dataset that is not there' {
        (Get-WrittenError { Remove-EncordDataRow $dataset.DatasetHash 'a row' -Force }).FullyQualifiedErrorId | Should -BeLike 'InvalidId,*'
        (Get-WrittenError { Remove-EncordDataRow ([guid]::Empty) ([guid]::Empty) -Force }).FullyQualifiedErrorId | Should -BeLike 'DatasetNotFound,*'
    }

    It 'removes nothing with -WhatIf, also with -Force' {
        $dataset | Get-EncordDataRow | Remove-EncordDataRow -WhatIf
        $dataset | Get-EncordDataRow | Remove-EncordDataRow -WhatIf -Force
        $dataset | Get-EncordDataRow | Should -HaveCount 4
    }
}
