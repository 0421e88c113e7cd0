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
        $command = (Get-Module EncordPS).ExportedCommands[$Name]
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
            'AllowFailures', 'AllowMirrorDatasetChanges', 'As', 'ChildItems', 'FetchImageSignedUrls', 'IgnoreErrors', 'IncludeDataRows'
            'IncludeOrgAccess', 'KeepDicomTags', 'KeepUnusedFrames', 'LayoutContents', 'MaximumJobs', 'MaximumUnits', 'PassThru'
            'PrivateFiles'
        )
        foreach ($parameter in $parameters) {
            $parameter.Name | Should -MatchExactly '^[A-Z][A-Za-z]+$'
            if ($may -notcontains $parameter.Name) { $parameter.Name -replace 'Settings$' -replace 'series$' | Should -Not -Match '[^s]s$' }
        }
    }

    It 'says what it writes' {
        if ($Verb -ne 'Disconnect') { $command.OutputType | Should -Not -BeNullOrEmpty }
    }

    It 'asks before it changes something' {
        $changes = 'Compare', 'Connect', 'ConvertTo', 'Disconnect', 'Get', 'Test', 'Wait' -notcontains $Verb
        $command.Parameters.ContainsKey('WhatIf') | Should -Be $changes
    }

    It 'takes a session, unless it makes or shows one, or asks the service nothing' {
        $alone = 'Connect-Encord', 'ConvertTo-EncordPrivateData', 'Get-EncordImport', 'Get-EncordSession', 'Test-EncordPrivateData'
        if ($alone -notcontains $Name) {
            $command.Parameters['Session'].ParameterType.FullName | Should -Be 'EncordPS.EncordSession'
        }
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

    It 'makes objects and values of the types in scripts' {
        ([EncordPS.ImagesDataFetchOptions]@{ FetchSignedUrls = $true }).FetchSignedUrls | Should -BeTrue
        ([EncordPS.DatasetAccessSettings]@{ FetchClientMetadata = $true }).FetchClientMetadata | Should -BeTrue
        "$([EncordPS.DataClientMetadata]::new('{}'))" | Should -Be '{}'
        "$([EncordPS.DatasetUserRoles]::ToLegacy('User'))" | Should -Be 'User'
    }

    It 'knows the values of enumerations' {
        [int][EncordPS.StorageLocation]::CordStorage | Should -Be 0
        [int][EncordPS.StorageLocation]::NewStorage | Should -Be -99
        "$([EncordPS.StorageLocation]::Aws) $([EncordPS.DataType]::ImgGroup)" | Should -Be 'Aws ImgGroup'
        "$([EncordPS.LongPollingStatus]::Done) $([EncordPS.DataLinkDuplicatesBehavior]::Skip)" | Should -Be 'Done Skip'
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
