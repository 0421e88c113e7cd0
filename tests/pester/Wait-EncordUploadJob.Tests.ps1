BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox -JobRate 20
    Connect-Sandbox $sandbox

    function Start-AnyJob([int] $UnitCount) {
        $videos = 1..$UnitCount | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        New-EncordDataset -Title 'waiting' | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = $videos }
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Wait-EncordUploadJob' {
    It 'waits for several jobs, and writes each as it ends' {
        $long = Start-AnyJob 30
        $short = Start-AnyJob 2
        $states = $long, $short | Wait-EncordUploadJob
        $states.UploadJobId | Should -Be $short.UploadJobId, $long.UploadJobId
        $states.Status | Should -Be 'Done', 'Done'
    }

    It 'shows progress' {
        $shell = [powershell]::Create().AddScript({
            param($module, $session, $job)
            Import-Module $module
            $job | Wait-EncordUploadJob -Session $session
        }).AddArgument($ModuleRoot).AddArgument((Get-EncordSession)).AddArgument((Start-AnyJob 30))
        $null = $shell.Invoke()
        $progress = @($shell.Streams.Progress)
        $shell.Dispose()
        $progress[0].StatusDescription | Should -Match 'of 30 units done, 0 failed, \d+ pending'
        $progress[-1].RecordType | Should -Be 'Completed'
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $job = Start-AnyJob 40
        $state = $job | Wait-EncordUploadJob -Timeout 00:00:00.3 -ErrorVariable problems -ErrorAction SilentlyContinue
        $state.Status | Should -Be 'Pending'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WaitTimedOut,*'
        $command = $problems[0].ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordUploadJob)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'Done'
    }

    It 'takes only a time that is longer than none' {
        { $null | Wait-EncordUploadJob -Timeout 0 } | Should -Throw
    }

    It 'ends within a second when it is stopped, and the job goes on' {
        $job = Start-AnyJob 40
        $shell = [powershell]::Create().AddScript({
            param($module, $session, $job)
            Import-Module $module
            $job | Wait-EncordUploadJob -Session $session
        }).AddArgument($ModuleRoot).AddArgument((Get-EncordSession)).AddArgument($job)
        $null = $shell.BeginInvoke()
        Wait-Until { $shell.Streams.Progress.Count -gt 0 } | Should -BeTrue
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        $shell.Dispose()
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }
}
