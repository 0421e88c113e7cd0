<#
.SYNOPSIS
    Tells how many rows of which type every dataset has, as a CSV file and as a page with charts.
.DESCRIPTION
    The page is one file that needs nothing from elsewhere: the charts are SVG inside it. Rows are counted as they arrive
    and not kept, so that the number of rows does not matter.

    A title is what somebody typed. On the page it is text, whatever it holds. In the CSV file a title that a spreadsheet
    would run as a formula (it begins with =, +, -, @ or a tab) has an apostrophe before it; DatasetHash tells which dataset
    it is of.
.PARAMETER CsvPath
    The CSV file: a line for each dataset and type.
.PARAMETER HtmlPath
    The page.
.PARAMETER TitleLike
    Only datasets whose title is like this; * stands for any text.
.EXAMPLE
    ./dataset-report.ps1 -CsvPath rows.csv -HtmlPath rows.html
#>
[CmdletBinding()]
param(
    [string] $CsvPath = 'dataset-report.csv',
    [string] $HtmlPath = 'dataset-report.html',
    [string] $TitleLike = '*'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/connect.ps1"

function ConvertTo-HtmlText([string] $Text) {
    # A title is what somebody typed; on the page it must stay text.
    [Net.WebUtility]::HtmlEncode($Text)
}

function ConvertTo-CellText([string] $Text) {
    # Spreadsheets run what looks like a formula, also out of a CSV file.
    if ($Text -match '^[=+\-@\t\r\n]') { "'$Text" } else { $Text }
}

function Get-RowCount($Dataset) {
    $counts = @{}
    $bytes = @{}
    $Dataset | Get-EncordDataRow | ForEach-Object {
        $counts[$_.DataTypeName]++
        $bytes[$_.DataTypeName] += [long] $_.FileSize
    }

    foreach ($type in $counts.Keys | Sort-Object) {
        [pscustomobject]@{
            Title = $Dataset.Title; DatasetHash = $Dataset.DatasetHash; DataType = $type; Rows = $counts[$type]; Bytes = $bytes[$type]
        }
    }
}

function Get-Chart($Lines, [int] $Most) {
    $y = 0
    $bars = foreach ($line in $Lines) {
        $width = [Math]::Max(1, [Math]::Round(500 * $line.Rows / $Most))
        $label = '{0}: {1:N0}' -f (ConvertTo-HtmlText $line.DataType), $line.Rows
        "<text x='0' y='$($y + 14)'>$(ConvertTo-HtmlText $line.DataType)</text>" +
        "<rect x='120' y='$y' width='$width' height='18'><title>$label</title></rect>" +
        "<text x='$(126 + $width)' y='$($y + 14)'>$('{0:N0}' -f $line.Rows)</text>"
        $y += 24
    }

    "<svg role='img' aria-label='Rows by type' width='720' height='$y'>$(-join $bars)</svg>"
}

$datasets = @(Get-EncordDataset -TitleLike $TitleLike | Sort-Object Title)
$lines = @($datasets | ForEach-Object { Get-RowCount $_ })
$lines | Select-Object -Property @{ Name = 'Title'; Expression = { ConvertTo-CellText $_.Title } }, DatasetHash, DataType, Rows, Bytes |
    Export-Csv -LiteralPath $CsvPath -NoTypeInformation -Encoding UTF8

# One scale for all charts, so that they can be compared.
$most = ($lines | Measure-Object Rows -Maximum).Maximum
$parts = foreach ($dataset in $datasets) {
    $own = @($lines | Where-Object DatasetHash -EQ $dataset.DatasetHash)
    $total = [long] ($own | Measure-Object Rows -Sum).Sum
    "<h2>$(ConvertTo-HtmlText $dataset.Title)</h2><p>$('{0:N0}' -f $total) rows, <code>$($dataset.DatasetHash)</code></p>"
    if ($own) { Get-Chart $own $most }
}

@"
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Encord datasets</title>
<style>body { font: 15px system-ui, sans-serif; margin: 2em auto; max-width: 760px } rect { fill: #4a5fd9 } code { color: #666 }</style>
</head><body><h1>$($datasets.Count) datasets</h1>
<p>$([DateTime]::UtcNow.ToString('u'))</p>
$($parts -join "`n")
</body></html>
"@ | Set-Content -LiteralPath $HtmlPath -Encoding UTF8
"$($datasets.Count) datasets: $CsvPath, $HtmlPath"
