# What a test can see of a command beyond its output. Read by common.ps1.

# What came of a command: its output, errors and warnings, and the requests that it sent, as the debug stream tells them.
function Watch-Command([scriptblock] $Command) {
    $ErrorActionPreference = $DebugPreference = 'Continue'
    $records = @(try { & $Command 2>&1 3>&1 5>&1 } catch { $_ })
    $streams = 'ErrorRecord', 'WarningRecord', 'DebugRecord'
    [pscustomobject]@{
        Output   = @($records | Where-Object { $null -eq $_ -or $streams -notcontains $_.GetType().Name })
        Errors   = @($records | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        Warnings = @($records | Where-Object { $_ -is [Management.Automation.WarningRecord] } | ForEach-Object Message)
        Sent     = @($records | Where-Object { $_ -is [Management.Automation.DebugRecord] -and $_.Message -like '> *' } | ConvertFrom-WireText)
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

# What every error of the module is: one, with its id, category and target.
function Assert-Problem($ErrorRecord, [string] $Id, [string] $Category, $Target) {
    @($ErrorRecord) | Should -HaveCount 1
    $ErrorRecord.FullyQualifiedErrorId | Should -BeLike "$Id,*"
    $ErrorRecord.CategoryInfo.Category | Should -Be $Category
    $null = $ErrorRecord | Get-ErrorLine
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
