BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
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
        (Get-EncordDataset 'Chest CT pilot').Title | Should -Be 'Chest CT pilot'
        $problem = Get-WrittenError { Get-EncordDataset -DatasetHash $chest -Session $other }
        Assert-Problem $problem SessionClosed ConnectionError $chest
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Connect-Encord'
    }

    It 'does nothing where there is nothing to close' {
        Disconnect-Encord
        { Disconnect-Encord } | Should -Not -Throw
    }
}
