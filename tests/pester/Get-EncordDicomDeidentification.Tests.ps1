BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 0.5
    $aws = Get-AnyIntegration
}

Describe 'Get-EncordDicomDeidentification' {
    It 'looks once, and keeps what the task knows' {
        $urls = 1..300 | ForEach-Object { "https://a.example/$_.dcm" }
        $task = $urls | Start-EncordDicomDeidentification -IntegrationHash $aws | Get-EncordDicomDeidentification
        $task.Status | Should -Be 'Pending'
        $task.DicomUrls | Should -HaveCount 300
        $task.IntegrationHash | Should -Be $aws
        (Get-EncordDicomDeidentification $task.JobId).DicomUrls | Should -BeNullOrEmpty
    }

    It 'names the job that is not there' {
        $problem = Get-WrittenError { Get-EncordDicomDeidentification ([guid]::Empty) }
        $problem.FullyQualifiedErrorId | Should -BeLike 'DicomDeidentificationNotFound,*'
        $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }
}
