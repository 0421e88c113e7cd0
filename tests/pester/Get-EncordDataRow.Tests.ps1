BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $traffic = '5a3f0c1e-0003-4a00-8000-000000000001'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordDataRow' {
    It 'lists rows with what they are' {
        $row = Get-EncordDataRow $traffic | Select-Object -First 1
        $row.GetType().FullName | Should -Be 'EncordPS.DataRow'
        $row.DatasetHash | Should -Be $traffic
        $row.Uid | Should -Be $row.DataHash
        $row.DataType | Should -Be 'Video'
        $row.BackingItemUuid | Should -BeOfType [guid]
        $row.ClientMetadata | Should -BeNullOrEmpty
        $row.SignedUrl | Should -BeNullOrEmpty
    }

    It 'finds by <Name>' -ForEach @(
        @{ Name = 'title'; Arguments = @{ Title = 'bahnhof-2025-01-13.mp4' }; Count = 1 }
        @{ Name = 'a pattern'; Arguments = @{ TitleLike = 'bahnhof-*' }; Count = 4 }
        @{ Name = 'kind'; Arguments = @{ DataType = 'Image' }; Count = 3 }
        @{ Name = 'several kinds'; Arguments = @{ DataType = 'Image', 'Video' }; Count = 15 }
        @{ Name = 'kind and pattern'; Arguments = @{ DataType = 'Video'; TitleLike = '%02-13%' }; Count = 3 }
        @{ Name = 'the day it was added'; Arguments = @{ CreatedAfter = '2025-01-21' }; Count = 0 }
    ) {
        Get-EncordDataRow -DatasetHash $traffic @Arguments | Should -HaveCount $Count
    }

    It 'finds by ids, given or piped' {
        $rows = Get-EncordDataRow -DatasetHash $traffic -DataType Video
        Get-EncordDataRow -DatasetHash $traffic -DataHash $rows[0].DataHash, $rows[3].DataHash | Should -HaveCount 2
        $rows | Get-EncordDataRow | Should -HaveCount $rows.Count
    }

    It 'gathers piped ids into one request' {
        $requests = Get-EncordDataRow -DatasetHash $traffic | Get-EncordDataRow -Verbose 4>&1 |
            Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $requests | Should -HaveCount 1
    }

    It 'fetches client metadata' {
        $row = Get-EncordDataRow -DatasetHash $traffic -Title 'bahnhof-2025-01-13.mp4' -FetchClientMetadata
        $row.ClientMetadata['camera'] | Should -Be 'bahnhof'
        $row.ClientMetadata.weather | Should -Be 'rain'
    }

    It 'fetches signed URLs that give the file' {
        $row = Get-EncordDataRow -DatasetHash $traffic -Title 'bahnhof-2025-01-13.mp4' -FetchSignedUrl
        (Invoke-WebRequest -Uri $row.SignedUrl -Method Head -UseBasicParsing).StatusCode | Should -Be 200
    }

    It 'fetches the images of image groups, with and without URLs' {
        $group = Get-EncordDataRow -DatasetHash $traffic -DataType ImgGroup -FetchImagesData | Select-Object -First 1
        $group.ImagesData.Count | Should -BeGreaterThan 1
        $group.ImagesData[0].SignedUrl | Should -BeNullOrEmpty
        $group = Get-EncordDataRow -DatasetHash $traffic -DataType ImgGroup -FetchImageSignedUrls | Select-Object -First 1
        $group.ImagesData[0].SignedUrl | Should -Match '^http'
    }

    It 'writes rows that can fetch and save themselves' {
        $row = New-FilledDataset -VideoCount 1 -Title 'live' | Get-EncordDataRow
        $row.RefetchData($true, $null, $true)
        $row.SignedUrl | Should -Match '^http'
        $row.Title = 'renamed'
        $row.ClientMetadata = @{ a = 1 }
        $row.Save()
        $again = Get-EncordDataRow -DatasetHash $row.DatasetHash -FetchClientMetadata
        $again.Title | Should -Be 'renamed'
        $again.ClientMetadata['a'] | Should -Be 1
    }
}
