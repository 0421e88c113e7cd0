# The forms in which Set-EncordDataRowMetadata and its like take metadata.
BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $rows = @(New-FilledDataset -VideoCount 5 -Title 'meta' | Get-EncordDataRow)

    # The metadata of the one row as it is sent.
    function Get-SentMetadata($Watched) {
        $Watched.Errors | Should -BeNullOrEmpty
        $Watched.Sent | Should -HaveCount 1
        $Watched.Sent[0].Body -match '^\{"itemPatches":\{"[0-9a-f-]{36}":\{"clientMetadata":(?<json>\{.*\})\}\}\}$' | Should -BeTrue
        $Matches.json -replace '\\u002B', '+'
    }

    function Assert-NoObject($Watched, [string] $Category) {
        Assert-Problem $Watched.Errors MetadataNotAnObject $Category
        $Watched.Sent | Should -BeNullOrEmpty
    }
}

Describe 'Metadata' {
    It 'given as <Given> is sent as <Json>' -ForEach @(
        @{ Given = "@{ site = 'a' }"; Json = '{"site":"a"}' }
        @{ Given = '@{}'; Json = '{}' }
        @{ Given = '[ordered]@{ z = 1; a = 2 }'; Json = '{"z":1,"a":2}' }
        @{ Given = "[pscustomobject]@{ site = 'a'; n = 1 }"; Json = '{"site":"a","n":1}' }
        @{ Given = "'{""site"": ""a"", ""deep"": [1, {""x"": null}]}'"; Json = '{"site":"a","deep":[1,{"x":null}]}' }
        @{ Given = "[EncordPS.DataClientMetadata]::new('{""site"": ""a""}')"; Json = '{"site":"a"}' }
        @{ Given = '{ @{ name = $_.Title } }'; Json = '{"name":"clip-1"}' }
        @{ Given = "{ '{""n"": 1}' }"; Json = '{"n":1}' }
        @{ Given = '{ [pscustomobject]@{ same = ($_ -eq $PSItem) } }'; Json = '{"same":true}' }
        @{ Given = '{ @{ tags = @() | Where-Object { $_ } } }'; Json = '{"tags":null}' }
        @{ Given = "@{ list = 1, 'two', `$true, `$null }"; Json = '{"list":[1,"two",true,null]}' }
        @{ Given = '@{ nested = @{ deeper = [pscustomobject]@{ x = 1.5 } } }'; Json = '{"nested":{"deeper":{"x":1.5}}}' }
        @{ Given = "@{ one = @('single') }"; Json = '{"one":["single"]}' }
        @{ Given = '@{ none = @() }'; Json = '{"none":[]}' }
        @{ Given = '@{ nothing = $null }'; Json = '{"nothing":null}' }
        @{ Given = "[ordered]@{ n = [decimal] '10.50'; big = [long]::MaxValue; ulong = [uint64]::MaxValue }"; Json = '{"n":10.5,"big":9223372036854775807,"ulong":18446744073709551615}' }
        @{ Given = "@{ when = [DateTimeOffset] '2025-01-02T03:04:05+02:00' }"; Json = '{"when":"2025-01-02T03:04:05+02:00"}' }
        @{ Given = '@{ when = [datetime]::new(2025, 1, 2, 3, 4, 5, [DateTimeKind]::Utc) }'; Json = '{"when":"2025-01-02T03:04:05Z"}' }
        @{ Given = "@{ id = [guid] '5a3f0c1e-0001-4a00-8000-000000000001' }"; Json = '{"id":"5a3f0c1e-0001-4a00-8000-000000000001"}' }
        @{ Given = "[ordered]@{ kind = [DayOfWeek]::Friday; took = [timespan] '00:01:30' }"; Json = '{"kind":"Friday","took":"00:01:30"}' }
        @{ Given = "[ordered]@{ 1 = 'number'; 'a b' = 'space' }"; Json = '{"1":"number","a b":"space"}' }
        @{ Given = "[ordered]@{ big = [bigint]::Parse('123456789012345678901234567890'); none = [DBNull]::Value; part = [single] 0.1 }"; Json = '{"big":123456789012345678901234567890,"none":null,"part":0.1}' }
        @{ Given = "[ordered]@{ day = [dateonly] '2026-01-31'; hour = [timeonly] '09:30' }"; Json = '{"day":"2026-01-31","hour":"09:30:00"}' }
        @{ Given = '@{ rows = (1..3 | ForEach-Object { @{ n = $_ } }) }'; Json = '{"rows":[{"n":1},{"n":2},{"n":3}]}' }
    ) {
        $metadata = & ([scriptblock]::Create($Given))
        Get-SentMetadata (Watch-Command { $rows[0] | Set-EncordDataRowMetadata $metadata }) | Should -BeExactly $Json
    }

    It 'that was read and set back keeps its numbers: <_>' -ForEach '123456789012345678901234567890', '0.10', '1e400', '3.14159265358979323846264338327950288' {
        $rows[0] | Set-EncordDataRowMetadata "{""n"": $_}"
        $read = ($rows[0] | Get-EncordDataRow -FetchClientMetadata).ClientMetadata
        "$($read.n)" | Should -Be $_
        Get-SentMetadata (Watch-Command { $rows[0] | Set-EncordDataRowMetadata $read }) | Should -BeExactly "{""n"":$_}"
    }

    It 'is JSON where it becomes a text, and read back from it' {
        $rows[0] | Set-EncordDataRowMetadata '{"site": "Lund", "tags": [1, {"x": null}]}'
        $row = $rows[0] | Get-EncordDataRow -FetchClientMetadata
        $back = $row | ConvertTo-Csv | ConvertFrom-Csv
        $back.ClientMetadata | ConvertFrom-Json | ConvertTo-Json -Compress -Depth 5 | Should -BeExactly '{"site":"Lund","tags":[1,{"x":null}]}'
        Get-SentMetadata (Watch-Command { $back | Set-EncordDataRowMetadata { $_.ClientMetadata } }) | Should -BeExactly '{"site":"Lund","tags":[1,{"x":null}]}'
    }

    It 'keeps letters of all scripts' {
        $text = 'Z{0}rich {1}{2} {3} "q" <x>' -f [char] 0xFC, [char] 0x753B, [char] 0x50CF, [char]::ConvertFromUtf32(0x1F3A5)
        $rows[0] | Set-EncordDataRowMetadata @{ name = $text }
        ($rows[0] | Get-EncordDataRow -FetchClientMetadata).ClientMetadata.name | Should -BeExactly $text
    }

    It 'of a script block sees the variables around it' {
        $site = 'Lund'
        Get-SentMetadata (Watch-Command { $rows[0] | Set-EncordDataRowMetadata { @{ site = $site } } }) | Should -BeExactly '{"site":"Lund"}'
    }

    It 'that is no object is one error for all rows, and changes none: <_>' -ForEach @(
        "'[1, 2]'", "'not json'", "''", "'null'", "'{""a"": 1'", "'{""a"": 1, ""a"": 2}'", '42', '@(1, 2)', '@{ x = [double]::NaN }'
        "@{ x = [Version] '1.0' }", "@{ x = [xml] '<a><b/></a>' }", "@{ x = 'a' + [char] 0xd83d }", '@{ "a$([char] 0xd83d)" = 1 }', "'{""a"": ""\ud83d""}'", '$($loop = @{}; $loop.self = $loop; $loop)'
    ) {
        Assert-NoObject (Watch-Command ([scriptblock]::Create("`$rows | Set-EncordDataRowMetadata $_"))) InvalidData
    }

    It 'of a script block that makes no object is an error about the row: <Made>' -ForEach @(
        @{ Made = '{ }'; Category = 'InvalidResult' }
        @{ Made = '{ $null }'; Category = 'InvalidData' }
        @{ Made = '{ 1, 2 }'; Category = 'InvalidResult' }
        @{ Made = '{ @{ a = 1 }; @{ b = 2 } }'; Category = 'InvalidResult' }
    ) {
        $changed = Watch-Command ([scriptblock]::Create("`$rows[0] | Set-EncordDataRowMetadata $Made"))
        Assert-NoObject $changed $Category
        $changed.Errors[0].TargetObject.Title | Should -Be 'clip-1'
    }

    It 'of JSON that is wrong is shown with its place' {
        "$(Get-WrittenError { $rows[0] | Set-EncordDataRowMetadata "{`n  'a': 1 }" })" | Should -BeLike '*line 2, column 3*'
    }

    It 'of a script block in which something fails is an error, and the row stays: <Made>' -ForEach @(
        @{ Made = { $n = [int] $_.Title; @{ number = $n } } }
        @{ Made = { @{ number = [int] $_.Title } } }
        @{ Made = { @{ site = $_.Nothing.ToString() } } }
        @{ Made = { @{ file = (Get-Item /nowhere/at/all) } } }
        @{ Made = { Write-Error 'no camera'; @{ camera = 1 } } }
        @{ Made = { $null = ConvertFrom-Json '{'; @{ a = 1 } } }
    ) {
        $inTry = Watch-Command { try { $rows[0] | Set-EncordDataRowMetadata $Made } catch { $_ } }
        foreach ($changed in (Watch-Command { $rows[0] | Set-EncordDataRowMetadata $Made }), $inTry) {
            Assert-Problem $changed.Errors MetadataScriptFailed InvalidResult
            $changed.Sent | Should -BeNullOrEmpty
        }

        $rows[0] | Set-EncordDataRowMetadata $Made -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems | Should -HaveCount 1
        { $rows[0] | Set-EncordDataRowMetadata $Made -ErrorAction Stop } | Should -Throw -ErrorId 'MetadataScriptFailed,*'
    }

    It 'of a script block is not set where a function of another module has an error: <Made>' -ForEach @(
        @{ Made = { Get-Camera $_ } }
        @{ Made = { @{ camera = Get-Camera $_ } } }
        @{ Made = 'a script block of the module' }
    ) {
        $module = New-Module -Name Cameras { function Get-Camera($Row) { $ErrorActionPreference = "Continue"; Write-Error "no camera of $($Row.Title)"; @{ camera = 1 } } } | Import-Module -PassThru
        $made = if ($Made -is [scriptblock]) { $Made } else { $module.NewBoundScriptBlock({ Get-Camera $_ }) }
        $changed = Watch-Command { $rows[0] | Set-EncordDataRowMetadata $made }
        Remove-Module Cameras
        Assert-Problem $changed.Errors MetadataScriptFailed InvalidResult
        "$($changed.Errors)" | Should -BeLike '*no camera of clip-1*'
        $changed.Sent | Should -BeNullOrEmpty
    }

    It 'of a script block that deals with its own errors is set' {
        $made = { $size = try { [int] $_.Title } catch { 0 }; $null = Get-Item /nowhere -ErrorAction Ignore; @{ size = $size } }
        Get-SentMetadata (Watch-Command { $rows[0] | Set-EncordDataRowMetadata $made }) | Should -BeExactly '{"size":0}'
    }

    It 'of a script block that fails for a row leaves the others alone' {
        $changed = Watch-Command {
            $rows | Set-EncordDataRowMetadata { if ($_.Title -eq 'clip-3') { throw 'no such camera' } @{ ok = $true } } -PassThru
        }
        $changed.Output.Title | Should -Be 'clip-1', 'clip-2', 'clip-4', 'clip-5'
        Assert-Problem $changed.Errors MetadataScriptFailed InvalidResult
        $changed.Errors[0].TargetObject.Title | Should -Be 'clip-3'
        "$($changed.Errors)" | Should -BeLike '*no such camera*'
        $kept = $rows | Get-EncordDataRow -FetchClientMetadata | Where-Object { $_.ClientMetadata['ok'] }
        $kept.Title | Should -Be 'clip-1', 'clip-2', 'clip-4', 'clip-5'
    }
}
