BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Get-EncordGroup' {
    It 'lists the groups of the organisation' {
        $groups = Get-EncordGroup
        $groups | Should -HaveCount 4
        $groups[0] | Should -BeOfType [EncordPS.Group]
        $groups[0].Name | Should -Be 'Annotators'
        $groups[0].Description | Should -Be 'The annotation team'
        $groups[0].GroupHash | Should -Be $annotators
        $groups[0].CreatedAt | Should -BeOfType [DateTimeOffset]
    }

    It 'finds by name, whole or with wildcards' {
        (Get-EncordGroup annotators).GroupHash | Should -Be $annotators
        (Get-EncordGroup -Name 'Data*', 'Rev*').Name | Should -Be 'Data engineering', 'Reviewers'
        Get-EncordGroup -Name 'nobody*', '*?*nothing', '[a' | Should -BeNullOrEmpty
    }

    It 'stops when the pipeline has enough' {
        Get-EncordGroup | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'fails with a session that is closed' {
        $session = Connect-Encord -SshKeyPath $sandbox.KeyPath -Domain $sandbox.Domain -PassThru
        Disconnect-Encord
        (Get-WrittenError { Get-EncordGroup -Session $session }).FullyQualifiedErrorId | Should -BeLike 'SessionClosed,*'
        Connect-Sandbox $sandbox
    }

    It 'shows a table' {
        Get-EncordGroup | Out-String | Should -Match 'GroupHash\s+Name\s+Description'
    }
}
