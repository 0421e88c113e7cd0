BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Invoke-EncordRequest' {
    It 'writes the answer as objects' {
        (Invoke-EncordRequest cloud-integrations).result.title | Should -Contain 'AWS prod bucket'
    }

    It 'takes a query and pages through a list' {
        $query = @{ pageSize = 2 }
        $folders = do {
            $page = Invoke-EncordRequest storage/folders -Query $query
            $page.results
            $query.pageToken = $page.nextPageToken
        } while ($query.pageToken)
        $folders.Count | Should -BeGreaterThan 2
        $folders.uuid | Select-Object -Unique | Should -HaveCount $folders.Count
    }

    It 'sends bodies from the pipeline' {
        $made = 'one', 'two' | ForEach-Object { @{ title = $_; description = '' } } | Invoke-EncordRequest datasets POST
        $made | Should -HaveCount 2
        (Get-EncordDataset -DatasetHash $made[1].datasetUuid).Title | Should -Be 'two'
    }

    It 'goes nowhere else' {
        foreach ($path in '../public', 'https://example.com/v2/public/x', '//example.com/x') {
            Invoke-EncordRequest $path -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
        }
    }

    It 'asks before anything but GET' {
        Invoke-EncordRequest datasets POST -Body @{ title = 'never'; description = '' } -WhatIf
        Get-EncordDataset -Title 'never' | Should -BeNullOrEmpty
        (Invoke-EncordRequest cloud-integrations -WhatIf).result | Should -Not -BeNullOrEmpty
    }
}
