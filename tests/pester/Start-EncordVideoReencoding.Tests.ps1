BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $videos = @(Get-EncordDataRow $traffic -DataType Video)
}

Describe 'Start-EncordVideoReencoding' {
    It 'gathers the rows of the pipeline into one job for each dataset' {
        $others = @(Get-EncordDataRow $archive -DataType Video)
        $got = Watch-Command { $videos[0], $others[0], $videos[1] | Start-EncordVideoReencoding }
        $got.Output.DatasetHash | Should -Be $traffic, $archive
        $got.Sent.Operation | Should -Be 'reencodevideotask PUT', 'reencodevideotask PUT'
        $got.Output | Should -BeOfType [EncordPS.ReEncodeVideoTask]
        $got.Output.JobId | Should -BeOfType [long]
        ($got.Output | Wait-EncordVideoReencoding).Result | Should -HaveCount 3
    }

    It 'says what the next command needs' {
        $job = $videos | Start-EncordVideoReencoding
        $job.JobId | Should -BeGreaterThan 0
        "$($job.Status) $($job.DatasetHash) $($job.Result.Count)" | Should -Be "SUBMITTED $traffic 0"
    }

    It 'takes many rows in one request, and a row that is named twice once' {
        $rows = New-FilledDataset -VideoCount 1500 -Title 'many' | Get-EncordDataRow
        $got = Watch-Command { $rows + $rows[0..9] | Start-EncordVideoReencoding }
        $got.Sent | Should -HaveCount 1
        ($got.Output | Wait-EncordVideoReencoding).Result | Should -HaveCount 1500
    }

    It 'writes an error for what is no video or not there, and starts the videos in one job' {
        $rows = @(Get-EncordDataRow $traffic)
        $stranger = [pscustomobject]@{ DataHash = $unknown; DatasetHash = $traffic }
        $got = Watch-Command { $rows[0..3] + $stranger + $rows[4..($rows.Count - 1)] | Start-EncordVideoReencoding }
        ($got.Output | Wait-EncordVideoReencoding).Result | Should -HaveCount $videos.Count
        @($got.Sent.Operation) -eq 'reencodevideotask PUT' | Should -HaveCount 2
        $lines = $got.Errors | Get-ErrorLine
        @($lines) -match '^DataRowNotFound' | Should -HaveCount 1
        "$($got.Errors)" | Should -Match $unknown
        @($lines) -match '^InvalidArgument' | Should -HaveCount ($rows.Count - $videos.Count)
        "$($got.Errors)" | Should -Match 'not a video'
    }

    It 'starts no job where nothing is a video' {
        $got = Watch-Command { Get-EncordDataRow $traffic -DataType Image | Start-EncordVideoReencoding }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Get-ErrorLine | Should -BeLike 'InvalidArgument InvalidArgument *'
        @($got.Sent.Operation) -eq 'reencodevideotask PUT' | Should -HaveCount 1
    }

    It 'writes an error about a dataset that is not there' {
        Assert-Problem (Watch-Command { Start-EncordVideoReencoding $unknown $unknown }).Errors DatasetNotFound ObjectNotFound
    }

    It 'refuses malformed ids, and starts the others' {
        $got = Watch-Command { Start-EncordVideoReencoding 'set' $unknown; Start-EncordVideoReencoding $traffic 'row-1', $videos[0].DataHash }
        $got.Output | Should -HaveCount 1
        $got.Errors | Get-ErrorLine | Should -BeLike 'InvalidId InvalidArgument *'
        $got.Errors | Should -HaveCount 2
    }

    It 'stops asking the service when a later command throws' {
        { $videos | Start-EncordVideoReencoding | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
    }
}
