# Says why the import of EncordPS has failed. EncordPS.psm1 comes here with the failure in $_.
$failure = $_
if ($PSVersionTable.PSVersion -lt [version]'7.4') {
    throw "EncordPS needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
}

# The assemblies of another copy cannot be unloaded, and would be used with the views and types of this one.
$other = [System.AppDomain]::CurrentDomain.GetAssemblies() |
    ForEach-Object { if ($_.GetName().Name -eq 'EncordPS.Loader') { $_.Location } } |
    Where-Object { $_ -ne [System.IO.Path]::Combine($PSScriptRoot, 'bin', 'net8.0', 'EncordPS.Loader.dll') }
if (-not $other) { throw $failure }
throw "Another copy of EncordPS is loaded in this process: $other. Start a new PowerShell to use this one."
