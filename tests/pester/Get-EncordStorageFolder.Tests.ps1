BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $top = New-EncordStorageFolder 'Many'
    $null = New-EncordStorageFolder (1..250 | ForEach-Object { 'f{0:D3}' -f $_ }) -ParentUuid $top.Uuid
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordStorageFolder' {
    It 'lists folders with what they are' {
        $folder = Get-EncordStorageFolder 'Many'
        $folder | Should -BeOfType [EncordPS.StorageFolder]
        $folder.FolderUuid | Should -Be $folder.Uuid
        $folder.UserRole | Should -Be 'Admin'
        $folder.CreatedAt | Should -BeOfType [DateTimeOffset]
        $folder.PathToRoot.Name | Should -Be 'Many'
    }

    It 'lists across pages in order' {
        $names = (Get-EncordStorageFolder -ParentUuid $top.Uuid).Name
        $names | Should -HaveCount 250
        $names | Should -Be ($names | Sort-Object)
    }

    It 'makes one request when <Name>' -ForEach @(
        @{ Name = 'Select-Object -First has enough'; Script = { Get-EncordStorageFolder -ParentUuid $top.Uuid -Verbose 4>&1 | Select-Object -First 5 } }
        @{ Name = '-First says how many'; Script = { Get-EncordStorageFolder -ParentUuid $top.Uuid -First 3 -Verbose 4>&1 } }
        @{ Name = '-First is more than a usual page'; Script = { Get-EncordStorageFolder -ParentUuid $top.Uuid -First 220 -Verbose 4>&1 } }
    ) {
        @(& $Script | Where-Object { $_ -is [Management.Automation.VerboseRecord] }) | Should -HaveCount 1
    }

    It 'skips, and tells that the total is not known' {
        $total, $folders = Get-EncordStorageFolder -ParentUuid $top.Uuid -Skip 247 -First 2 -IncludeTotalCount
        "$total" | Should -Be '0'
        $total.ToString() | Should -Be 'Unknown total count'
        $folders.Name | Should -Be 'f248', 'f249'
    }

    It 'sorts and filters' {
        (Get-EncordStorageFolder 'f00' -ParentUuid $top.Uuid -Descending -First 2).Name | Should -Be 'f009', 'f008'
        Get-EncordStorageFolder 'f00' | Should -BeNullOrEmpty
        Get-EncordStorageFolder 'f00' -Recurse | Should -HaveCount 9
        Get-EncordStorageFolder -DatasetSynced $true | ForEach-Object SyncedDatasetHash | Should -Not -BeNullOrEmpty
    }

    It 'takes datasets and folders from the pipeline' {
        (Get-EncordDataset 'Support calls' | Get-EncordStorageFolder).SyncedDatasetHash |
            Should -Be (Get-EncordDataset 'Support calls').DatasetHash
        (Get-EncordStorageFolder 'Many' | Get-EncordStorageFolder -FetchSummary).Summary.Folders | Should -Be 250
    }

    It 'reports a bad id and goes on' {
        $folder = Get-EncordStorageFolder -FolderUuid 'many', $top.Uuid -ErrorVariable problem -ErrorAction SilentlyContinue
        $folder.Name | Should -Be 'Many'
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidId,*'
    }

    It 'shows a table with ids whole' {
        (Get-EncordStorageFolder 'Many' | Out-String -Width 100) | Should -Match "$($top.Uuid) Many +Admin"
    }
}
