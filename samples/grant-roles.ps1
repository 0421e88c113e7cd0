<#
.SYNOPSIS
    Gives users their roles on datasets from a CSV file.
.DESCRIPTION
    The file has the columns Email, Role (Admin or User), and DatasetTitle or DatasetHash. Run it with -WhatIf first: it reads
    the whole file, finds the datasets, tells what is wrong and what it would do, and changes nothing.

    Lines that cannot be carried out go to the file of -FailurePath with the reason, in the same form: mend them there and
    run the script on that file. Ends with exit code 0 when all is done, and 1 when there are failures.
.PARAMETER Path
    The CSV file.
.PARAMETER FailurePath
    Where the failed lines go.
.EXAMPLE
    ./grant-roles.ps1 -Path roles.csv -WhatIf
.EXAMPLE
    ./grant-roles.ps1 -Path roles.csv
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $FailurePath = 'roles-failed.csv'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/connect.ps1"

$datasets = @(Get-EncordDataset)
$ready = [Collections.Generic.List[object]]::new()
$failures = [Collections.Generic.List[object]]::new()

function Add-Failure($Line, [string] $Reason) {
    $failures.Add(($Line | Select-Object Email, Role, DatasetTitle, DatasetHash, @{ n = 'Reason'; e = { $Reason } }))
}

foreach ($line in Import-Csv -LiteralPath $Path | Select-Object Email, Role, DatasetTitle, DatasetHash) {
    if (-not $line.DatasetHash) {
        $found = @($datasets | Where-Object Title -EQ $line.DatasetTitle)
        if ($found.Count -ne 1) {
            Add-Failure $line "$($found.Count) datasets have this title; one is needed."
            continue
        }

        $line.DatasetHash = $found[0].DatasetHash
    }

    $ready.Add($line)
}

$granted = @($ready | Add-EncordDatasetUser -ErrorVariable problems -ErrorAction SilentlyContinue)
foreach ($problem in $problems) {
    Add-Failure $problem.TargetObject $problem.Exception.Message
}

"$($granted.Count) roles given, $($failures.Count) failed."
if ($failures.Count -gt 0) {
    # Also with -WhatIf: what is wrong is what one wants to know beforehand.
    $failures | Export-Csv -LiteralPath $FailurePath -NoTypeInformation -Encoding UTF8 -WhatIf:$false
    "The failed lines are in $FailurePath."
}

exit [int] ($failures.Count -gt 0)
