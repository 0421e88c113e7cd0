# What a test file begins with: what all share, and a session with a sandbox that nothing was done to yet.
param([string] $JobRate = '0')

. "$PSScriptRoot/common.ps1"
$sandbox = Start-Sandbox -JobRate $JobRate
Connect-Sandbox $sandbox
