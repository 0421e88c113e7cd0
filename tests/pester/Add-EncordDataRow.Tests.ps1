BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $source = New-FilledDataset -VideoCount 4 -Title 'source'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Add-EncordDataRow' {
    BeforeEach {
        $target = (New-EncordDataset -Title 'target').DatasetHash
    }

    It 'links the items of rows from the pipeline' {
        $rows = $source | Get-EncordDataRow | Add-EncordDataRow -DatasetHash $target
        $rows | Should -HaveCount 4
        $rows[0] | Should -BeOfType [EncordPS.DataRow]
        $rows.DatasetHash | Select-Object -Unique | Should -Be $target
        $rows.Title | Should -Be 'clip-1', 'clip-2', 'clip-3', 'clip-4'
    }

    It 'links items by their ids, by position, as string or Guid' {
        $items = ($source | Get-EncordDataRow).BackingItemUuid
        Add-EncordDataRow $target $items[0] | Should -HaveCount 1
        Add-EncordDataRow $target "$($items[1])", $items[2] | Should -HaveCount 2
    }

    It 'links items of a table' {
        $item = ($source | Get-EncordDataRow -Title 'clip-2').BackingItemUuid
        [pscustomobject]@{ ItemUuid = $item } | Add-EncordDataRow $target | Should -HaveCount 1
    }

    It 'with <Behavior> makes <Count> rows of an item that is there already' -ForEach @(
        @{ Behavior = 'Skip'; Count = 1; Errors = 0 }
        @{ Behavior = 'Duplicate'; Count = 2; Errors = 0 }
        @{ Behavior = 'Fail'; Count = 1; Errors = 1 }
    ) {
        $row = $source | Get-EncordDataRow -Title 'clip-1'
        $null = $row | Add-EncordDataRow -DatasetHash $target
        $null = $row | Add-EncordDataRow -DatasetHash $target -DuplicatesBehavior $Behavior -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed | Should -HaveCount $Errors
        $failed | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'AlreadyExists,*' }
        Get-EncordDataRow $target | Should -HaveCount $Count
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown item'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'InvalidArgument' }
        @{ Name = 'a bad id'; Bad = 'an item'; Id = 'InvalidId' }
    ) {
        $items = ($source | Get-EncordDataRow).BackingItemUuid
        $rows = Add-EncordDataRow $target $items[0], $Bad, $items[1] -ErrorVariable failed -ErrorAction SilentlyContinue
        $rows | Should -HaveCount 2
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failed[0].TargetObject | Should -Be $Bad
    }

    It 'changes nothing with -WhatIf' {
        $source | Get-EncordDataRow | Add-EncordDataRow -DatasetHash $target -WhatIf
        Get-EncordDataRow $target | Should -BeNullOrEmpty
    }
}
