BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-FilledDataset -VideoCount 1 -Title 'live'
}

Describe 'Save() of a row' {
    It 'keeps a title and metadata at the service' {
        $row = $dataset | Get-EncordDataRow
        $row.Title = 'renamed'
        $row.ClientMetadata = @{ colour = 'blue'; sizes = 1, 2 }
        $row.Save()
        $again = $dataset | Get-EncordDataRow -FetchClientMetadata
        $again.Title | Should -Be 'renamed'
        $again.ClientMetadata['colour'] | Should -Be 'blue'
        $again.ClientMetadata.sizes[1] | Should -Be 2
    }

    It 'warns once a session that the service has deprecated it, and says what to use' {
        Connect-Sandbox $sandbox
        $row = $dataset | Get-EncordDataRow
        $shown = Get-HostText { 1..2 | ForEach-Object { $row.Title = "saved $_"; $row.Save() } }
        [regex]::Matches($shown, 'deprecated').Count | Should -Be 1
        $shown | Should -Match 'Set-EncordDataRow'
        ($dataset | Get-EncordDataRow).Title | Should -Be 'saved 2'
    }

    It 'cannot keep what <Change> sets' -ForEach @(
        @{ Change = 'a null as metadata'; Set = { $row.ClientMetadata = $null } }
        @{ Change = 'a text as metadata'; Set = { $row.ClientMetadata = 'text' } }
        @{ Change = 'a value in the metadata'; Set = { $row.ClientMetadata['aisle'] = 2 } }
        @{ Change = 'a null as title'; Set = { $row.Title = $null; $row.Save() } }
        @{ Change = 'another id'; Set = { $row.DataHash = 'x' } }
    ) {
        $row = Get-EncordDataRow $shelves -Title 'aisle-01.png' -FetchClientMetadata
        $Set | Should -Throw
    }
}

Describe 'RefetchData() of a row' {
    It 'fills in what is asked for, and keeps the rest' {
        $row = Get-EncordDataRow $shelves -Title 'aisle-01.png'
        $row.SignedUrl | Should -BeNullOrEmpty
        $row.RefetchData($true)
        $row.SignedUrl | Should -Match '^http'
        $row.RefetchData($false, $null, $true)
        $row.ClientMetadata.aisle | Should -Be 1
        $row.SignedUrl | Should -Match '^http'
    }

    It 'takes options for images from a hashtable' {
        $row = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15'
        $row.RefetchData($false, [EncordPS.ImagesDataFetchOptions]@{ FetchSignedUrls = $true })
        $row.ImagesData | Should -HaveCount 4
        $row.ImagesData | Where-Object SignedUrl | Should -HaveCount 4
    }
}

Describe 'GetData() of a row' {
    It 'gives the images of a group, and leaves the row as it is' {
        $row = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15'
        $data = $row.GetData()
        $data.DataHash | Should -Be $row.DataHash
        $data.Video | Should -BeNullOrEmpty
        $data.Images | Should -HaveCount 4
        $data.Images | Where-Object SignedUrl | Should -BeNullOrEmpty
        $row.GetData($true).Images | Where-Object SignedUrl | Should -HaveCount 4
        $row.ImagesData | Should -Be $null
    }

    It 'gives a video with its signed URL' {
        $row = Get-EncordDataRow $traffic -DataType Video | Select-Object -First 1
        $data = $row.GetData($true)
        $data.Video.Title | Should -Be $row.Title
        $data.Video.SignedUrl | Should -Match '^http'
        $data.Images | Should -BeNullOrEmpty
        $row.SignedUrl | Should -BeNullOrEmpty
    }
}
