BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordCloudIntegration' {
    It 'lists integrations, with their id under the names that other commands take' {
        $integrations = Get-EncordCloudIntegration
        $integrations | Should -HaveCount 4
        $integrations[0].IntegrationId | Should -Be $integrations[0].Id
        $integrations[0].IntegrationUuid | Should -Be $integrations[0].Id
    }

    It 'finds by title, whole or with wildcards' {
        Get-EncordCloudIntegration 'AWS prod bucket' | Should -HaveCount 1
        Get-EncordCloudIntegration -Title 'a*' | Should -HaveCount 2
        Get-EncordCloudIntegration -Title 'none*' | Should -BeNullOrEmpty
    }

    It 'finds by id' {
        (Get-EncordCloudIntegration -IntegrationUuid '5a3f0c1e-0001-4a00-8000-000000000004').Title | Should -Be 'MinIO warehouse'
    }

    It 'shows those of the organisation when it is asked to' {
        Get-EncordCloudIntegration -IncludeOrgAccess | Should -HaveCount 5
    }
}
