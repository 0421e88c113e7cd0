BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $source = New-FilledDataset -VideoCount 10 -Title 'source'
    $rows = @($source | Get-EncordDataRow)
    $items = $rows.BackingItemUuid
}

Describe 'Add-EncordDataRow' {
    BeforeEach {
        $target = (New-EncordDataset -Title 'target').DatasetHash
    }

    It 'links the items of rows from the pipeline, in their order and in one request' {
        $added = Watch-Command { $source | Get-EncordDataRow | Add-EncordDataRow -DatasetHash $target }
        $added.Output | Should -HaveCount 10
        $added.Output[0] | Should -BeOfType [EncordPS.DataRow]
        $added.Output.DatasetHash | Select-Object -Unique | Should -Be $target
        $added.Output.Title | Should -Be (1..10 | ForEach-Object { "clip-$_" })
        $link = @($added.Sent | Where-Object Operation -EQ 'datasetlinkitems POST')
        $link | Should -HaveCount 1
        $link[0].Payload.duplicates_behavior | Should -BeExactly 'SKIP'
    }

    It 'links items by their ids, by position, as string or Guid' {
        Add-EncordDataRow $target $items[0] | Should -HaveCount 1
        Add-EncordDataRow $target "$($items[1])", $items[2] | Should -HaveCount 2
    }

    It 'links items of a table' {
        $table = @{ ItemUuid = "$($items[0])" }, @{ BackingItemUuid = $items[1] } | ForEach-Object { [pscustomobject] $_ }
        $table | Add-EncordDataRow $target | Should -HaveCount 2
    }

    It 'skips what is in the dataset already' {
        Add-EncordDataRow $target $items[0..2] | Should -HaveCount 3
        Add-EncordDataRow $target $items | Should -HaveCount 7
    }

    It 'makes duplicates with -DuplicatesBehavior <_>' -ForEach 'Duplicate', 'DUPLICATE' {
        Add-EncordDataRow $target $items[0], $items[0] -DuplicatesBehavior $_ | Should -HaveCount 2
        $null = Add-EncordDataRow $target $items[0..1] -DuplicatesBehavior $_
        Get-EncordDataRow $target | Should -HaveCount 4
    }

    It 'with -DuplicatesBehavior Fail links nothing, in one error that names the duplicates' {
        $null = Add-EncordDataRow $target $items[3], $items[7]
        $added = Watch-Command { $rows | Add-EncordDataRow -DatasetHash $target -DuplicatesBehavior Fail }
        $added.Output | Should -BeNullOrEmpty
        Assert-Problem $added.Errors AlreadyExists ResourceExists
        $added.Errors.ErrorDetails.RecommendedAction | Should -BeLike '*-DuplicatesBehavior Skip*'
        "$($added.Errors)" | Should -BeLike "*2 of the 10 items*: $($items[3]), $($items[7])"
        Get-EncordDataRow $target | Should -HaveCount 2
    }

    It 'goes on after an unknown item and a bad id' {
        $added = Watch-Command { Add-EncordDataRow $target ($items[0..4] + $unknown + 'an item' + $items[5..9]) }
        $added.Output | Should -HaveCount 10
        $added.Errors | Should -HaveCount 2
        Assert-Problem $added.Errors[0] InvalidId InvalidArgument 'an item'
        Assert-Problem $added.Errors[1] InvalidArgument InvalidArgument $unknown
    }

    It 'goes on after a row that has no item' {
        $added = Watch-Command { @(@(Get-EncordDataRow $archive)[0]; $rows) | Add-EncordDataRow -DatasetHash $target }
        $added.Output | Should -HaveCount 10
        Assert-Problem $added.Errors InvalidArgument InvalidArgument
        "$($added.Errors)" | Should -BeLike '*no storage item*'
    }

    It 'says for each item, after one request, that <Name>' -ForEach @(
        @{ Name = 'a dataset is not there'; Dataset = '00000000-0000-4000-8000-000000000000'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'somebody may not change it'; Dataset = '5a3f0c1e-0003-4a00-8000-000000000004'; Id = 'AccessDenied'; Category = 'PermissionDenied' }
    ) {
        $added = Watch-Command { Add-EncordDataRow $Dataset $items }
        $added.Errors | Should -HaveCount 10
        $added.Errors | ForEach-Object { Assert-Problem $_ $Id $Category }
        @($added.Sent.Operation) -eq 'datasetlinkitems POST' | Should -HaveCount 1
    }

    It 'sends nothing with -WhatIf' {
        $added = Watch-Command { Add-EncordDataRow $target $items -WhatIf }
        $added.Errors | Should -BeNullOrEmpty
        $added.Sent | Should -BeNullOrEmpty
    }
}
