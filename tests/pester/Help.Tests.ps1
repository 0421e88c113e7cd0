BeforeDiscovery {
    $docs = Join-Path $PSScriptRoot '../../docs/en-US'
    $pages = foreach ($file in Get-ChildItem -Path $docs -Filter '*-*.md') {
        $text = [IO.File]::ReadAllText($file.FullName) -replace '\r'
        $examples = [regex]::Matches($text, '(?m)^### (?<title>Example .+)\n```powershell\n(?s:(?<code>.+?))\n```$')
        @{
            Name     = $file.BaseName
            Synopsis = [regex]::Match($text, '(?m)^## SYNOPSIS\n(?s:(.+?))\n\n').Groups[1].Value
            Examples = @($examples | ForEach-Object { @{ Title = $_.Groups['title'].Value; Code = $_.Groups['code'].Value } })
        }
    }
    # Each page finds the datasets as they were made: those that take things away come last.
    $first = 'Get', 'Test', 'Connect', 'Disconnect', 'Invoke', 'Wait', 'Start', 'New', 'Save', 'Send', 'Add', 'Set', 'Stop', 'Move', 'Remove'
    $pages = $pages | Sort-Object { [array]::IndexOf($first, ($_.Name -split '-')[0]) }, { $_.Name }
    $topics = Get-ChildItem -Path $docs -Filter 'about_*.md' | ForEach-Object BaseName
}

BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
    $env:ENCORD_SSH_KEY_FILE = $sandbox.KeyPath
    # An example that forgets the sandbox must fail here and reach nobody: nothing listens on this port.
    if ($PSVersionTable.PSEdition -eq 'Core') {
        $proxy = [Net.Http.HttpClient]::DefaultProxy
        [Net.Http.HttpClient]::DefaultProxy = [Net.WebProxy]::new('http://127.0.0.1:9', $true)
    }

    # Get-Command -Module looks through all modules of the machine, each time.
    $commands = (Get-Module EncordPS).ExportedCommands

    # A runspace for the examples, with a stand-in for Microsoft.PowerShell.SecretManagement: the vault that the pages speak of.
    $shell = [powershell]::Create()
    $null = $shell.AddScript({
        param($Module, $Location)
        Import-Module $Module
        Set-Location -LiteralPath $Location
        function Get-Secret([string] $Name, [string] $Vault) {
            if ("$Vault/$Name" -ne 'work/encord-key') { throw "The secret $Name was not found." }
            [IO.File]::ReadAllText($env:ENCORD_SSH_KEY_FILE)
        }
    }).AddArgument($ModuleRoot).AddArgument("$TestDrive").Invoke()

    # Runs an example after a connection as the pages say, and gives back what it wrote. Any error fails the test.
    function Invoke-Example([string] $Code) {
        $shell.Streams.ClearStreams()
        $shell.Commands.Clear()
        # Where the pages say that the sandbox listens; the tests take any free port.
        $script = "Connect-Encord -Domain http://127.0.0.1:8765`n$Code".Replace('http://127.0.0.1:8765', $sandbox.Domain)
        $shell.AddScript($script, $true).Invoke()
        $shell.Streams.Error | Should -BeNullOrEmpty
    }

    # The commands of an example's last pipeline.
    function Get-LastCommand([string] $Code) {
        $last = [Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $null).EndBlock.Statements[-1]
        if ($last -is [Management.Automation.Language.PipelineAst]) { $last.PipelineElements }
    }

    # The types that an example says it writes; nothing where it says nothing of them, System.Void where it writes nothing.
    function Get-ClaimedType($Element) {
        $name = if ($Element -is [Management.Automation.Language.CommandAst]) { $Element.GetCommandName() }
        $command = if ($name) { $commands[$name] }
        if (-not $command) { return }
        $given = $Element.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } | ForEach-Object ParameterName
        # These write a summary in any case.
        $sums = 'Import-EncordPrivateData', 'Sync-EncordAccess' -contains $name
        $isSilent = $given -contains 'WhatIf' -or (-not $sums -and $command.Parameters.ContainsKey('PassThru') -and $given -notcontains 'PassThru')
        if ($isSilent -or -not $command.OutputType) { 'System.Void' } else { $command.OutputType.Name }
    }
}

AfterAll {
    if ($PSVersionTable.PSEdition -eq 'Core') { [Net.Http.HttpClient]::DefaultProxy = $proxy }
    $shell.Dispose()
    Remove-Item -Path Env:ENCORD_SSH_KEY_FILE
}

Describe 'The help of <Name>' -ForEach $pages {
    BeforeAll {
        $command = $commands[$Name]
        $help = Get-Help -Name $Name -Full
    }

    It 'is that of its page' {
        $help.Synopsis | Should -Be $Synopsis
        "$($help.Description.Text)" | Should -Not -BeNullOrEmpty
        $help.Examples.Example | Should -HaveCount $Examples.Count
        $Examples.Count | Should -BeGreaterOrEqual 3
    }

    It 'explains every parameter' {
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
        $shown = $command.Parameters.Values | Where-Object { $common -notcontains $_.Name -and -not $_.Attributes.DontShow }
        $explained = $help.Parameters.Parameter | Where-Object { "$($_.Description.Text)".Trim() }
        $shown.Name | Where-Object { $explained.Name -notcontains $_ } | Should -BeNullOrEmpty
    }

    It 'has an example that runs and writes what it claims: <Title>' -ForEach $Examples {
        $written = @(Invoke-Example $Code)
        $elements = @(Get-LastCommand $Code)
        $filters = $elements | Where-Object { "$_" -match '^Where-Object ' }
        $types = Get-ClaimedType ($elements | Where-Object { $filters -notcontains $_ } | Select-Object -Last 1)
        if ($types) { $written | ForEach-Object { $_.GetType().FullName } | Where-Object { $types -notcontains $_ } | Should -BeNullOrEmpty }
        if ($elements -and -not $filters -and $types -ne 'System.Void') { $written | Should -Not -BeNullOrEmpty }
    }
}

Describe 'The topic <_>' -ForEach $topics {
    It 'is beside the help of the cmdlets' {
        $text = [IO.File]::ReadAllText((Join-Path $ModuleRoot "en-US/$_.help.txt")) -replace '\r'
        $text | Should -Match "^TOPIC\n    $_\n"
    }
}
