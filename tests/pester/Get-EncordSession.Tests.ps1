BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
}

Describe 'Get-EncordSession' {
    It 'writes nothing and no error without a session' {
        Disconnect-Encord
        Get-EncordSession -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'writes the session that the other commands use' {
        Connect-Sandbox $sandbox
        (Get-EncordSession).Domain | Should -Be "$($sandbox.Domain)/"
    }
}
