BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Invoke-EncordRequest' {
    It 'writes the answer as objects, with the names of the service' {
        $integrations = (Invoke-EncordRequest cloud-integrations).result
        ($integrations | Where-Object integrationUuid -EQ $aws).title | Should -Be 'AWS prod bucket'
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

    It 'takes a body as <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Body = @{ title = 'By hand'; description = '' } }
        @{ Name = 'JSON'; Body = '{ "title": "By hand", "description": "" }' }
        @{ Name = 'an object'; Body = [pscustomobject]@{ title = 'By hand'; description = '' } }
    ) {
        $made = Watch-Command { Invoke-EncordRequest datasets -Method post -Body $Body }
        $made.Sent.Operation | Should -BeExactly 'POST datasets'
        (Get-EncordDataset -DatasetHash $made.Output.datasetUuid).Title | Should -Be 'By hand'
    }

    It 'sends bodies from the pipeline, in a request each' {
        $made = Watch-Command { 'one', 'two' | ForEach-Object { @{ title = $_; description = '' } } | Invoke-EncordRequest datasets POST }
        $made.Output | Should -HaveCount 2
        $made.Sent | Should -HaveCount 2
        (Get-EncordDataset -DatasetHash $made.Output[1].datasetUuid).Title | Should -Be 'two'
    }

    It 'refuses what cannot be sent: <_>' -ForEach @(
        '../public', '../../public', '//example.com/x', 'https://example.com/v2/public/x', 'storage/folders -Body @{ a = 1 }'
        "datasets POST -Body '{ ""title"": '", "datasets POST -Body ''", 'datasets -Query @{ a = @{ b = 1 } }'
    ) {
        $made = Watch-Command ([scriptblock]::Create("Invoke-EncordRequest $_"))
        Assert-Problem $made.Errors InvalidArgument InvalidArgument
        $made.Sent | Should -BeNullOrEmpty
    }

    It 'says that an endpoint is not there, and keeps its query to itself' {
        $problem = Get-WrittenError { Invoke-EncordRequest 'nothing/here?token=t0ps3cret' }
        Assert-Problem $problem EndpointNotFound ObjectNotFound
        "$problem" | Should -Not -Match 't0ps3cret'
    }

    It 'asks before anything but GET' {
        (Watch-Command { Invoke-EncordRequest datasets POST -Body @{ title = 'never'; description = '' } -WhatIf }).Sent | Should -BeNullOrEmpty
        (Invoke-EncordRequest cloud-integrations -WhatIf).result | Should -Not -BeNullOrEmpty
    }
}
