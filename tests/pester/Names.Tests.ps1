# What a thing is called in questions and errors: by its title or name and its id, where the object from the pipeline has both.
BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-FilledDataset -VideoCount 1 -Title 'names'
    $row = $dataset | Get-EncordDataRow
    $item = $row | Get-EncordStorageItem
    $folder = New-EncordStorageFolder 'shelf'
    $group = Get-EncordGroup 'Annotators'
    $line = [pscustomobject]@{ DatasetHash = "$($dataset.DatasetHash)"; DataHash = "$($row.DataHash)"; Title = 'as in the table' }
}

Describe 'What -WhatIf names' {
    It 'is the title and the id: <Command>' -ForEach @(
        @{ Command = { $row | Remove-EncordDataRow -WhatIf }; Name = { "clip-1 ($($row.DataHash)) in dataset" } }
        @{ Command = { $line | Remove-EncordDataRow -WhatIf }; Name = { "as in the table ($($row.DataHash)) in dataset" } }
        @{ Command = { $row | Start-EncordVideoReencoding -WhatIf }; Name = { "clip-1 ($($row.DataHash))" } }
        @{ Command = { $row | Invoke-EncordImageGroupOcr -WhatIf }; Name = { "clip-1 ($($row.DataHash))" } }
        @{ Command = { $row | Add-EncordDataRow $empty -WhatIf }; Name = { "clip-1 ($($row.BackingItemUuid))" } }
        @{ Command = { $item | Add-EncordDataRow $empty -WhatIf }; Name = { "clip-1 ($($item.Uuid))" } }
        @{ Command = { $row | Set-EncordDataRow -Title x -WhatIf }; Name = { "clip-1 ($($row.DataHash))" } }
        @{ Command = { $row | Set-EncordDataRowMetadata @{ a = 1 } -WhatIf }; Name = { "clip-1 ($($row.DataHash))" } }
        @{ Command = { $line | Set-EncordDataRowMetadata @{ a = 1 } -WhatIf }; Name = { "as in the table ($($row.DataHash))" } }
        @{ Command = { $row | Save-EncordData TestDrive:/ -WhatIf }; Name = { "clip-1 ($($row.DataHash))" } }
        @{ Command = { $item | Save-EncordData TestDrive:/ -WhatIf }; Name = { "clip-1 ($($item.Uuid))" } }
        @{ Command = { $item | Set-EncordStorageItem -Name x -WhatIf }; Name = { "clip-1 ($($item.Uuid))" } }
        @{ Command = { $row | Move-EncordStorageItem -Destination $folder -WhatIf }; Name = { "clip-1 ($($row.BackingItemUuid))" } }
        @{ Command = { $item | Remove-EncordStorageItem -WhatIf }; Name = { "clip-1 ($($item.Uuid))" } }
        @{ Command = { $item | Start-EncordItemReencoding -WhatIf }; Name = { "clip-1 ($($item.Uuid))" } }
        @{ Command = { $folder | Set-EncordStorageFolder -Name x -WhatIf }; Name = { "shelf ($($folder.Uuid))" } }
        @{ Command = { $folder | Move-EncordStorageFolder -ToRoot -WhatIf }; Name = { "shelf ($($folder.Uuid))" } }
        @{ Command = { $folder | Remove-EncordStorageFolder -WhatIf }; Name = { "shelf ($($folder.Uuid))" } }
        @{ Command = { $group | Set-EncordGroup -Name x -WhatIf }; Name = { "Annotators ($($group.GroupHash))" } }
        @{ Command = { $group | Add-EncordDatasetGroup $dataset.DatasetHash -UserRole Admin -WhatIf }; Name = { "Annotators ($($group.GroupHash))" } }
    ) {
        Get-HostText $Command | Should -BeLike "*$(& $Name)*"
    }

    It 'is the id alone where the object is of something else' {
        $said = Get-HostText { $row | Remove-EncordStorageFolder -FolderUuid $folder.Uuid -WhatIf }
        $said | Should -BeLike "*`"$($folder.Uuid)`"*"
    }
}

Describe 'What an error names' {
    It 'is the title and the id: <Command>' -ForEach @(
        @{ Command = { Remove-EncordDataRow -Force } }
        @{ Command = { Set-EncordDataRow -Title x } }
        @{ Command = { Set-EncordDataRowMetadata @{ a = 1 } } }
        @{ Command = { Save-EncordData TestDrive:/ } }
    ) {
        $gone = [pscustomobject]@{ DatasetHash = "$($dataset.DatasetHash)"; DataHash = $unknown; Title = 'gone' }
        "$(Get-WrittenError ([scriptblock]::Create("`$gone | $Command")))" | Should -BeLike "*gone ($unknown)*"
    }
}

Describe 'A change of metadata' {
    It 'says what would be set: <Command>' -ForEach @(
        @{ Command = { $row | Set-EncordDataRowMetadata @{ site = 'Lund' } -WhatIf }; Told = 'Replace client metadata by {"site":"Lund"}' }
        @{ Command = { $row | Set-EncordDataRowMetadata { @{ was = $_.Title } } -Merge -WhatIf }; Told = 'Merge into client metadata: {"was":"clip-1"}' }
        @{ Command = { $row | Set-EncordDataRow -ClientMetadata @{ site = 'Malmö' } -WhatIf }; Told = 'Replace client metadata by {"site":"Malmö"}' }
        @{ Command = { $item | Set-EncordStorageItem -Name n -ClientMetadata @{ a = 1 } -WhatIf }; Told = "Change storage item: name to 'n', client metadata to {`"a`":1}" }
        @{ Command = { $folder | Set-EncordStorageFolder -Description '' -WhatIf }; Told = "Change storage folder: description to ''" }
    ) {
        Get-HostText $Command | Should -BeLike "*`"$([WildcardPattern]::Escape($Told))`"*"
    }

    It 'breaks off what is long' {
        $said = Get-HostText { $row | Set-EncordDataRowMetadata @{ text = 'x' * 5000 } -WhatIf }
        $said | Should -Match 'by \{"text":"x{191}…'
    }
}
