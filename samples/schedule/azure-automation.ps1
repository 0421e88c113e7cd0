<#
.SYNOPSIS
    A runbook for Azure Automation: the report of all datasets, every week.
.DESCRIPTION
    Needs the module EncordPS in the Automation account (runtime PowerShell 7.4), and an encrypted variable EncordSshKey with
    the text of the private key. The key goes into no log: it stays in a SecureString from the variable on.
.PARAMETER OutputPath
    Where the files go; from there, send them on with Set-AzStorageBlobContent.
#>
param(
    [string] $OutputPath = $env:TEMP
)

$ErrorActionPreference = 'Stop'
$key = [Security.SecureString]::new()
(Get-AutomationVariable -Name 'EncordSshKey').ToCharArray() | ForEach-Object { $key.AppendChar($_) }
$place = if ($env:ENCORD_DOMAIN) { @{ Domain = $env:ENCORD_DOMAIN } } else { @{} }
Connect-Encord -SshKey $key @place

& "$PSScriptRoot/../dataset-report.ps1" -CsvPath (Join-Path $OutputPath 'rows.csv') -HtmlPath (Join-Path $OutputPath 'rows.html')
Disconnect-Encord
