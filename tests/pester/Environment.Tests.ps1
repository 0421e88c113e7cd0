# Keys of the environment. Nothing here needs a server: connecting sends nothing.
BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $keys = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys'
    $key = Join-Path $keys 'test-ed25519'
    $fingerprint = 'SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c'
}

Describe 'A key of the environment' {
    BeforeEach {
        Disconnect-Encord
    }

    AfterEach {
        Remove-Item Env:ENCORD_SSH_KEY, Env:ENCORD_SSH_KEY_FILE -ErrorAction SilentlyContinue
        Disconnect-Encord
    }

    It 'may be its text' {
        $env:ENCORD_SSH_KEY = [IO.File]::ReadAllText($key)
        (Connect-Encord -PassThru).PublicKeyFingerprint | Should -BeExactly $fingerprint
    }

    It 'is that of the file when there is a text too' {
        $env:ENCORD_SSH_KEY_FILE = $key
        $env:ENCORD_SSH_KEY = 'another'
        $session = Connect-Encord -PassThru 3>$null
        $session.PublicKeyFingerprint | Should -BeExactly $fingerprint
        $session.AuthenticationKind | Should -Be 'SshKey'
    }

    It 'is not the text when the file is missing' {
        $env:ENCORD_SSH_KEY_FILE = Join-Path $keys 'no-such-file'
        $env:ENCORD_SSH_KEY = [IO.File]::ReadAllText($key)
        $problem = Get-WrittenError { Connect-Encord -PassThru }
        Assert-Problem $problem KeyFileNotFound ObjectNotFound
        "$problem" | Should -BeLike '*ENCORD_SSH_KEY_FILE*'
    }

    It 'opens with its passphrase' {
        $env:ENCORD_SSH_KEY_FILE = Join-Path $keys 'test-ed25519-aes256-ctr'
        $passphrase = ConvertTo-SecureString ('p@ss w{0}rd' -f [char] 0xF6) -AsPlainText -Force
        (Connect-Encord -Passphrase $passphrase -PassThru 3>$null).PublicKeyFingerprint | Should -BeExactly $fingerprint
    }

    It 'connects with the first command' {
        $env:ENCORD_SSH_KEY_FILE = $key
        # With -WhatIf a session is needed, and nothing is sent to the real service.
        $said = New-EncordDataset 'x' -WhatIf -Verbose 4>&1 3>$null
        "$said" | Should -BeLike '*environment*'
        (Get-EncordSession).PublicKeyFingerprint | Should -BeExactly $fingerprint
    }

    It 'that is bad is the error of the first command' {
        $env:ENCORD_SSH_KEY_FILE = Join-Path $keys 'test-rsa'
        Assert-Problem (Get-WrittenError { Get-EncordDataset }) KeyNotEd25519 InvalidData
    }

    It 'is missed by <Command>, which says the three ways to connect' -ForEach @(
        @{ Command = { Connect-Encord } }
        @{ Command = { Get-EncordDataset } }
        @{ Command = { New-EncordDataset 'x' -WhatIf } }
        @{ Command = { Test-EncordConnection } }
        @{ Command = { [pscustomobject]@{ DatasetHash = $traffic } | Get-EncordDataRow } }
    ) {
        $problem = Get-WrittenError $Command
        Assert-Problem $problem NotConnected ConnectionError
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Connect-Encord -SshKeyPath.*-BearerToken.*ENCORD_SSH_KEY_FILE'
    }

    It 'is looked for by Test-EncordConnection too' {
        $env:ENCORD_SSH_KEY_FILE = '/no/such/key'
        Assert-Problem (Get-WrittenError { Test-EncordConnection }) KeyFileNotFound ObjectNotFound
    }
}

Describe 'Other variables of the environment' {
    AfterEach {
        Remove-Item Env:ENCORD_DOMAIN, Env:REQUESTS_CA_BUNDLE, Env:CURL_CA_BUNDLE, Env:ENCORD_SSH_KEY_FILE -ErrorAction SilentlyContinue
        Disconnect-Encord
    }

    It 'ENCORD_DOMAIN is the domain unless another is given, without slashes at its end' {
        $env:ENCORD_DOMAIN = 'https://api.example.com//'
        (Connect-Encord $key -PassThru 3>$null).Domain | Should -Be 'https://api.example.com/'
        (Connect-Encord $key -Region US -PassThru 3>$null).Domain | Should -Be 'https://api.us.encord.com/'
        (Connect-Encord $key -Domain http://127.0.0.1:1/ -PassThru 3>$null).Domain | Should -Be 'http://127.0.0.1:1/'
        Disconnect-Encord
        $env:ENCORD_SSH_KEY_FILE = $key
        $null = New-EncordDataset 'x' -WhatIf 3>$null
        (Get-EncordSession).Domain | Should -Be 'https://api.example.com/'
    }

    It 'a domain that is none is refused, naming the variable' {
        $env:ENCORD_DOMAIN = 'api.encord.com'
        $problem = Get-WrittenError { Connect-Encord $key 3>$null }
        Assert-Problem $problem DomainNotValid InvalidArgument
        "$problem" | Should -BeLike '*ENCORD_DOMAIN*'
    }

    It '<Variable> names certificates that are trusted too' -ForEach @(@{ Variable = 'REQUESTS_CA_BUNDLE' }, @{ Variable = 'CURL_CA_BUNDLE' }) {
        Set-Item "Env:$Variable" (Join-Path $TestDrive 'no-such.pem')
        $problem = Get-WrittenError { Connect-Encord $key 3>$null }
        Assert-Problem $problem CaCertificateNotReadable InvalidArgument
        "$problem" | Should -BeLike "*$Variable*"
        $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new(
            'CN=Authority', [Security.Cryptography.ECDsa]::Create(), [Security.Cryptography.HashAlgorithmName]::SHA256)
        $directory = (New-Item (Join-Path $TestDrive $Variable) -ItemType Directory).FullName
        [IO.File]::WriteAllBytes(
            (Join-Path $directory 'authority.crt'),
            $request.CreateSelfSigned([DateTimeOffset]::Now, [DateTimeOffset]::Now.AddDays(1)).RawData)
        Set-Content (Join-Path $directory 'README') 'No certificate.'
        Set-Item "Env:$Variable" $directory
        Connect-Encord $key -PassThru 3>$null | Should -Not -BeNullOrEmpty
    }

    It 'the certificates are nothing to a domain without TLS' {
        $env:REQUESTS_CA_BUNDLE = Join-Path $TestDrive 'no-such.pem'
        (Connect-Encord $key -Domain http://127.0.0.1:1/ -PassThru 3>$null).Domain | Should -Be 'http://127.0.0.1:1/'
    }
}
