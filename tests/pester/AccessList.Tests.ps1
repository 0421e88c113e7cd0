# The DSC resource Encord/AccessList. dsc itself is not asked: the manifest is held to the rules of its schema, version 3, and the
# operations are run as dsc runs them, with JSON on the standard input.
BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $manifest = Get-Content -LiteralPath "$ModuleRoot/AccessList.dsc.resource.json" -Raw | ConvertFrom-Json
    $operations = 'get', 'set', 'whatIf', 'test', 'export'
    $env:ENCORD_DOMAIN = $sandbox.Domain
    $env:ENCORD_SSH_KEY_FILE = $sandbox.KeyPath
    $list = @{ exact = $true; grants = @(
            @{ title = 'Traffic cameras 2025'; principal = 'you@example.com'; role = 'Admin' }, @{ title = 'Traffic cameras 2025'; principal = 'Annotators'; role = 'User' }
            @{ title = 'Traffic cameras 2025'; principal = 'amara@example.com'; role = 'User' }, @{ title = 'Chest CT pilot'; principal = 'you@example.com'; role = 'Admin' }
            @{ title = 'Chest CT pilot'; principal = 'tom@example.com'; role = 'User' }) }

    # In this process, which a script ends as little as it would end a console.
    function Invoke-Resource([string] $Operation, $Instance) {
        $in, $errors = [Console]::In, [Console]::Error
        $trace = [IO.StringWriter]::new()
        try {
            [Console]::SetIn([IO.StringReader]::new(($Instance | ConvertTo-Json -Depth 5)))
            [Console]::SetError($trace)
            $lines = @(& "$ModuleRoot/AccessList.ps1" $Operation)
        }
        finally {
            [Console]::SetIn($in)
            [Console]::SetError($errors)
        }

        [pscustomobject] @{
            ExitCode = $LASTEXITCODE
            State    = $lines | Select-Object -Last 1 | ConvertFrom-Json
            Trace    = @("$trace" -split '\r?\n' -ne '' | ConvertFrom-Json)
        }
    }
}

AfterAll {
    Remove-Item -Path Env:ENCORD_DOMAIN, Env:ENCORD_SSH_KEY_FILE
}

Describe 'The manifest' {
    It 'has what the schema of manifests asks for' {
        $manifest.'$schema' | Should -Be 'https://aka.ms/dsc/schemas/v3/bundled/resource/manifest.json'
        $manifest.type | Should -MatchExactly '^\w+(\.\w+){0,2}/\w+$'
        $manifest.version | Should -Be (Import-PowerShellDataFile "$ModuleRoot/EncordPS.psd1").ModuleVersion
        $manifest.kind | Should -Be 'resource'
        $manifest.tags | Where-Object { $_ -notmatch '^\w+$' } | Should -BeNullOrEmpty
        $manifest.exitCodes.PSObject.Properties.Name | Where-Object { $_ -notmatch '^-?[0-9]+$' } | Should -BeNullOrEmpty
        $known = '$schema', 'type', 'version', 'kind', 'description', 'tags', 'exitCodes', 'schema'
        $manifest.PSObject.Properties.Name | Where-Object { $_ -notin $known + $operations } | Should -BeNullOrEmpty
    }

    It 'says for each operation what is run, in the folder of the module' {
        foreach ($operation in $operations) {
            $command = $manifest.$operation
            $command.executable | Should -Be 'pwsh'
            $command.input | Should -Be 'stdin'
            $command.args | Where-Object { $_ -isnot [string] } | Should -BeNullOrEmpty
            $command.args | Should -Contain './AccessList.ps1'
            $command.PSObject.Properties.Name | Where-Object { $_ -notin 'executable', 'args', 'input', 'return', 'implementsPretest', 'handlesExist' } | Should -BeNullOrEmpty
        }

        foreach ($operation in 'set', 'whatIf', 'test') { $manifest.$operation.return | Should -Be 'state' }
        "$ModuleRoot/AccessList.ps1" | Should -Exist
    }

    It 'has a schema of instances that takes what the help and the tests give' {
        $schema = $manifest.schema.embedded
        $schema.'$schema' | Should -Be 'https://json-schema.org/draft/2020-12/schema'
        $schema.type | Should -Be 'object'
        $schema.properties._inDesiredState.'$ref' | Should -Be 'https://aka.ms/dsc/schemas/v3/resource/properties/inDesiredState.json'
        # The reference leads to the schemas of dsc, which are not here.
        $local = ($schema | ConvertTo-Json -Depth 12) -replace '"\$ref": "https://[^"]+"', '"type": "boolean"'
        $list | ConvertTo-Json -Depth 5 | Test-Json -Schema $local | Should -BeTrue
        '{"path": "access.csv", "exact": true}' | Test-Json -Schema $local | Should -BeTrue
        '{"path": "access.csv", "grants": []}' | Test-Json -Schema $local -ErrorAction SilentlyContinue | Should -BeFalse
        '{"grants": [{"principal": "a@example.com"}]}' | Test-Json -Schema $local -ErrorAction SilentlyContinue | Should -BeFalse
    }
}

Describe 'The operations' {
    It 'test, as dsc runs it' {
        Push-Location $ModuleRoot
        try {
            $lines = @($list | ConvertTo-Json -Depth 5 | Invoke-PowerShell $manifest.test.args)
            $LASTEXITCODE | Should -Be 0
        }
        finally {
            Pop-Location
        }

        $state = "$lines" | ConvertFrom-Json
        $state._inDesiredState | Should -BeFalse
        $state.changes | ForEach-Object { "$($_.action) $($_.principal)" } | Should -Be 'Add tom@example.com'
    }

    It 'get, what-if, set and export' {
        $before = Invoke-Resource get $list
        $before.ExitCode | Should -Be 0
        $before.State.grants.principal | Should -Be 'you@example.com', 'amara@example.com', 'Annotators', 'you@example.com'
        (Invoke-Resource what-if $list).State.changes.principal | Should -Be 'tom@example.com'
        (Invoke-Resource get $list).State.grants | Should -HaveCount 4

        $set = Invoke-Resource set ($list + @{ rollbackPath = "$TestDrive/undo.json" })
        $set.ExitCode | Should -Be 0
        $set.State._inDesiredState | Should -BeTrue
        $set.State.grants.principal | Should -Contain 'tom@example.com'
        (Invoke-Resource test $list).State._inDesiredState | Should -BeTrue
        "$TestDrive/undo.json" | Should -Exist

        $all = (Invoke-Resource export @{}).State.grants
        $all | Should -HaveCount @(Get-EncordAccess).Count
        $local = ($manifest.schema.embedded | ConvertTo-Json -Depth 12) -replace '"\$ref": "https://[^"]+"', '"type": "boolean"'
        @{ grants = $all } | ConvertTo-Json -Depth 5 | Test-Json -Schema $local | Should -BeTrue
    }

    It 'says with the exit code what went wrong' {
        $wrong = Invoke-Resource test @{ grants = @(@{ title = 'Chest CT pilot'; principal = 'no address@'; role = 'User' }) }
        $wrong.ExitCode | Should -Be 2
        $wrong.Trace.error | Where-Object { $_ } | Should -Be 'The list is wrong: nothing is compared.'
        $refused = Invoke-Resource set @{ exact = $true; grants = @(@{ title = 'Traffic cameras 2025'; principal = 'amara@example.com'; role = 'User' }) }
        $refused.ExitCode | Should -Be 3
        $refused.State.changes.outcome | Select-Object -Unique | Should -Be 'Refused'
        (Invoke-Resource get @{ domain = 'http://127.0.0.1:9'; grants = @(@{ title = 'x'; principal = 'y'; role = 'User' }) }).ExitCode | Should -BeIn 1, 2
    }
}
