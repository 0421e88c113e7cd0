<#
.SYNOPSIS
    Gives users and groups their roles from a CSV file, and takes none away.
.DESCRIPTION
    The file has the columns DatasetTitle (or DatasetHash), Email (or Principal) and Role. When a line is wrong, nothing is given.
    With -WhatIf it reads the whole file, tells what is wrong and what would be sent. Ends with exit code 0 when all is done, and 1
    when something is not. samples/access is the same for all access, with a review.
.PARAMETER Path
    The CSV file.
.PARAMETER RollbackPath
    Where the plan goes that takes it back.
.EXAMPLE
    ./grant-roles.ps1 -Path roles.csv -WhatIf
.EXAMPLE
    ./grant-roles.ps1 -Path roles.csv
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $RollbackPath = "$Path.rollback.json"
)

. "$PSScriptRoot/connect.ps1"
Compare-EncordAccess -Path $Path -ErrorAction Continue -ErrorVariable +problems |
    Sync-EncordAccess -RollbackPath $RollbackPath -ErrorAction Continue -ErrorVariable +problems
exit [int] ($problems.Count -gt 0)
