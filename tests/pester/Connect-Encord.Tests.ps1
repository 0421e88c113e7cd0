BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Connect-Encord' {
    It 'connects with a key file, by position and relative to the location' {
        Push-Location $TestDrive
        try {
            $session = Connect-Encord (Split-Path $sandbox.KeyPath -Leaf) -Domain $sandbox.Domain -PassThru
        }
        finally {
            Pop-Location
        }

        $session.Domain | Should -Be "$($sandbox.Domain)/"
        $session.AuthenticationKind | Should -Be 'SshKey'
        $session.PublicKeyFingerprint | Should -Match '^SHA256:'
        $session.ConnectedAt | Should -BeOfType [DateTimeOffset]
        Get-EncordDataset | Should -Not -BeNullOrEmpty
    }

    It 'writes nothing without -PassThru' {
        Connect-Encord -SshKeyPath $sandbox.KeyPath -Domain $sandbox.Domain | Should -BeNullOrEmpty
    }

    It 'connects with the text of a key' {
        $key = ConvertTo-SecureString ([IO.File]::ReadAllText($sandbox.KeyPath)) -AsPlainText -Force
        Connect-Encord -SshKey $key -Domain $sandbox.Domain
        Get-EncordDataset | Should -Not -BeNullOrEmpty
    }

    It 'connects with a bearer token' {
        Connect-Encord -BearerToken (ConvertTo-SecureString 'pester-token' -AsPlainText -Force) -Domain $sandbox.Domain
        (Get-EncordSession).AuthenticationKind | Should -Be 'BearerToken'
        Get-EncordDataset | Should -Not -BeNullOrEmpty
    }

    It 'asks for the passphrase of a key that has one' {
        $key = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys/test-ed25519-aes256-ctr'
        $problem = Get-WrittenError { Connect-Encord -SshKeyPath $key -Domain $sandbox.Domain 3>$null }
        $problem.FullyQualifiedErrorId | Should -BeLike 'PassphraseRequired,*'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Passphrase'
    }

    It 'knows the regions, and takes either a region or a domain' {
        (Connect-Encord -SshKeyPath $sandbox.KeyPath -PassThru).Domain | Should -Be 'https://api.encord.com/'
        (Connect-Encord -SshKeyPath $sandbox.KeyPath -Region US -PassThru).Domain | Should -Be 'https://api.us.encord.com/'
        $problem = Get-WrittenError { Connect-Encord -SshKeyPath $sandbox.KeyPath -Region US -Domain $sandbox.Domain }
        $problem.FullyQualifiedErrorId | Should -BeLike 'DomainNotValid,*'
    }

    It 'shows no secret of the session' {
        Connect-Encord -BearerToken (ConvertTo-SecureString 'pester-token' -AsPlainText -Force) -Domain $sandbox.Domain
        $session = Get-EncordSession
        ($session | Format-List -Property * -Force | Out-String) + ($session | ConvertTo-Json -Depth 3) + "$session" |
            Should -Not -Match 'pester-token'
    }

    It 'keeps the session that is there when it fails' {
        Connect-Sandbox $sandbox
        $before = Get-EncordSession
        $null = Get-WrittenError { Connect-Encord -SshKeyPath (Join-Path $TestDrive 'none') }
        Get-EncordSession | Should -Be $before
    }
}
