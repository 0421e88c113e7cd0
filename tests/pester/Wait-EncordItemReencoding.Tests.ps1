BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 8
    $videos = @(Get-EncordDataRow $traffic -DataType Video)
}

Describe 'Start-EncordItemReencoding' {
    It 'makes one job of all videos of the pipeline, each once' {
        $got = Watch-Command { $videos[0..2] + $videos[0] | Start-EncordItemReencoding -ProcessTitle 'Night' -ForceFullReencoding }
        $got.Output | Should -HaveCount 1
        $got.Output | Should -BeOfType [EncordPS.ItemReencoding]
        $got.Output.Status | Should -Be 'submitted'
        $got.Sent.Operation | Should -Be 'POST storage/items/get-bulk', 'POST storage/items/reencode'
        $got.Sent[1].Payload.storageItems | Should -Be $videos[0..2].BackingItemUuid
        "$($got.Sent[1].Payload.processTitle) $($got.Sent[1].Payload.forceFullReencoding)" | Should -Be 'Night True'
    }

    It 'writes an error for what is no video or not there, and starts the others' {
        $image = @(Get-EncordDataRow $traffic -DataType Image)[0]
        $got = Watch-Command { Start-EncordItemReencoding $image.BackingItemUuid, $unknown, 'x', $videos[0].BackingItemUuid }
        $got.Output | Should -HaveCount 1
        ($got.Errors | Get-ErrorLine) -replace ' .*' | Sort-Object | Should -Be 'AccessDenied', 'InvalidArgument', 'InvalidId'
        "$($got.Errors)" | Should -BeLike '*not a video*'
    }
}

Describe 'Wait-EncordItemReencoding' {
    It 'waits for several jobs, and writes each with what came of it' {
        $jobs = ($videos[0] | Start-EncordItemReencoding), ($videos[1..2] | Start-EncordItemReencoding)
        $states = $jobs | Wait-EncordItemReencoding
        $states.Status | Should -Be 'done', 'done'
        $pair = $states | Where-Object ReencodingJobId -EQ $jobs[1].ReencodingJobId
        @($pair.Result).item_uuid | Should -Be "$($videos[1].BackingItemUuid)", "$($videos[2].BackingItemUuid)"
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $job = $videos | Start-EncordItemReencoding
        $got = Watch-Command { $job | Wait-EncordItemReencoding -Timeout 00:00:00.2 }
        $got.Output.Status | Should -Be 'submitted'
        Assert-Problem $got.Errors WaitTimedOut OperationTimeout "$($job.ReencodingJobId)"
        $command = $got.Errors.ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordItemReencoding)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'done'
    }
}

Describe 'Get-EncordItemReencoding' {
    It 'looks once, and writes an error for what is not there' {
        $job = $videos | Start-EncordItemReencoding
        ($job | Get-EncordItemReencoding).Status | Should -Be 'submitted'
        $got = Watch-Command { Get-EncordItemReencoding $unknown }
        ($got.Errors | Get-ErrorLine) -replace ' .*' | Should -Be 'ItemReencodingNotFound'
    }
}
