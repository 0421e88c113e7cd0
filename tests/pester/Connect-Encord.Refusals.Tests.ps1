# What Connect-Encord does not take. Nothing here needs a server: connecting sends nothing.
BeforeAll {
    . "$PSScriptRoot/common.ps1"
    . "$PSScriptRoot/secrets.ps1"
    $keys = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys'
    $key = Join-Path $keys 'test-ed25519'
    $domain = 'http://127.0.0.1:9'
    $good = [IO.File]::ReadAllText($key)
    $spoilt = @{
        truncated = $good.Substring(0, $good.Length / 2)
        empty     = ''
        text      = 'no key at all'
        damaged   = $good.Remove(120, 4).Insert(120, '!!!!')
    }
    foreach ($name in $spoilt.Keys) { [IO.File]::WriteAllText((Join-Path $TestDrive $name), $spoilt[$name]) }

    # An agent of whoever runs this would be asked for the key.
    $socket = $env:SSH_AUTH_SOCK
    $env:SSH_AUTH_SOCK = ''

    function ConvertTo-Secret([string] $Text) {
        if ($Text) { ConvertTo-SecureString $Text -AsPlainText -Force } else { [securestring]::new() }
    }
}

AfterAll {
    $env:SSH_AUTH_SOCK = $socket
    Disconnect-Encord
}

Describe 'A key that cannot be used' {
    It 'is one error with the path, for a file like <File>' -ForEach @(
        @{ File = 'no-such-file'; Id = 'KeyFileNotFound'; Category = 'ObjectNotFound' }
        @{ File = ''; Id = 'KeyFileIsDirectory'; Category = 'ReadError' }
        @{ File = 'test-ed25519.pub'; Id = 'KeyPublicKeyGiven'; Category = 'InvalidData' }
        @{ File = 'test-rsa'; Id = 'KeyNotEd25519'; Category = 'InvalidData' }
        @{ File = 'test-ecdsa'; Id = 'KeyNotEd25519'; Category = 'InvalidData' }
        @{ File = 'test-ed25519-pkcs8.pem'; Id = 'KeyNotOpenSsh'; Category = 'InvalidData' }
        @{ File = 'test-ed25519-aes256-ctr'; Id = 'PassphraseRequired'; Category = 'SecurityError' }
    ) {
        $path = Join-Path $keys $File
        $problem = (Watch-Command { Connect-Encord $path -Domain $domain }).Errors
        Assert-Problem $problem $Id $Category $path
        "$problem" | Should -BeLike "*$path*"
        "$problem" | Should -Not -Match ([regex]::Escape($problem[0].ErrorDetails.RecommendedAction))
    }

    It 'says how it is spoilt: <File>' -ForEach @(
        @{ File = 'truncated'; Id = 'KeyTruncated' }
        @{ File = 'empty'; Id = 'KeyEmpty' }
        @{ File = 'text'; Id = 'KeyNotOpenSsh' }
        @{ File = 'damaged'; Id = 'KeyDamaged' }
    ) {
        $path = Join-Path $TestDrive $File
        Assert-Problem (Watch-Command { Connect-Encord $path -Domain $domain }).Errors $Id InvalidData $path
    }

    It 'tells a wrong passphrase from a missing one, and does not repeat it' {
        $wrong = ConvertTo-Secret 'hunter2'
        $said = Get-Everything { Connect-Encord (Join-Path $keys 'test-ed25519-aes256-ctr') -Passphrase $wrong }
        Assert-Problem $said.Errors PassphraseWrong SecurityError
        $said.Text | Should -Not -Match 'hunter2'
        (Get-WrittenError { Connect-Encord (Join-Path $keys 'test-ed25519-aes256-ctr') 3>$null }).ErrorDetails.RecommendedAction | Should -Match 'Passphrase'
    }

    It 'is not repeated when its text is given as a path' {
        $said = Get-Everything { Connect-Encord -SshKeyPath $good }
        Assert-Problem $said.Errors KeyTextGivenAsPath InvalidData
        Find-Canary $said.Text (Get-KeyCanary $key) | Should -BeNullOrEmpty
    }

    It 'is not taken for a path on a drive' {
        $text = "-----BEGIN RSA PRIVATE KEY-----`nProc-Type: 4,ENCRYPTED`n`nc2VjcmV0`n-----END RSA PRIVATE KEY-----"
        Assert-Problem (Get-WrittenError { Connect-Encord -SshKeyPath $text }) KeyTextGivenAsPath InvalidData
    }

    It 'is shown nowhere: the text of <File>' -ForEach @(
        @{ File = 'test-ed25519-aes256-ctr'; Id = 'PassphraseRequired'; Category = 'SecurityError' }
        @{ File = 'test-rsa'; Id = 'KeyNotEd25519'; Category = 'InvalidData' }
        @{ File = 'test-ed25519-pkcs8.pem'; Id = 'KeyNotOpenSsh'; Category = 'InvalidData' }
    ) {
        $path = Join-Path $keys $File
        $secret = ConvertTo-Secret ([IO.File]::ReadAllText($path))
        $said = Get-Everything { Connect-Encord -SshKey $secret }
        Assert-Problem $said.Errors $Id $Category
        Find-Canary $said.Text (Get-KeyCanary $path) | Should -BeNullOrEmpty
    }
}

Describe 'A bearer token' {
    It 'that no header can carry is refused: <Token>' -ForEach @(
        @{ Token = '' }
        @{ Token = 'two words' }
        @{ Token = "line`nbreak" }
    ) {
        $secret = ConvertTo-Secret $Token
        Assert-Problem (Get-WrittenError { Connect-Encord -BearerToken $secret }) InvalidBearerToken InvalidData
    }
}

Describe 'An option that cannot be right' {
    It 'is refused: -Domain <Domain>' -ForEach @(
        @{ Domain = 'http://api.encord.com'; Id = 'DomainNotSecure' }
        @{ Domain = 'http://192.168.0.7:8765'; Id = 'DomainNotSecure' }
        @{ Domain = 'http://localhost.example.com'; Id = 'DomainNotSecure' }
        @{ Domain = 'api.encord.com'; Id = 'DomainNotValid' }
        @{ Domain = 'localhost:8765'; Id = 'DomainNotValid' }
        @{ Domain = '/api'; Id = 'DomainNotValid' }
        @{ Domain = 'ftp://api.encord.com'; Id = 'DomainNotValid' }
        @{ Domain = 'file:///etc/hosts'; Id = 'DomainNotValid' }
        @{ Domain = 'https://api.encord.com/v2'; Id = 'DomainNotValid' }
        @{ Domain = 'https://api.encord.com?region=eu'; Id = 'DomainNotValid' }
    ) {
        Assert-Problem (Get-WrittenError { Connect-Encord $key -Domain $Domain 3>$null }) $Id InvalidArgument
    }

    It 'is refused with <Id>, and its password not repeated: <Arguments>' -ForEach @(
        @{ Arguments = @{ Domain = 'https://me:hunter2@api.encord.com' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Domain = 'http://me:hunter2@api.encord.com' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Domain = 'ftp://me:hunter2@api.encord.com' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Domain = 'me:hunter2@api.encord.com' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Domain = 'https://me:hunter2@api.encord.com'; Region = 'EU' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Domain = 'http://127.0.0.1:9'; Region = 'EU' }; Id = 'DomainNotValid' }
        @{ Arguments = @{ Proxy = 'proxy.example.com:8080' }; Id = 'ProxyNotValid' }
        @{ Arguments = @{ Proxy = 'proxy.example.com' }; Id = 'ProxyNotValid' }
        @{ Arguments = @{ Proxy = 'ftp://me:hunter2@proxy.example.com' }; Id = 'ProxyNotValid' }
    ) {
        $problem = Get-WrittenError { Connect-Encord $key @Arguments 3>$null }
        Assert-Problem $problem $Id InvalidArgument
        "$problem $($problem.ErrorDetails.RecommendedAction) $($problem.TargetObject)" | Should -Not -Match 'hunter2'
    }

    It 'is refused: -UserAgentSuffix <Suffix>' -ForEach @(
        @{ Suffix = "x`r`nAuthorization: none" }
        @{ Suffix = 'comment (with brackets)' }
        @{ Suffix = '/1.0' }
    ) {
        Assert-Problem (Get-WrittenError { Connect-Encord $key -UserAgentSuffix $Suffix 3>$null }) UserAgentNotValid InvalidArgument $Suffix
    }

    It 'is refused: -CaCertificatePath of <Name>' -ForEach @(
        @{ Name = 'no file'; Path = { './no-such-file' } }
        @{ Name = 'a file without certificates'; Path = { $key } }
        @{ Name = 'a folder'; Path = { $PSHOME } }
    ) {
        Assert-Problem (Get-WrittenError { Connect-Encord $key -CaCertificatePath (& $Path) 3>$null }) CaCertificateNotReadable InvalidArgument
    }

    It 'is refused by the parameter: <Arguments>' -ForEach @(
        @{ Arguments = @{ RequestTimeout = '00:00:00' } }
        @{ Arguments = @{ ConnectTimeout = [timespan]::FromSeconds(-1) } }
        @{ Arguments = @{ MaximumRetryCount = -1 } }
    ) {
        (Get-WrittenError { Connect-Encord $key @Arguments 3>$null }).FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
    }
}
