BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Get-EncordCloudIntegration' {
    It 'lists integrations' {
        (Get-EncordCloudIntegration).Title | Should -Be 'AWS prod bucket', 'Azure support recordings', 'GCP medical archive', 'MinIO warehouse'
    }

    It 'shows an id under the names that other commands take' {
        $got = Watch-Command { Get-EncordCloudIntegration -IntegrationUuid $aws }
        $got.Output.Id, $got.Output.IntegrationId, $got.Output.IntegrationUuid | Should -Be $aws, $aws, $aws
        $got.Sent.Query.filterIntegrationUuids | Should -Be $aws
    }

    It 'lets the service look for a whole title' {
        $got = Watch-Command { Get-EncordCloudIntegration 'AWS prod bucket' }
        $got.Output.Id | Should -Be $aws
        $got.Sent.Query.filterIntegrationTitles | Should -Be 'AWS prod bucket'
    }

    It 'finds by a title with wildcards' {
        (Get-EncordCloudIntegration -Title 'a*').Title | Should -Be 'AWS prod bucket', 'Azure support recordings'
        Get-EncordCloudIntegration -Title 'none*' | Should -BeNullOrEmpty
    }

    It 'shows those of the organisation when it is asked to' {
        $got = Watch-Command { Get-EncordCloudIntegration -IncludeOrgAccess }
        $got.Output | Should -HaveCount 5
        $got.Output.Title | Should -Contain 'AWS finance (restricted)'
        $got.Sent.Query.includeOrgAccess | Should -Be 'True'
    }

    It 'goes on after ids that are none or unknown' {
        $got = Watch-Command { Get-EncordCloudIntegration -IntegrationUuid $unknown, 'bucket', $aws }
        $got.Output.Title | Should -Be 'AWS prod bucket'
        $got.Errors | Should -HaveCount 2
        Assert-Problem $got.Errors[0] InvalidId InvalidArgument 'bucket'
        Assert-Problem $got.Errors[1] IntegrationNotFound ObjectNotFound $unknown
    }

    It 'asks nobody when no id is one' {
        $got = Watch-Command { Get-EncordCloudIntegration -IntegrationUuid 'bucket' }
        Assert-Problem $got.Errors InvalidId InvalidArgument 'bucket'
        $got.Sent | Should -BeNullOrEmpty
    }
}
