BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'New-EncordStorageFolder' {
    It 'makes folders at the top and in others' {
        $parent = New-EncordStorageFolder -Name 'Sites' -Description 'All of them'
        $parent.Description | Should -Be 'All of them'
        $parent.ParentUuid | Should -BeNullOrEmpty
        $made = New-EncordStorageFolder 'Lund', 'Utrecht' -ParentUuid $parent.Uuid -ClientMetadata @{ study = 7 }
        $made.ParentUuid | Should -Be $parent.Uuid, $parent.Uuid
        $made[1].ClientMetadata.study | Should -Be 7
    }

    It 'makes folders from a CSV file' {
        $made = "Name,Description,City`nNorth,Gate,Z$([char] 0xFC)rich`nSouth,,Basel" | ConvertFrom-Csv |
            New-EncordStorageFolder -ClientMetadata { @{ city = $_.City } }
        $made.Name | Should -Be 'North', 'South'
        $made.ClientMetadata.city | Should -Be "Z$([char] 0xFC)rich", 'Basel'
    }

    It 'makes a folder over a bucket' {
        $bucket = Get-EncordCloudIntegration 'AWS prod bucket'
        (New-EncordStorageFolder 'Mirror' -IntegrationUuid $bucket.Id -RemoteUrl 's3://prod/').Name | Should -Be 'Mirror'
    }

    It 'reports a parent that is none' {
        { New-EncordStorageFolder 'x' -ParentUuid 'sites' -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidId,*'
    }

    It 'makes nothing with -WhatIf' {
        New-EncordStorageFolder 'Never' -WhatIf | Should -BeNullOrEmpty
        Get-EncordStorageFolder 'Never' | Should -BeNullOrEmpty
    }
}
