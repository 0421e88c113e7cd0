BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Test-EncordConnection' {
    It 'is ok with a session that works' {
        $test = Test-EncordConnection
        $test.Ok | Should -BeTrue
        $test.Problem | Should -BeNullOrEmpty
        $test.Latency | Should -BeGreaterThan 0
        [math]::Abs($test.ClockSkew.TotalSeconds) | Should -BeLessThan 5
    }

    It 'reports what cannot be reached, without an error' {
        $session = Connect-Encord -Domain http://127.0.0.1:9 -SshKeyPath $sandbox.KeyPath -PassThru
        Connect-Sandbox $sandbox
        $test = Test-EncordConnection -Session $session -ErrorAction Stop
        $test.Ok | Should -BeFalse
        $test.Problem | Should -Be 'ConnectionRefused'
        $test.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'has a view with units' {
        Test-EncordConnection | Out-String | Should -Match 'Latency +: [\d,]+ ms'
    }
}
