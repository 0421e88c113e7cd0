<#
.SYNOPSIS
    Runs a script command by command, and shows each command as typed, then what it answers.
.DESCRIPTION
    The comments of the script are the words of the story. It begins with the first of them: what stands above runs unseen.
    The exit code is 1 when a command ends with an error.
.PARAMETER Path
    The script to tell, with the parameters of samples/quickstart.ps1.
.PARAMETER Interactive
    Connects for whoever is at the prompt afterwards. Goes with -NoExit on PowerShell's own command line.
.PARAMETER NoScript
    No story, only the prompt.
#>
param(
    [string] $Path = "$PSScriptRoot/../quickstart.ps1",
    [uri] $Domain,
    [string] $SshKeyPath = $env:ENCORD_SSH_KEY_FILE,
    [string] $ReportPath,
    [switch] $Interactive,
    [switch] $NoScript
)

$ErrorActionPreference = 'Stop'
if ([Console]::IsOutputRedirected -or [Console]::IsErrorRedirected) { $PSStyle.OutputRendering = 'PlainText' }
if ([Console]::IsOutputRedirected) {
    # A file has no width. PowerShell would take 80 columns, and the views of the module are made for 100.
    function Out-Host {
        begin { ($pipeline = { Out-String -Width 100 -Stream | Write-Host }.GetSteppablePipeline()).Begin($true) }
        process { $pipeline.Process($_) }
        end { $pipeline.End() }
    }
}

# The commands of a script, each with the comment lines above it.
function Get-StoryStep($Ast, $Token) {
    $code = @($Ast.ParamBlock.Extent) + @($Ast.EndBlock.Statements.Extent)
    $comments = @($Token | Where-Object { $_.Kind -eq 'Comment' -and $_.Text -match '^#(?!requires)' } | ForEach-Object Extent |
            Where-Object { $at = $_.StartOffset; -not ($code | Where-Object { $_.StartOffset -le $at -and $_.EndOffset -gt $at }) })
    $end = 0
    foreach ($extent in $Ast.EndBlock.Statements.Extent) {
        $above = @($comments | Where-Object { $_.StartOffset -ge $end -and $_.EndOffset -le $extent.StartOffset })
        $isShown = -not $comments -or $extent.StartOffset -ge $comments[0].StartOffset
        [pscustomobject]@{ Comment = $above.Text; Command = $extent.Text; IsShown = $isShown }
        $end = $extent.EndOffset
    }
}

function Show-StoryStep([string[]] $Comment, [string] $Command) {
    if ($Comment) { Write-Host "`n$($Comment -join "`n")" -ForegroundColor DarkGray }
    $prompt = 'PS> '
    foreach ($line in $Command -split '\r?\n') {
        Write-Host $prompt -ForegroundColor Green -NoNewline
        Write-Host $line -ForegroundColor White
        $prompt = '>> '
    }
}

if ($Interactive) {
    if (Get-Module PSReadLine) { Set-PSReadLineOption -HistorySaveStyle SaveNothing }

    # Also after a Ctrl+C in the story, where nothing but the prompt goes on. The story disconnects at its end.
    $usualPrompt = $function:prompt
    function global:prompt {
        Set-Item -Path function:global:prompt -Value $usualPrompt
        $global:ErrorActionPreference = 'Continue'
        $words = '# Your turn. Tab completes, Get-Command -Module EncordPS lists the commands, exit leaves.'
        Show-StoryStep $words "Connect-Encord -Domain $Domain"
        Connect-Encord -Domain $Domain | Out-Host
        & $usualPrompt
    }
}

$module = (Resolve-Path -LiteralPath "$PSScriptRoot/../../out/EncordPS" -Relative) -replace "'", "''"
$story = @([pscustomobject]@{ Comment = $null; Command = "Import-Module '$module'"; IsShown = $true })
if (-not $NoScript) {
    $tokens = $errors = $null
    $ast = [Management.Automation.Language.Parser]::ParseFile((Resolve-Path -LiteralPath $Path), [ref] $tokens, [ref] $errors)
    if ($errors) { throw $errors[0] }
    $story += Get-StoryStep $ast $tokens
    . ([scriptblock]::Create($ast.ParamBlock.Extent.Text)) -Domain $Domain -SshKeyPath $SshKeyPath -ReportPath $ReportPath
}

Write-Host "A sandbox of the Encord API listens on $Domain, for this run only."
Write-Host "Each command below is shown as typed, then what it answers.`n"
$number = 0
$outcome = $null
try {
    foreach ($step in $story) {
        $place = "step $((++$number)) of $($story.Count), $(@($step.Command -split '\r?\n')[0])"
        if ($step.IsShown) { Show-StoryStep $step.Comment $step.Command }
        . ([scriptblock]::Create($step.Command)) | Out-Host
    }

    $outcome = 'Done'
}
catch {
    $outcome = 'Failed'
    $Host.UI.WriteErrorLine("$($_ | Out-String)The story ends here. This failed: $place")
}
finally {
    # After a Ctrl+C no command runs any more.
    if (-not $outcome) { $Host.UI.WriteErrorLine("`nStopped in $place") }
}

if (-not $Interactive) {
    if ($outcome -eq 'Failed') { exit 1 }
    Write-Host "`nDone. Go on at a prompt with --interactive; README.md has the rest."
}
