BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
    $root = Join-Path $PSScriptRoot '../..'

    # Without what differs from run to run.
    function Get-Shown([string] $Path) {
        (Get-Content -LiteralPath $Path -Raw) -replace '\r' -replace '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<id>' -replace '\d{4}-\d\d-\d\d \d\d:\d\d', '<local time>'
    }
}

# Windows PowerShell has no colours of its own to draw.
Describe 'The screens of the README' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
    BeforeAll {
        & (Join-Path $root 'tools/screens.ps1') -SshKeyPath $sandbox.KeyPath -Domain $sandbox.Domain -OutputDirectory $TestDrive
    }

    It 'are all there' {
        $readme = Get-Content -LiteralPath (Join-Path $root 'README.md') -Raw
        $shown = [regex]::Matches($readme, 'docs/screens/(\w+)\.svg') | ForEach-Object { $_.Groups[1].Value }
        $shown | Should -Be (Get-ChildItem -Path $TestDrive -Filter *.svg | Sort-Object Name).BaseName
    }

    It 'show what the module shows today: <_>' -ForEach 'find', 'ingest' {
        Get-Shown "$TestDrive/$_.svg" | Should -BeExactly (Get-Shown (Join-Path $root "docs/screens/$_.svg"))
    }
}
