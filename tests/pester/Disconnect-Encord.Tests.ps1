BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Disconnect-Encord' {
    BeforeEach {
        Connect-Sandbox $sandbox
    }

    It 'closes the session of the runspace' {
        Disconnect-Encord
        Get-EncordSession | Should -BeNullOrEmpty
    }

    It 'closes a session from the pipeline, and leaves another one' {
        $other = Get-EncordSession
        Connect-Sandbox $sandbox
        $other | Disconnect-Encord
        Get-EncordSession | Should -Not -BeNullOrEmpty
        (Get-WrittenError { Get-EncordDataset -Session $other }).FullyQualifiedErrorId | Should -BeLike 'SessionClosed,*'
    }

    It 'does nothing where there is nothing to close' {
        Disconnect-Encord
        { Disconnect-Encord } | Should -Not -Throw
    }
}
