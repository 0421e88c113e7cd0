BeforeAll { . "$PSScriptRoot/sandbox.ps1" -JobRate 1 }

Describe 'Get-EncordVideoReencoding' {
    It 'looks once, by the pipeline or by number' {
        $rows = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType Video
        $job = $rows | Start-EncordVideoReencoding
        ($job | Get-EncordVideoReencoding).Status | Should -Be 'SUBMITTED'
        (Get-EncordVideoReencoding $job.JobId $job.DatasetHash).JobId | Should -Be $job.JobId
    }

    It 'names the job that is not there, and shows the others' {
        $job = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType Video | Start-EncordVideoReencoding
        $states = Get-EncordVideoReencoding 987654321, $job.JobId $job.DatasetHash -ErrorVariable problems -ErrorAction SilentlyContinue
        $states | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'VideoReencodingNotFound,*'
        $problems[0].TargetObject | Should -Be 987654321
    }
}
