BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox

    # The first Tab may come too early for the answer on a busy machine.
    function Complete-Live([string] $Line) {
        $null = Wait-Until { @(Complete $Line).Count -gt 0 -and (Complete $Line)[0] -notlike '.*' }
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Tab' {
    It 'turns a part of a title into the <What>' -ForEach @(
        @{ What = 'hash of the dataset'; Line = 'Get-EncordDataRow -DatasetHash chest'; Text = '5a3f0c1e-0003-4a00-8000-000000000002'; Shown = 'Chest CT pilot' }
        @{ What = 'quoted title'; Line = 'Get-EncordDataset -Title chest'; Text = "'Chest CT pilot'"; Shown = 'Chest CT pilot' }
        @{ What = 'id of the integration'; Line = 'New-EncordStorageFolder x -IntegrationId aws'; Text = '5a3f0c1e-0001-4a00-8000-000000000001'; Shown = 'AWS prod bucket' }
    ) {
        $offered = Complete-Live $Line
        $offered.CompletionText | Should -Be $Text
        $offered.ListItemText | Should -Be $Shown
        $offered.ToolTip | Should -BeLike "$Shown (*"
    }

    It 'offers the jobs of the session' {
        $job = New-EncordDataset -Title 'Tab' |
            Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = @(@{ objectUrl = 's3://tab/1.mp4' }) }
        Complete 'Get-EncordUploadJob ' | Should -Be $job.UploadJobId
    }

    It 'tells what a role means' {
        $line = 'Add-EncordDatasetGroup -UserRole Ad'
        (TabExpansion2 $line $line.Length).CompletionMatches.ToolTip | Should -BeLike 'Admin: *.'
    }

    It 'offers vaults and secrets where SecretManagement is installed' {
        $folder = Join-Path $TestDrive 'Vaults'
        $null = New-Item -Path $folder -ItemType Directory
        Set-Content -Path "$folder/Vaults.psm1" -Value @(
            'function Get-SecretVault { [CmdletBinding()] param() [pscustomobject]@{ Name = "work" }; [pscustomobject]@{ Name = "at home" } }'
            'function Get-SecretInfo { [CmdletBinding()] param($Vault)'
            '    if ($Vault -eq "locked") { try { $null = Read-Host } catch { return } }'
            '    [pscustomobject]@{ Name = "key of $Vault" } }'
        )
        New-ModuleManifest -Path "$folder/Vaults.psd1" -RootModule Vaults.psm1 -FunctionsToExport Get-SecretVault, Get-SecretInfo
        $before = $env:PSModulePath
        $env:PSModulePath = "$TestDrive$([IO.Path]::PathSeparator)$before"
        try {
            (Complete-Live 'Connect-Encord -Vault ').CompletionText | Should -Be 'work', "'at home'"
            (Complete-Live 'Connect-Encord -Vault wo').CompletionText | Should -Be 'work'
            (Complete-Live 'Connect-Encord -Vault work -SecretName key').CompletionText | Should -Be "'key of work'"
            # Tab must not ask for a password.
            Complete 'Connect-Encord -Vault locked -SecretName key' | Should -Not -Contain "'key of locked'"
        }
        finally {
            $env:PSModulePath = $before
        }
    }

    It 'is silent without a session' {
        Disconnect-Encord
        $Error.Clear()
        (TabExpansion2 'Get-EncordDataRow -DatasetHash chest' 36).CompletionMatches | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
        Get-EncordSession | Should -BeNullOrEmpty
    }
}
