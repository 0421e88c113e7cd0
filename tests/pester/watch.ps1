# What a test can see of a command beyond its output. Read by common.ps1.

# What came of a command, whether or not an error ends it: what it wrote, each kind by itself, and the requests that it sent.
# Requests are those of the verbose lines, such as "GET /v2/public/datasets/list"; Sent are those of the debug stream.
function Watch-Command([scriptblock] $Command) {
    $ErrorActionPreference = $VerbosePreference = $DebugPreference = 'Continue'
    $kinds = @{ ErrorRecord = @(); WarningRecord = @(); VerboseRecord = @(); DebugRecord = @(); Output = @() }
    foreach ($record in @(try { & $Command 2>&1 3>&1 4>&1 5>&1 } catch { $_ })) {
        $kind = if ($null -ne $record -and $kinds.Contains($record.GetType().Name)) { $record.GetType().Name } else { 'Output' }
        $kinds[$kind] += , $record
    }

    $told = @($kinds.VerboseRecord | ForEach-Object Message)
    [pscustomobject]@{
        Output   = $kinds.Output
        Errors   = $kinds.ErrorRecord
        Warnings = @($kinds.WarningRecord | ForEach-Object Message)
        Verbose  = $told
        Requests = @($told -match '^[A-Z]+ \S+.* -> ' -replace ' -> .*')
        Sent     = @($kinds.DebugRecord | Where-Object Message -Like '> *' | ConvertFrom-WireText)
    }
}

# A request of the debug stream. Operation is what was asked, in the words of the protocol: "datarows GET" or "POST datasets".
# Payload is the body's JSON without its envelope; null where the body is too long to be shown whole.
function ConvertFrom-WireText([Parameter(ValueFromPipeline)] [Management.Automation.DebugRecord] $Record) {
    process {
        $lines = $Record.Message -split '\r?\n'
        $method, $target = ($lines[0] -replace '^> ') -split ' ', 2
        $path, $query = $target -split '\?', 2
        $body = ($lines -notlike '> *') -join "`n"
        $json = try { $body | ConvertFrom-Json } catch { $null }
        [pscustomobject]@{
            Operation = if ($body -match '"query_type":"(\w+)","query_method":"(\w+)"') { "$($Matches[1]) $($Matches[2])" } else { "$method $($path -replace '^/v2/public/')" }
            Query     = ConvertFrom-QueryText $query
            Headers   = @($lines -like '> *' | Select-Object -Skip 1)
            Body      = $body
            Payload   = if ($json.query_type) { $json.values.payload } else { $json }
        }
    }
}

function ConvertFrom-QueryText([string] $Query) {
    $values = @{}
    foreach ($pair in $Query -split '&' -ne '') {
        $name, $value = $pair -replace '\+', ' ' -split '=', 2 | ForEach-Object { [uri]::UnescapeDataString($_) }
        $values[$name] = @($values[$name]) + $value -ne $null
    }

    $values
}

# An error in a line: its id, its category and what it is about, such as "InvalidId InvalidArgument traffic". Each must say
# what to do next, and show no insides.
filter Get-ErrorLine {
    $_.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty -Because "a user who reads '$_' asks what to do"
    "$_" | Should -Not -Match '(?m)^\s+at |Exception\b|--->'
    "$($_.FullyQualifiedErrorId.Split(',')[0]) $($_.CategoryInfo.Category) $($_.TargetObject)".Trim()
}

# One error, with its id, its category and what it is about.
function Assert-Problem($ErrorRecord, [string] $Id, [string] $Category, $Target) {
    @($ErrorRecord) | Should -HaveCount 1
    ($ErrorRecord | Get-ErrorLine).Split(' ')[0..1] | Should -Be $Id, $Category
    if ($PSBoundParameters.ContainsKey('Target')) { $ErrorRecord.TargetObject | Should -BeExactly $Target }
}

# What a command shows beside its output: what -WhatIf says.
function Get-HostText([scriptblock] $Command) {
    $file = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).txt"
    $null = Start-Transcript -LiteralPath $file
    try { $null = & $Command } finally { $null = Stop-Transcript }
    Get-Content -LiteralPath $file -Raw
}

# Everything that a command says, and what a curious user looks at afterwards: its errors, with the exceptions inside.
function Get-Everything([scriptblock] $Command) {
    $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
    $records = @(try { & $Command *>&1 } catch { $_ })
    $errors = @($records | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
    $afterwards = foreach ($record in $errors) {
        $record.Exception.ToString(), "$($record.TargetObject)", $record.ErrorDetails.RecommendedAction, ($record | Format-List -Property * -Force | Out-String)
    }
    [pscustomobject]@{
        Errors = $errors
        Text   = @($records | ForEach-Object { "$_" }) + ($records | Out-String -Width 5000) + $afterwards -join "`n"
    }
}
