<#
.SYNOPSIS
    What the samples begin with: the module, and a session.
.DESCRIPTION
    Takes the installed module, or the one that was built here. Keeps a session that is there; otherwise the key comes from
    ENCORD_SSH_KEY_FILE (a path) or ENCORD_SSH_KEY (the text of the key), and the address from ENCORD_DOMAIN.
#>
if (-not (Get-Module EncordPS)) {
    $installed = Get-Module EncordPS -ListAvailable | Select-Object -First 1
    Import-Module $(if ($installed) { $installed.Path } else { "$PSScriptRoot/../out/EncordPS" }) -ErrorAction Stop
}

if (-not (Get-EncordSession)) {
    $place = if ($env:ENCORD_DOMAIN) { @{ Domain = $env:ENCORD_DOMAIN } } else { @{} }
    Connect-Encord @place -UserAgentSuffix 'encordps-samples' -ErrorAction Stop
}
