BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"

    # Where a completer offers nothing PowerShell offers files, which are no values.
    function Get-Offer([string] $Line) {
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches | Where-Object ResultType -EQ 'ParameterValue'
    }

    # The first Tab may come too early for the answer on a busy machine.
    function Complete-Live([string] $Line) {
        $null = Wait-Until { Get-Offer $Line }
        Get-Offer $Line
    }

    # The one argument of a command that ends with a text; it is a constant.
    function Get-Argument([string] $Text) {
        $problems = $null
        $script = [Management.Automation.Language.Parser]::ParseInput("Get-EncordDataset $Text", [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        $script.EndBlock.Statements | Should -HaveCount 1
        $elements = $script.EndBlock.Statements[0].PipelineElements[0].CommandElements
        $elements | Should -HaveCount 2
        $elements[1] | Should -BeOfType [Management.Automation.Language.StringConstantExpressionAst]
        $elements[1].Value
    }
}

Describe 'Tab' {
    It 'turns a part of a title into what <Line> takes' -ForEach @(
        @{ Line = "Get-EncordDataRow -DatasetHash 'ct pil"; Text = '5a3f0c1e-0003-4a00-8000-000000000002'; Shown = 'Chest CT pilot' }
        @{ Line = 'Get-EncordDataset -DatasetHash 5a3f0c1e-0003-4a00-8000-000000000002'; Text = '5a3f0c1e-0003-4a00-8000-000000000002'; Shown = 'Chest CT pilot' }
        @{ Line = 'Send-EncordImage -Path *.png -DatasetHash chest'; Text = '5a3f0c1e-0003-4a00-8000-000000000002'; Shown = 'Chest CT pilot' }
        @{ Line = 'Get-EncordDataset chest'; Text = "'Chest CT pilot'"; Shown = 'Chest CT pilot' }
        @{ Line = 'New-EncordStorageFolder x -IntegrationId aws'; Text = '5a3f0c1e-0001-4a00-8000-000000000001'; Shown = 'AWS prod bucket' }
        @{ Line = 'Add-EncordPrivateData x -IntegrationId aws'; Text = '5a3f0c1e-0001-4a00-8000-000000000001'; Shown = 'AWS prod bucket' }
        @{ Line = 'Get-EncordCloudIntegration -IntegrationUuid aws'; Text = '5a3f0c1e-0001-4a00-8000-000000000001'; Shown = 'AWS prod bucket' }
        @{ Line = 'Get-EncordCloudIntegration aws'; Text = "'AWS prod bucket'"; Shown = 'AWS prod bucket' }
        @{ Line = 'Get-EncordGroup nchen'; Text = "'{0}berpr{1}fer M{1}nchen'" -f [char] 0xDC, [char] 0xFC; Shown = '{0}berpr{1}fer M{1}nchen' -f [char] 0xDC, [char] 0xFC }
    ) {
        $offered = Complete-Live $Line
        $offered.CompletionText | Should -Be $Text
        $offered.ListItemText | Should -Be $Shown
        $offered.ToolTip | Should -BeLike "$Shown (*"
    }

    It 'offers all for <Line> when nothing is typed' -ForEach @(
        @{ Line = 'Add-EncordDatasetGroup x -GroupHash '; Known = { (Get-EncordGroup).GroupHash } }
        @{ Line = 'Get-EncordStorageItem -FolderUuid '; Known = { (Get-EncordStorageFolder -Recurse).Uuid } }
        @{ Line = 'Move-EncordStorageItem x -Destination '; Known = { (Get-EncordStorageFolder -Recurse).Uuid } }
        @{ Line = 'New-EncordStorageFolder x -ParentUuid '; Known = { (Get-EncordStorageFolder -Recurse).Uuid } }
    ) {
        (Complete-Live $Line).CompletionText | Sort-Object | Should -Be (& $Known | Sort-Object)
    }

    It 'offers a dataset that was just made' {
        $null = Complete-Live 'Get-EncordDataRow -DatasetHash chest'
        $made = New-EncordDataset "it's new [1]"
        (Complete-Live "Get-EncordDataRow -DatasetHash `"it's new").CompletionText | Should -Be $made.DatasetHash
        (Complete-Live "Get-EncordDataset `"it's").CompletionText | Should -BeExactly "'it''s new [1]'"
    }

    It 'inserts the title <Title> as that text, and runs nothing' -ForEach @(
        @{ Title = 'alpha`t$(throw ''run'')' }
        @{ Title = "bravo' {0}curly{1} {2}quotes{3} ' `" ;" -f [char] 0x2018, [char] 0x2019, [char] 0x201C, [char] 0x201D }
        @{ Title = "charlie`nlines; Remove-Module *" }
        @{ Title = 'delta # @{ } -Force | & {' }
        @{ Title = "echo$([char] 27)[2J" }
    ) {
        $null = New-EncordDataset $Title
        $offered = Complete-Live "Get-EncordDataset $($Title.Substring(0, 4))"
        Get-Argument $offered.CompletionText | Should -BeExactly $Title
    }

    It 'offers the jobs of the session, the newest first' {
        $jobs = 1..2 | ForEach-Object {
            (Add-EncordPrivateData $empty $aws -PrivateFiles @{ videos = @(@{ objectUrl = "s3://tab/$_.mp4" }) }).UploadJobId
        }
        Complete 'Get-EncordUploadJob ' | Should -Be $jobs[1], $jobs[0]
        Complete 'Wait-EncordUploadJob ' | Should -Be $jobs[1], $jobs[0]
    }

    It 'offers the tasks of the session for <Line>' -ForEach @(
        @{ Line = 'Wait-EncordVideoReencoding '; Start = { Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding } }
        @{ Line = 'Get-EncordDicomDeidentification '; Start = { Start-EncordDicomDeidentification https://tab/1.dcm $aws } }
        @{ Line = 'Wait-EncordFolderSync '; Start = { New-EncordStorageFolder tab -IntegrationUuid $aws -RemoteUrl s3://tab/ | Start-EncordFolderSync } }
    ) {
        $started = & $Start
        $job = if ($started.JobId) { $started.JobId } else { $started.SyncJobId }
        Complete $Line | Should -Be $job
    }

    It 'asks the session that is named' {
        $global:named = Connect-Encord $sandbox.KeyPath -Domain $sandbox.Domain -PassThru
        Connect-Sandbox $sandbox
        Complete-Live 'Get-EncordDataRow -Session $named -DatasetHash chest' | Should -HaveCount 1
        $global:named | Disconnect-Encord
        Remove-Variable named -Scope Global
    }

    It 'tells what a role means for <Line>' -ForEach @(
        @{ Line = 'Add-EncordDatasetUser -UserRole adm'; Value = 'Admin' }
        @{ Line = 'Add-EncordDatasetGroup -UserRole us'; Value = 'User' }
    ) {
        (Get-Offer $Line).ToolTip | Should -MatchExactly "^${Value}: \S.+\.$"
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

    It 'is silent without a session, and connects to nothing' {
        Disconnect-Encord
        $Error.Clear()
        $env:ENCORD_SSH_KEY_FILE = $sandbox.KeyPath
        try {
            Complete 'Get-EncordDataRow -DatasetHash chest' | Should -BeNullOrEmpty
        }
        finally {
            Remove-Item Env:ENCORD_SSH_KEY_FILE
        }

        $Error | Should -BeNullOrEmpty
        Get-EncordSession | Should -BeNullOrEmpty
    }
}
