<#
.SYNOPSIS
    The DSC resource Encord/AccessList: get, test, set, what-if and export of who may do what.
.DESCRIPTION
    dsc runs it as AccessList.dsc.resource.json says, with the instance as JSON on the standard input. It writes the state as one
    line of JSON, and errors and warnings as JSON lines to the error stream, which dsc shows. The session comes from
    ENCORD_SSH_KEY_FILE or ENCORD_SSH_KEY.
.PARAMETER Operation
    What is to be done.
.NOTES
    Exit codes: 0 success, 1 the service or the session failed, 2 the list is wrong, 3 some of it was not done.
#>
param(
    [Parameter(Mandatory)]
    [ValidateSet('get', 'test', 'set', 'what-if', 'export')]
    [string] $Operation
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$properties = 'Scope', 'Id', 'Title', 'PrincipalType', 'Principal', 'PrincipalId', 'Role'

function Write-Trace([string] $Level, [string] $Text) {
    [Console]::Error.WriteLine((@{ $Level = $Text } | ConvertTo-Json -Compress))
}

function Stop-Resource([int] $ExitCode, [string] $Text) {
    Write-Trace error $Text
    exit $ExitCode
}

# Records as the instance has them: names that begin with a small letter, and no empty values.
filter ConvertTo-Instance([string[]] $Name) {
    $values = [ordered] @{}
    foreach ($property in $Name) {
        $value = $_.$property
        if ("$value") { $values[$property.Substring(0, 1).ToLowerInvariant() + $property.Substring(1)] = "$value" }
    }

    $values
}

function Compare-List($Instance) {
    $how = @{ Exact = [bool] $Instance.exact; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $changes = @(if ($Instance.path) { Compare-EncordAccess -Path $Instance.path @how -ErrorVariable wrong }
        else { $Instance.grants | Compare-EncordAccess @how -ErrorVariable wrong })
    if ($wrong) {
        $wrong | ForEach-Object { Write-Trace warn "$_" }
        Stop-Resource 2 'The list is wrong: nothing is compared.'
    }

    $changes
}

# The grants that there are in the places that the list names.
function Get-State($Instance) {
    $list = @(if ($Instance.path) {
            $text = Get-Content -LiteralPath $Instance.path -Raw
            if ($text.TrimStart() -match '^[\[{]') { $text | ConvertFrom-Json } else { $text | ConvertFrom-Csv }
        }
        else { $Instance.grants })
    $places = @($list | ForEach-Object {
            [pscustomobject] @{ Scope = $(if ($_.scope) { $_.scope } else { 'Dataset' }); Id = $_.id; Title = $_.title }
        })
    foreach ($scope in $places.Scope | Select-Object -Unique) {
        $named = @($places | Where-Object Scope -EQ $scope)
        @(Get-EncordAccess -Scope $scope) | Where-Object { $scope -eq 'Organisation' -or $_.Id -in $named.Id -or $_.Title -in $named.Title }
    }
}

function Write-State($Instance, $Changes, [string[]] $Name) {
    $state = [ordered] @{}
    foreach ($property in $Instance.PSObject.Properties | Where-Object Name -NotIn 'grants', 'path', 'changes', '_inDesiredState') {
        $state[$property.Name] = $property.Value
    }

    $state.grants = @(Get-State $Instance | ConvertTo-Instance $properties)
    $state.changes = @($Changes | ConvertTo-Instance $Name)
    $state._inDesiredState = $state.changes.Count -eq 0
    $state | ConvertTo-Json -Depth 5 -Compress
}

function Invoke-Set($Instance, $Changes) {
    if (-not $Changes) { return }
    $how = @{ Force = [bool] $Instance.force; PassThru = $true; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'wrong' }
    if ($null -ne $Instance.maximumRemoval) { $how.MaximumRemoval = $Instance.maximumRemoval }
    $how.RollbackPath = if ($Instance.rollbackPath) { $Instance.rollbackPath }
    else { Join-Path ([IO.Path]::GetTempPath()) "encord-access-$([guid]::NewGuid()).rollback.json" }
    $results = @($Changes | Sync-EncordAccess @how)
    $wrong | ForEach-Object { Write-Trace warn "$_" }
    if ($results.Outcome -contains 'Done') { Write-Trace info "What takes it back is in $($how.RollbackPath)" }
    $results | Where-Object Outcome -NotIn 'Done', 'AlreadySo'
}

try {
    $text = [Console]::In.ReadToEnd()
    Import-Module "$PSScriptRoot/EncordPS.psd1"
    $instance = if ($text.Trim()) { $text | ConvertFrom-Json } else { [pscustomobject] @{} }
    $domain = if ($instance.domain) { $instance.domain } else { $env:ENCORD_DOMAIN }
    $place = if ($domain) { @{ Domain = $domain } } else { @{} }
    Connect-Encord @place
    if ($Operation -eq 'export') {
        @{ grants = @(Get-EncordAccess | ConvertTo-Instance $properties) } | ConvertTo-Json -Depth 5 -Compress
        exit 0
    }

    $changes = @(Compare-List $instance)
    $columns = 'Action', 'Scope', 'Id', 'Title', 'PrincipalType', 'Principal', 'CurrentRole', 'Role'
    if ($Operation -eq 'set') {
        $left = @(Invoke-Set $instance $changes)
        Write-State $instance $left ($columns + 'Outcome', 'Error')
        if ($left) { Stop-Resource 3 "$($left.Count) changes were not done." }
    }
    else {
        Write-State $instance $changes $columns
    }
}
catch {
    Stop-Resource 1 "$_"
}

exit 0
