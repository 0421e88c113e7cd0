BeforeAll {
    . "$PSScriptRoot/common.ps1"
    . "$PSScriptRoot/secrets.ps1"
    $keys = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys'
    $fingerprint = 'SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c'
    $keyPath = Join-Path $TestDrive 'user.key'
    [IO.File]::WriteAllText($keyPath, [IO.File]::ReadAllText((Join-Path $keys 'test-ed25519')))
    if (Get-Command chmod -CommandType Application -ErrorAction SilentlyContinue) { chmod 600 $keyPath }
    $keyText = [IO.File]::ReadAllText($keyPath)
    $sandbox = Start-Sandbox -KeyPath $keyPath

    function ConvertTo-Secret([string] $Text) {
        ConvertTo-SecureString $Text -AsPlainText -Force
    }

    function Get-Chest {
        (Get-EncordDataset 'Chest CT pilot').Title
    }
}

Describe 'Connect-Encord' {
    It 'connects with a key file, by position and relative to the location' {
        Push-Location $TestDrive
        try {
            $session = Connect-Encord ./user.key -Domain $sandbox.Domain -PassThru
        }
        finally {
            Pop-Location
        }

        $session.Domain | Should -Be "$($sandbox.Domain)/"
        $session.AuthenticationKind | Should -Be 'SshKey'
        $session.PublicKeyFingerprint | Should -BeExactly $fingerprint
        $session.ConnectedAt | Should -BeOfType [DateTimeOffset]
        $session.psobject.Properties.Name | Sort-Object | Should -Be 'AuthenticationKind', 'ConnectedAt', 'Domain', 'PublicKeyFingerprint'
        Get-Chest | Should -Be 'Chest CT pilot'
    }

    It 'writes nothing without -PassThru, and sends nothing' {
        $connected = Watch-Command { Connect-Encord -SshKeyPath $keyPath -Domain $sandbox.Domain }
        $connected.Output | Should -BeNullOrEmpty
        $connected.Sent | Should -BeNullOrEmpty
    }

    It 'connects with the text of a key' {
        Connect-Encord -SshKey (ConvertTo-Secret $keyText) -Domain $sandbox.Domain
        Get-Chest | Should -Be 'Chest CT pilot'
    }

    It 'connects with a bearer token' {
        Connect-Encord -BearerToken (ConvertTo-Secret 'pester-token') -Domain $sandbox.Domain
        (Get-EncordSession).AuthenticationKind | Should -Be 'BearerToken'
        Get-Chest | Should -Be 'Chest CT pilot'
    }

    It 'opens <_> with its passphrase' -ForEach 'test-ed25519', 'test-ed25519-aes256-ctr', 'test-ed25519-aes256-cbc', 'test-ed25519-aes256-gcm' {
        $passphrase = ConvertTo-Secret ('p@ss w{0}rd' -f [char] 0xF6)
        $session = Connect-Encord (Join-Path $keys $_) -Passphrase $passphrase -Domain $sandbox.Domain -PassThru 3>$null
        $session.PublicKeyFingerprint | Should -BeExactly $fingerprint
        Get-Chest | Should -Be 'Chest CT pilot'
    }

    It 'goes to <Address> with <Place>' -ForEach @(
        @{ Place = @{}; Address = 'https://api.encord.com/' }
        @{ Place = @{ Region = 'EU' }; Address = 'https://api.encord.com/' }
        @{ Place = @{ Region = 'us' }; Address = 'https://api.us.encord.com/' }
        @{ Place = @{ Domain = 'https://encord.example:8443' }; Address = 'https://encord.example:8443/' }
        @{ Place = @{ Domain = 'http://localhost:8765' }; Address = 'http://localhost:8765/' }
        @{ Place = @{ Domain = 'http://[::1]:8765' }; Address = 'http://[::1]:8765/' }
    ) {
        (Connect-Encord $keyPath @Place -PassThru).Domain.AbsoluteUri | Should -BeExactly $Address
    }

    It 'shows no secret of the session' {
        $text = foreach ($connect in { Connect-Encord $keyPath -Domain $sandbox.Domain }, { Connect-Encord -BearerToken (ConvertTo-Secret 'pester-token') -Domain $sandbox.Domain }) {
            & $connect
            $session = Get-EncordSession
            "$session", ($session | Format-List -Property * -Force | Out-String), ($session | ConvertTo-Json -Depth 3)
        }
        Find-Canary ($text -join "`n") (@(Get-KeyCanary $keyPath) + 'pester-token') | Should -BeNullOrEmpty
    }

    It 'warns of a key file that others can read' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $open = Join-Path $TestDrive 'open.key'
        Copy-Item -LiteralPath $keyPath -Destination $open
        chmod 644 $open
        $connected = Watch-Command { Connect-Encord $open }
        $connected.Errors | Should -BeNullOrEmpty
        $connected.Warnings | Should -HaveCount 1
        $connected.Warnings | Should -BeLike '*chmod 600*'
    }

    It 'keeps the session that is there when it fails' {
        Connect-Encord $keyPath -Domain $sandbox.Domain
        $before = Get-EncordSession
        $null = Get-WrittenError { Connect-Encord -SshKeyPath (Join-Path $TestDrive 'none') }
        Get-EncordSession | Should -Be $before
    }
}

# SecretManagement itself is a function of the same name here.
Describe 'Connect-Encord with a secret of a vault' {
    BeforeAll {
        $global:vault = @{ Asked = ''; Give = $null; KeyText = $keyText; Token = ConvertTo-Secret 'pester-token'; Key = ConvertTo-Secret $keyText }
        function global:Get-Secret {
            [CmdletBinding()] param($Name, $Vault)
            $global:vault.Asked = "$Name from $Vault"
            & $global:vault.Give
        }
    }

    AfterAll {
        Remove-Item Function:Get-Secret
        Remove-Variable vault -Scope Global
    }

    It 'takes <Name>' -ForEach @(
        @{ Name = 'a key as SecureString'; Arguments = @{}; Give = { $global:vault.Key }; Asked = 'encord from ' }
        @{ Name = 'a key as text, of a named vault'; Arguments = @{ Vault = 'work' }; Give = { $global:vault.KeyText }; Asked = 'encord from work' }
    ) {
        $global:vault.Give = $Give
        Connect-Encord -SecretName encord -Domain $sandbox.Domain @Arguments
        Get-Chest | Should -Be 'Chest CT pilot'
        $global:vault.Asked | Should -BeExactly $Asked
    }

    It 'takes a token that is said to be one' {
        $global:vault.Give = { $global:vault.Token }
        Connect-Encord -SecretName token -AsBearerToken -Domain $sandbox.Domain
        Get-Chest | Should -Be 'Chest CT pilot'
        (Get-EncordSession).AuthenticationKind | Should -Be 'BearerToken'
    }

    It 'ends with <Id>, and keeps the secret, when the vault gives <Give>' -ForEach @(
        @{ Give = { throw 'The vault is locked.' }; Id = 'SecretNotReadable' }
        @{ Give = { Get-Command no-such-thing -ErrorAction $ErrorActionPreference }; Id = 'SecretNotReadable' }
        @{ Give = { }; Id = 'SecretNotUsable' }
        @{ Give = { @{ key = $global:vault.KeyText } }; Id = 'SecretNotUsable' }
        @{ Give = { $global:vault.KeyText, $global:vault.KeyText }; Id = 'SecretNotUsable' }
        @{ Give = { 'not a key' }; Id = 'KeyNotOpenSsh' }
        @{ Give = { $global:vault.KeyText.Substring(0, 200) }; Id = 'KeyTruncated' }
    ) {
        $global:vault.Give = $Give
        $said = Get-Everything { Connect-Encord -SecretName encord }
        $said.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        Find-Canary $said.Text (Get-KeyCanary $keyPath) | Should -BeNullOrEmpty
    }

    It 'gives the words of the vault as the reason' {
        $global:vault.Give = { Get-Command no-such-thing -ErrorAction $ErrorActionPreference }
        "$(Get-WrittenError { Connect-Encord -SecretName encord })" | Should -BeLike "The secret 'encord' cannot be read: The term 'no-such-thing'*"
    }

    It 'says how to install SecretManagement where it is not' {
        Remove-Item Function:Get-Secret
        $PSModuleAutoLoadingPreference = 'None'
        $problem = Get-WrittenError { Connect-Encord -SecretName encord }
        Assert-Problem $problem SecretManagementMissing NotInstalled
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Install-Module Microsoft.PowerShell.SecretManagement*'
        function global:Get-Secret { }
    }
}

Describe 'Connect-Encord -UseSshAgent' {
    BeforeAll {
        $socket = $env:SSH_AUTH_SOCK
        $public = Join-Path $TestDrive 'key.pub'
        [byte[]] $blob = 0, 0, 0, 11 + [Text.Encoding]::ASCII.GetBytes('ssh-ed25519') + 0, 0, 0, 32 + @(1) * 32
        Set-Content -LiteralPath $public -Value "ssh-ed25519 $([Convert]::ToBase64String($blob)) me"
    }

    AfterAll { $env:SSH_AUTH_SOCK = $socket }

    It 'says that there is no agent' {
        $env:SSH_AUTH_SOCK = Join-Path $TestDrive 'no.sock'
        Assert-Problem (Get-WrittenError { Connect-Encord -UseSshAgent }) SshAgentNotFound ObjectNotFound
        Assert-Problem (Get-WrittenError { Connect-Encord -UseSshAgent $public }) SshAgentNotFound ObjectNotFound
        Assert-Problem (Get-WrittenError { Connect-Encord $public }) SshAgentNotFound ObjectNotFound
        $env:SSH_AUTH_SOCK = ''
        Assert-Problem (Get-WrittenError { Connect-Encord $public }) KeyPublicKeyGiven InvalidData $public
    }
}

Describe 'Connect-Encord -LogPath' {
    AfterAll { Connect-Sandbox $sandbox }

    It 'keeps a line of each change, and none of a look' {
        $log = Join-Path $TestDrive 'changes.ndjson'
        Connect-Encord $sandbox.KeyPath -Domain $sandbox.Domain -LogPath $log
        $made = New-EncordDataset 'Logged'
        $null = Get-EncordDataset
        Remove-EncordStorageFolder $unknown -Force -ErrorAction Ignore
        $lines = Get-Content -LiteralPath $log | ConvertFrom-Json
        $lines.operation | Should -Be 'Connect', 'POST /v2/public/datasets', "DELETE /v2/public/storage/folders/$unknown"
        $lines[1, 2].outcome | Should -Be 'Done', 'Refused'
        $lines[1].sent.title | Should -Be $made.Title
        $lines[2].ids | Should -Be $unknown
        $lines.who | Sort-Object -Unique | Should -Be (Get-EncordSession).PublicKeyFingerprint
    }

    It 'must be a file that can be written' {
        Assert-Problem (Get-WrittenError { Connect-Encord $sandbox.KeyPath -LogPath $TestDrive }) LogNotWritable WriteError "$TestDrive"
    }
}
