BeforeDiscovery {
    $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $PSScriptRoot '../../out/EncordPS/EncordPS.psd1')
    $cmdlets = foreach ($name in $manifest.CmdletsToExport) {
        $verb, $noun = $name.Split('-')
        @{ Name = $name; Verb = $verb; Noun = $noun }
    }
}

BeforeAll {
    . "$PSScriptRoot/common.ps1"
}

Describe 'The manifest' {
    BeforeAll {
        $manifestPath = Join-Path $ModuleRoot 'EncordPS.psd1'
        $manifest = Test-ModuleManifest -Path $manifestPath -ErrorAction Stop
    }

    It 'is valid and for both editions' {
        $manifest.Name | Should -Be 'EncordPS'
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.PowerShellVersion | Should -Be '5.1'
    }

    It 'says what is in the release' {
        $manifest.ReleaseNotes | Should -Match 'about_EncordPS'
    }

    It 'exports the cmdlets that the binary has, and nothing else' {
        $data = Import-PowerShellDataFile -LiteralPath $manifestPath
        $command = Get-Command Get-EncordDataset
        $attribute = [Management.Automation.CmdletAttribute]
        $inBinary = foreach ($type in $command.ImplementingType.Assembly.GetExportedTypes()) {
            $type.GetCustomAttributes($attribute, $false) | ForEach-Object { "$($_.VerbName)-$($_.NounName)" }
        }

        $data.CmdletsToExport | Should -Be ($inBinary | Sort-Object)
        $exported = (Get-Module EncordPS).ExportedCommands.Keys
        $exported | Sort-Object | Should -Be $data.CmdletsToExport
        (Get-Module EncordPS).ExportedVariables.Count | Should -Be 0
    }

    It 'gives the assemblies its version' {
        (Get-Command Get-EncordDataset).ImplementingType.Assembly.GetName().Version.ToString(3) | Should -Be $manifest.Version
    }
}

Describe '<Name>' -ForEach $cmdlets {
    BeforeAll {
        $command = Get-Command -Name $Name -Module EncordPS
        $common = [Management.Automation.PSCmdlet]::CommonParameters + [Management.Automation.PSCmdlet]::OptionalCommonParameters
        $parameters = @($command.Parameters.Values | Where-Object { $common -notcontains $_.Name })
    }

    It 'has an approved verb and a noun in the singular' {
        (Get-Verb).Verb | Should -Contain $Verb
        $Noun | Should -Match '^Encord'
        $Noun -replace 'Series$' | Should -Not -Match '[^s]s$'
    }

    It 'has parameters in the singular, in Pascal case' {
        # Those that only count or switch something may end in s.
        $may = @(
            'AllowFailures', 'AllowMirrorDatasetChanges', 'ChildItems', 'FetchImageSignedUrls', 'IgnoreErrors', 'IncludeOrgAccess'
            'KeepDicomTags', 'KeepUnusedFrames', 'PassThru', 'PrivateFiles'
        )
        foreach ($parameter in $parameters) {
            $parameter.Name | Should -MatchExactly '^[A-Z][A-Za-z]+$'
            if ($may -notcontains $parameter.Name) { $parameter.Name | Should -Not -Match '[^s]s$' }
        }
    }

    It 'says what it writes' {
        if ($Verb -ne 'Disconnect') { $command.OutputType | Should -Not -BeNullOrEmpty }
    }

    It 'asks before it changes something' {
        $changes = 'Connect', 'Disconnect', 'Get', 'Test', 'Wait' -notcontains $Verb
        $command.Parameters.ContainsKey('WhatIf') | Should -Be $changes
    }

    It 'takes a session, unless it makes or shows one' {
        if ('Connect-Encord', 'Get-EncordSession' -notcontains $Name) {
            $command.Parameters['Session'].ParameterType.FullName | Should -Be 'EncordPS.EncordSession'
        }
    }
}

Describe 'Import and removal' {
    It 'exports every cmdlet again after Import-Module -Force, twice' {
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot {
            param($ModuleRoot)
            Import-Module $ModuleRoot
            $first = (Get-Command -Module EncordPS).Count
            Import-Module $ModuleRoot -Force
            $second = (Get-Command -Module EncordPS).Count
            Import-Module $ModuleRoot -Force
            "$first $second $((Get-Command -Module EncordPS).Count)"
            (Get-Command Get-EncordDataset).ModuleName
            @(Get-Module).Where({ $_.Name -eq 'EncordPS' }).Count
        }

        $result.ExitCode | Should -Be 0
        $all = (Import-PowerShellDataFile (Join-Path $ModuleRoot 'EncordPS.psd1')).CmdletsToExport.Count
        $result.Lines | Should -Be "$all $all $all", 'EncordPS', '1'
    }

    It 'leaves no command behind, and can be imported once more' {
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot {
            param($ModuleRoot)
            Import-Module $ModuleRoot
            Remove-Module EncordPS
            @(Get-Command -Name '*-Encord*' -ErrorAction SilentlyContinue).Count
            Import-Module $ModuleRoot
            Get-EncordSession
            (Get-Command -Module EncordPS).Count
        }

        $all = (Import-PowerShellDataFile (Join-Path $ModuleRoot 'EncordPS.psd1')).CmdletsToExport.Count
        $result.Lines | Should -Be '0', "$all"
    }

    It 'keeps the session over Import-Module -Force' {
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot {
            param($ModuleRoot)
            Import-Module $ModuleRoot
            Connect-Encord -Domain 'http://127.0.0.1:9' -BearerToken (ConvertTo-SecureString 'token' -AsPlainText -Force)
            Import-Module $ModuleRoot -Force
            (Get-EncordSession).Domain.Port
        }

        $result.Lines | Should -Be '9'
    }

    It 'writes nothing and warns of nothing' {
        $result = Invoke-ChildPowerShell -ArgumentList $ModuleRoot {
            param($ModuleRoot)
            Import-Module $ModuleRoot 3>&1
        }

        $result.Lines | Should -BeNullOrEmpty
    }

    It 'is found by a command that is on PSModulePath' {
        $result = Invoke-ChildPowerShell -ArgumentList (Split-Path $ModuleRoot) {
            param($Parent)
            $env:PSModulePath = $Parent + [IO.Path]::PathSeparator + $env:PSModulePath
            Get-EncordSession
            (Get-Module EncordPS).Version.ToString()
        }

        $result.Lines | Should -Be (Get-Module EncordPS).Version.ToString()
    }
}

Describe 'Types' {
    It 'resolves <_> as a type literal' -ForEach @(
        'EncordPS.DataRow', 'EncordPS.DataType', 'EncordPS.StorageLocation', 'EncordPS.DatasetInfo'
        'EncordPS.DataClientMetadata', 'EncordPS.ImagesDataFetchOptions', 'EncordPS.EncordException'
    ) {
        ($_ -as [type]).FullName | Should -Be $_
    }

    It 'resolves every public type of the client' {
        $client = [EncordPS.DataRow].Assembly
        $client.GetName().Name | Should -Be 'EncordPS.Client'
        $client.GetExportedTypes() | Where-Object { $_.FullName -as [type] -ne $_ } | Should -BeNullOrEmpty
    }

    It 'makes the option types in scripts' {
        $options = [EncordPS.ImagesDataFetchOptions]@{ FetchSignedUrls = $true }
        $options.FetchSignedUrls | Should -BeTrue
    }

    It 'knows the values of StorageLocation' {
        [int][EncordPS.StorageLocation]::CordStorage | Should -Be 0
        [int][EncordPS.StorageLocation]::NewStorage | Should -Be -99
    }
}

Describe 'Tab completion' {
    It 'offers the members of an enum for <Line>' -ForEach @(
        @{ Line = 'Get-EncordDataRow -DataType '; Expected = 'Video', 'ImgGroup', 'Dicom', 'Audio' }
        @{ Line = 'Connect-Encord -Region '; Expected = 'EU', 'US' }
        @{ Line = 'New-EncordDataset -StorageLocation '; Expected = 'CordStorage', 'Aws' }
    ) {
        $offered = Complete $Line
        $Expected | ForEach-Object { $offered | Should -Contain $_ }
    }

    It 'offers the members after a comma' {
        Complete 'Get-EncordDataRow -DataType Video,Di' | Should -Contain 'Dicom'
    }

    It 'offers parameters, without those that are for the pipeline alone' {
        $offered = Complete 'Set-EncordDataRow -'
        $offered | Should -Contain '-ClientMetadata'
        $offered | Should -Not -Contain '-InputObject'
    }
}

Describe 'Views' {
    BeforeAll {
        $sandbox = Start-Sandbox
        Connect-Sandbox $sandbox

        function Get-View($InputObject, $Width = 100) {
            @(($InputObject | Out-String -Width $Width) -split '\r?\n' | ForEach-Object { $_.TrimEnd() } | Where-Object { $_ })
        }
    }

    AfterAll {
        Disconnect-Encord
    }

    It 'shows <Name> as a table that fits 100 columns, cutting no id' -ForEach @(
        @{ Name = 'datasets'; Get = { Get-EncordDataset }; Id = 'DatasetHash' }
        @{ Name = 'a dataset'; Get = { Get-EncordDataset -DatasetHash 5a3f0c1e-0003-4a00-8000-000000000001 }; Id = 'DatasetHash' }
        @{ Name = 'data rows'; Get = { Get-EncordDataset | Get-EncordDataRow }; Id = 'DataHash' }
        @{ Name = 'a new dataset'; Get = { New-EncordDataset -Title 'A view' }; Id = 'DatasetHash' }
        @{ Name = 'integrations'; Get = { Get-EncordCloudIntegration }; Id = 'Id' }
        @{ Name = 'a session'; Get = { Get-EncordSession }; Id = 'Domain' }
    ) {
        $objects = @(& $Get)
        $lines = Get-View $objects
        $lines.Count | Should -Be ($objects.Count + 2) -Because 'a table has two lines of heading and one for each object'
        $lines | Where-Object { $_.Length -gt 100 } | Should -BeNullOrEmpty
        foreach ($object in $objects) {
            $lines -match [regex]::Escape("$($object.$Id)") | Should -Not -BeNullOrEmpty
        }
    }

    It 'shows upload jobs and their states as tables' {
        $job = New-EncordDataset -Title 'Jobs' |
            Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = @(@{ objectUrl = 's3://a/b.mp4' }) }
        $state = $job | Wait-EncordUploadJob

        foreach ($object in $job, $state) {
            $lines = Get-View $object
            $lines.Count | Should -Be 3
            $lines | Where-Object { $_.Length -gt 100 } | Should -BeNullOrEmpty
            $lines[2] | Should -Match $job.UploadJobId
        }
    }

    It 'cuts titles alone in a window of 80 columns' {
        $row = Get-EncordDataRow -DatasetHash 5a3f0c1e-0003-4a00-8000-000000000001 -Title 'marktplatz-2025-01-13.mp4'
        (Get-View $row -Width 80)[2] | Should -Match "^$($row.DataHash) marktplatz\S+ +Video +[\d.]+ MB +\d+:\d\d$"
        $dataset = Get-EncordDataset -Title 'Traffic cameras 2025'
        (Get-View $dataset -Width 80)[2] | Should -Match 'Admin \d{4}-\d\d-\d\d \d\d:\d\d$'
    }

    It 'shows the counts of ten thousand units whole' {
        $videos = 1..10000 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        $state = New-EncordDataset -Title 'Many' |
            Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = $videos } | Wait-EncordUploadJob
        (Get-View $state)[2] | Should -Match ' 10,000/10,000 '
    }

    It 'shows no signed URL by default' {
        $rows = Get-EncordDataRow -DatasetHash 5a3f0c1e-0003-4a00-8000-000000000001 -FetchSignedUrl | Select-Object -First 1
        $rows | Out-String -Width 1000 | Should -Not -Match 'Signature='
        $rows | Format-List | Out-String -Width 1000 | Should -Not -Match 'Signature='
    }
}
