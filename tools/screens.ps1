<#
.SYNOPSIS
    Renders the screens of the README from real output, as SVG.
.DESCRIPTION
    Runs the commands of each screen against a sandbox that has just been started, in this PowerShell (7.4 or later), and
    draws what they show. The README has the command that starts a sandbox. The tests render the screens too and compare.
.EXAMPLE
    ./tools/screens.ps1 -SshKeyPath ./sandbox.key -Domain http://127.0.0.1:8765
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $SshKeyPath,
    [Parameter(Mandatory)] [uri] $Domain,
    [string] $OutputDirectory = "$PSScriptRoot/../docs/screens"
)

$ErrorActionPreference = 'Stop'
$width = 100
$colors = @{ '31' = '#ff7b72'; '32' = '#7ee787'; '33' = '#e3b341'; '36' = '#79c0ff'; '90' = '#8b949e' }

# What a person types, in the order of the screen; lines that begin with # prepare it and are not shown.
$screens = [ordered]@{
    find = @(
        'Get-EncordDataset'
        'Get-EncordDataset traffic* | Get-EncordDataRow -DataType Video | Select-Object -First 4'
        'Get-EncordDataRow (Get-EncordDataset traffic*) -DataHash 00000000-0000-4000-8000-000000000000'
    )
    ingest = @(
        '# $files = @{ videos = @(1..180 | ForEach-Object { @{ objectUrl = "s3://cameras/clip-$_.mp4" } }) }'
        '# $files.images = @(1..4 | ForEach-Object { @{ objectUrl = "https://gone.invalid/frame-$_.png" } })'
        '# [IO.File]::WriteAllText("$PWD/bucket-listing.json", ($files | ConvertTo-Json -Depth 4))'
        '$dataset = New-EncordDataset "Night shift"'
        '$job = Add-EncordPrivateData $dataset (Get-EncordCloudIntegration AWS*) -Path bucket-listing.json -IgnoreErrors'
        '$state = $job | Wait-EncordUploadJob -WarningAction Ignore; $state'
        '$state.DataUnitErrors'
        'Get-EncordDataRow $dataset | Set-EncordDataRowMetadata { @{ file = $_.Title } }'
        'Get-EncordDataRow $dataset -FetchClientMetadata | Select-Object -First 2 Title, DataType, ClientMetadata'
    )
}

# At a space, as a terminal's lines end where it ends. What goes on keeps the colour that the line began with.
function Split-Line([string] $Line) {
    $color = if ($Line -match '^\e\[[0-9;]*m' -and $Line -notmatch '\e\[0m .') { $Matches[0] }
    $rest = $Line
    while (($rest -replace '\e\[[0-9;]*m').Length -gt $width) {
        $at = $rest.LastIndexOf(' ', $width - 1)
        if ($at -lt 1) { break }
        $rest.Substring(0, $at)
        $rest = "$color    $($rest.Substring($at + 1))"
    }

    $rest
}

function Get-Line([string] $Command) {
    if ($Command -like '#*') {
        . ([scriptblock]::Create($Command.Substring(1)))
        return
    }

    Split-Line "`e[90mPS>`e[0m $Command"
    try {
        $shown = . ([scriptblock]::Create($Command)) 2>&1 | Out-String -Width $width
    }
    catch {
        $shown = $_ | Out-String -Width $width
    }

    if ($shown.Trim()) {
        ($shown -split '\r?\n').TrimEnd() | ForEach-Object { Split-Line $_ }
        ''
    }
}

function ConvertTo-Span([string] $Line) {
    $color = $null
    foreach ($part in $Line -split '(\e\[[0-9;]*m)' | Where-Object { $_ }) {
        if ($part -match '^\e\[([0-9;]*)m$') {
            $color = $Matches[1] -split ';' | Where-Object { $colors[$_] } | ForEach-Object { $colors[$_] } | Select-Object -Last 1
            continue
        }

        $text = [Security.SecurityElement]::Escape($part)
        if ($color) { "<tspan fill=`"$color`">$text</tspan>" } else { $text }
    }
}

function ConvertTo-Svg([string[]] $Lines) {
    $height = 18 * $Lines.Count + 28
    "<svg xmlns=`"http://www.w3.org/2000/svg`" width=`"880`" height=`"$height`" viewBox=`"0 0 880 $height`">"
    "<rect width=`"880`" height=`"$height`" rx=`"8`" fill=`"#0d1117`"/>"
    '<g fill="#e6edf3" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">'
    for ($i = 0; $i -lt $Lines.Count; $i++) {
        "<text x=`"16`" y=`"$(18 * $i + 30)`">$(-join (ConvertTo-Span $Lines[$i]))</text>"
    }

    '</g>'
    '</svg>'
}

Connect-Encord -SshKeyPath $SshKeyPath -Domain $Domain
$OutputDirectory = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($OutputDirectory)
$rendering = $PSStyle.OutputRendering
Push-Location -LiteralPath ([IO.Directory]::CreateTempSubdirectory('screens').FullName)
try {
    $PSStyle.OutputRendering = 'Ansi'
    foreach ($name in $screens.Keys) {
        $lines = @(foreach ($command in $screens[$name]) { . Get-Line $command })
        # One empty line is enough.
        $lines = ($lines -join "`n" -replace "`n{3,}", "`n`n").Trim("`n") -split "`n"
        [IO.File]::WriteAllText("$OutputDirectory/$name.svg", ((ConvertTo-Svg $lines) -join "`n") + "`n")
    }
}
finally {
    $PSStyle.OutputRendering = $rendering
    Pop-Location
}
