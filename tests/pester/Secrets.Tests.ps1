BeforeDiscovery {
    . "$PSScriptRoot/secrets.ps1"
}

BeforeAll {
    . "$PSScriptRoot/common.ps1"
    . "$PSScriptRoot/secrets.ps1"
    $keys = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys'
    $plainKey = Join-Path $keys 'test-ed25519'
    $lockedKey = Join-Path $keys 'test-ed25519-aes256-ctr'
    $passphrase = 'p@ss w{0}rd' -f [char] 0xF6
    $token = 'canary-Tq7vZ2mWx9Lr4KpN8sYb'
    $sandbox = Start-Sandbox -KeyPath $plainKey -BearerToken $token
    $proxy = Start-QuotingProxy $sandbox.Domain
    [IO.File]::WriteAllText("$TestDrive/token", $token)
    [IO.File]::WriteAllText("$TestDrive/passphrase", $passphrase)
    [IO.File]::WriteAllBytes("$TestDrive/gate.png", (Get-PngByte))

    # What somebody types at a prompt: preparation, then work that goes well and work that fails.
    function Get-Work([string] $Connect, [string] $Directory) {
        "`$Error.Clear(); `$dir = '$Directory'; `$keyPath = '$lockedKey'; `$domain = '$($proxy.Domain)'; `$shelves = '5a3f0c1e-0003-4a00-8000-000000000003'"
        'function Read-Secret([string] $Path) { ConvertTo-SecureString ([IO.File]::ReadAllText($Path)) -AsPlainText -Force }'
        "`$passphrase = Read-Secret '$TestDrive/passphrase'; `$token = Read-Secret '$TestDrive/token'; `$keyText = Read-Secret '$plainKey'"
        'function Get-Secret { [CmdletBinding()] param($Name, $Vault) $keyText }'
        "Import-Module '$ModuleRoot'"
        'Start-Transcript -LiteralPath $dir/transcript.txt'
        '$VerbosePreference = $DebugPreference = $InformationPreference = "Continue"'
        $Connect + ' -MaximumRetryCount 1'
        'Get-EncordSession'
        'Get-EncordDataset | Select-Object -First 2'
        '$set = New-EncordDataset "Secrets"; $set'
        '$objects = @(Get-EncordDataRow $shelves -FetchSignedUrl | Select-Object -First 3) + @(Get-EncordStorageItem -ItemType Image -First 3 -FetchSignedUrl) + @(New-EncordUploadUrl Image x.png, y.png, z.png)'
        '$objects[0..2]'
        '$objects[3..5]'
        '$objects[6..8]'
        '$objects'
        '$objects[0] | Save-EncordData $dir'
        '$objects[1..2] | Save-EncordData $dir'
        "Send-EncordImage `$set '$TestDrive/gate.png'"
        'New-EncordDataset quote-me'
        'New-EncordStorageFolder quote-me'
        'Invoke-EncordRequest -Method Post datasets/create -Body @{ title = "quote-me" }'
        'Get-EncordDataset -DatasetHash $shelves, quote-me, 00000000-0000-4000-8000-000000000000'
        'Connect-Encord -SshKeyPath $keyPath -Domain $domain -Passphrase $token'
        'Connect-Encord -SshKey $token -Domain $domain'
        'Connect-Encord -BearerToken $keyText -Domain $domain'
        'try { New-EncordDataset quote-me -ErrorAction Stop } catch { $_; throw }'
    }

    # What is written down or looked at afterwards, to files: a file for each form.
    function Get-Record {
        '$VerbosePreference = $DebugPreference = "SilentlyContinue"'
        '$failures = $Error.ToArray()'
        'function Keep($Name) { $input | Out-String -Width 5000 | Set-Content -LiteralPath "$dir/$Name.txt" -Encoding UTF8 }'
        'Get-History | Format-List -Property * | Keep history'
        '$failures | Format-List -Property * -Force | Keep error-list'
        '$failures | Export-Clixml -LiteralPath "$dir/error-clixml.txt"'
        # Not the invocation and the method: what hangs on those has no end.
        '$failures | Select-Object -Property * -ExcludeProperty Exception, InvocationInfo | ConvertTo-Json -Depth 8 -WarningAction Ignore | Keep error-json'
        '$failures | ForEach-Object Exception | Select-Object -Property * -ExcludeProperty TargetSite, Data | ConvertTo-Json -Depth 8 -WarningAction Ignore | Keep exception-json'
        '$failures | ForEach-Object { $_.Exception.Data } | Keep exception-data'
        '$failures | Format-Custom -Depth 2 | Keep error-custom'
        'if (Get-Command Get-Error -ErrorAction Ignore) { $failures | Get-Error | Keep get-error }'
        'Get-EncordSession | ConvertTo-Json -Depth 8 -WarningAction Ignore | Keep session-json'
        'Get-EncordSession | Export-Clixml -Depth 8 -LiteralPath "$dir/session-clixml.txt"'
        'Get-EncordSession | Format-Custom -Depth 8 | Keep session-custom'
        '$objects | Format-Wide -Column 1 | Keep wide'
        '$objects | Format-Custom | Keep custom'
        '$objects | Format-List -Property * -Force | Keep list'
        '$objects | Format-Table -Property *Title, *Uuid | Keep table'
        '$objects | ConvertTo-Json -Depth 8 -WarningAction Ignore | Keep json'
        '$objects | Export-Clixml -Depth 8 -LiteralPath "$dir/clixml.txt"'
        '$objects[0..2] | Out-File -LiteralPath "$dir/rows.txt" -Width 5000'
        '$objects[3..5] | Out-File -LiteralPath "$dir/items.txt" -Width 5000'
        '$objects[6..8] | Out-File -LiteralPath "$dir/urls.txt" -Width 5000'
        '$objects | Out-File -LiteralPath "$dir/mixed.txt" -Width 5000'
        'Get-Variable | Keep variables'
        'Stop-Transcript'
    }

    function New-Directory {
        (New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid().ToString('N')))).FullName
    }

    # Everything that no text may show, with the signatures of the requests so far.
    function Get-Canary {
        @(Get-KeyCanary $plainKey) + @(Get-KeyCanary $lockedKey) + $passphrase + $token + @(Get-QueryCanary) + @($proxy.State.Signatures)
    }

    # Secrets that are shown on purpose, each after a mark. The transcript has each line as typed, too: the mark is only in what it writes.
    function Get-Shown {
        $mark = '"-- " + "next --"'
        $mark, '[Net.NetworkCredential]::new("", $token).Password'
        $mark, 'Write-Error ("Not this one: " + [Net.NetworkCredential]::new("", $passphrase).Password)'
        $mark, '[Net.NetworkCredential]::new("", $keyText).Password'
        $mark, '"Here: " + $objects[0].SignedUrl'
        $mark, 'Stop-Transcript'
    }

    # Types one session after another into one fresh PowerShell; the last is the one that shows its secrets.
    $sessions = @(
        foreach ($way in $Ways) {
            $directory = New-Directory
            @{ Name = $way.Way; Directory = $directory; Lines = @(Get-Work $way.Connect $directory) + @(Get-Record) }
        }

        $directory = New-Directory
        @{ Name = 'shown'; Directory = $directory; Lines = @(Get-Work $Ways[0].Connect $directory | Select-Object -First 13) + @(Get-Shown) }
    )
    $lines = $sessions | ForEach-Object { $_.Lines; '"-- " + "end of a session --"' }
    $screens = ($lines | Invoke-PowerShell '-Command', '-' | Out-String -Width 5000) -split '-- end of a session --'

    # Every text that came of each session, by name.
    $texts = @{}
    for ($i = 0; $i -lt $sessions.Count; $i++) {
        $texts[$sessions[$i].Name] = $written = @{ screen = $screens[$i] }
        Get-ChildItem -LiteralPath $sessions[$i].Directory -Filter *.txt | ForEach-Object { $written[$_.BaseName] = Get-Content -LiteralPath $_.FullName -Raw -Encoding UTF8 }
    }

    $canaries = Get-Canary
}

AfterAll {
    Stop-RowServer $proxy
}

Describe 'The search for secrets' {
    BeforeAll {
        $parts = $texts.shown.transcript -split '-- next --'
    }

    It 'finds none before one is shown' {
        Find-Canary $parts[0] $canaries | Should -BeNullOrEmpty
    }

    It 'notices one that is shown: <Name>' -ForEach @(
        @{ Name = 'a token'; Part = 1 }
        @{ Name = 'a passphrase in an error'; Part = 2 }
        @{ Name = 'a key'; Part = 3 }
        @{ Name = 'a URL'; Part = 4 }
    ) {
        Find-Canary $parts[$Part] $canaries | Should -Not -BeNullOrEmpty
    }
}

Describe 'A session at a prompt, connected with <Way>' -ForEach $Ways {
    BeforeAll {
        $own = $texts[$Way]
    }

    It 'did its work, and failed where it should' {
        $own.transcript | Should -Match 'VERBOSE: Connected to '
        $own.transcript | Should -Match 'DEBUG: < 200 '
        $own.history | Should -Match 'Save-EncordData'
        $own.json | Should -Match '"SignedUrl": +"http'
        foreach ($id in 'AccessDenied', 'StorageRefused', 'InvalidArgument', 'DatasetNotFound', 'PassphraseWrong', 'KeyNotOpenSsh', 'InvalidBearerToken') {
            $own.'error-list' | Should -Match "$id,"
        }

        # Every form that was asked for is there.
        $forms = Get-Record | Select-String -Pattern '(?:Keep |/)([\w-]+)(?:\.txt.*)?$' | ForEach-Object { $_.Matches[0].Groups[1].Value }
        $forms.Count | Should -BeGreaterThan 20
        $forms | Where-Object { -not $own[$_] -and $_ -ne 'get-error' } | Should -BeNullOrEmpty
    }

    It 'leaves no secret on the screen, in the transcript, the history or any record' {
        $own.screen | Should -Not -BeNullOrEmpty
        $shown = foreach ($name in $own.Keys) { Find-Canary $own[$name] $canaries | ForEach-Object { "${name}: $_" } }
        $shown | Should -BeNullOrEmpty
    }
}
