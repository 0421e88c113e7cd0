BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
}

Describe 'Test-EncordConnection' {
    BeforeEach {
        Connect-Sandbox $sandbox
    }

    It 'is ok with a session that works, after one request' {
        $test = Watch-Command { Test-EncordConnection }
        $test.Output.Ok | Should -BeTrue
        $test.Output.Problem | Should -BeNullOrEmpty
        $test.Output.Message | Should -BeNullOrEmpty
        $test.Output.Latency | Should -BeGreaterThan 0
        [math]::Abs($test.Output.ClockSkew.TotalSeconds) | Should -BeLessThan 5
        $test.Sent.Operation | Should -Be 'GET datasets/list'
    }

    It 'reports what cannot be reached, without an error' {
        $session = Connect-Encord -Domain http://127.0.0.1:9 -SshKeyPath $sandbox.KeyPath -PassThru
        $test = Test-EncordConnection -Session $session -ErrorAction Stop
        $test.Ok | Should -BeFalse
        $test.Problem | Should -Be 'ConnectionRefused'
        $test.Latency | Should -BeNullOrEmpty
        $test.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'knows a key that nobody registered' {
        Connect-Encord (Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys/test-ed25519') -Domain $sandbox.Domain 3>$null
        $test = Test-EncordConnection
        $test.Ok | Should -BeFalse
        $test.Problem | Should -Be 'UnknownKey'
        $test.RecommendedAction | Should -BeLike '*SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c*'
    }

    It 'takes a session, and refuses one that is closed' {
        $given = Get-EncordSession
        Connect-Sandbox $sandbox
        (Test-EncordConnection -Session $given).Ok | Should -BeTrue
        $given | Disconnect-Encord
        Assert-Problem (Get-WrittenError { Test-EncordConnection -Session $given }) SessionClosed ConnectionError
    }

    It 'has a view with units, and no problem where there is none' {
        $shown = Test-EncordConnection | Out-String
        $shown | Should -Match 'Latency +: [\d,]+ ms'
        $shown | Should -Match 'ClockSkew +: [-+]?\d+ s'
        $shown | Should -Not -Match 'Problem'
    }
}
