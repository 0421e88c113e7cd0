BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    $traffic = '5a3f0c1e-0003-4a00-8000-000000000001'
    $unknown = '00000000-0000-4000-8000-000000000000'

    # What the console would show of an error.
    function Get-Shown([Management.Automation.ErrorRecord] $ErrorRecord) {
        $ErrorRecord | Out-String -Width 500
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'An error about <Name>' -ForEach @(
    @{
        Name = 'a malformed dataset id'; Id = 'InvalidId'; Category = 'InvalidArgument'; Target = 'traffic'
        Command = { Get-EncordDataset -DatasetHash 'traffic' }; Action = 'Get-EncordDataset lists'
    }
    @{
        Name = 'an unknown dataset'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound'; Target = '00000000-0000-4000-8000-000000000000'
        Command = { Get-EncordDataRow -DatasetHash $unknown }; Action = 'Get-EncordDataset lists'
    }
    @{
        Name = 'an unknown row'; Id = 'DataRowNotFound'; Category = 'ObjectNotFound'; Target = '00000000-0000-4000-8000-000000000000'
        Command = { Get-EncordDataRow -DatasetHash $traffic -DataHash $unknown }; Action = 'Get-EncordDataRow lists'
    }
    @{
        Name = 'an unknown upload job'; Id = 'UploadJobNotFound'; Category = 'ObjectNotFound'; Target = '00000000-0000-4000-8000-000000000000'
        Command = { Get-EncordUploadJob -UploadJobId $unknown -DatasetHash $traffic }; Action = 'UploadJobId'
    }
    @{
        Name = 'an upload job without its place'; Id = 'UploadTargetMissing'; Category = 'InvalidArgument'; Target = '00000000-0000-4000-8000-000000000000'
        Command = { Get-EncordUploadJob -UploadJobId $unknown }; Action = '-DatasetHash'
    }
    @{
        Name = 'an unknown integration'; Id = 'IntegrationNotFound'; Category = 'ObjectNotFound'; Target = '00000000-0000-4000-8000-000000000000'
        Command = { Get-EncordCloudIntegration -IntegrationUuid $unknown }; Action = 'Get-EncordCloudIntegration lists'
    }
    @{
        Name = 'metadata that is not an object'; Id = 'MetadataNotAnObject'; Category = 'InvalidData'
        Command = { Get-EncordDataRow -DatasetHash $traffic | Select-Object -First 1 | Set-EncordDataRowMetadata -ClientMetadata 42 }; Action = 'hashtable'
    }
    @{
        Name = 'metadata that is not JSON'; Id = 'MetadataNotAnObject'; Category = 'InvalidData'
        Command = { Get-EncordDataRow -DatasetHash $traffic | Select-Object -First 1 | Set-EncordDataRowMetadata -ClientMetadata '{"a":' }; Action = 'hashtable'
    }
    @{
        Name = 'a metadata script that fails'; Id = 'MetadataScriptFailed'; Category = 'InvalidResult'
        Command = { Get-EncordDataRow -DatasetHash $traffic | Select-Object -First 1 | Set-EncordDataRowMetadata -ClientMetadata { throw 'oh' } }
        Text = 'failed: oh'; Action = 'script block'
    }
    @{
        Name = 'a row without any id'; Id = 'InvalidArgument'; Category = 'InvalidArgument'
        Command = { [pscustomobject]@{ Title = 'x' } | Set-EncordDataRowMetadata -ClientMetadata @{ a = 1 } }; Action = 'BackingItemUuid'
    }
    @{
        Name = 'a change without anything to change'; Id = 'InvalidArgument'; Category = 'InvalidArgument'
        Command = { Set-EncordDataRow -DatasetHash $traffic -DataHash $unknown }; Action = '-Title'
    }
    @{
        Name = 'a file that is missing'; Id = 'PrivateFilesNotFound'; Category = 'ObjectNotFound'
        Command = { Add-EncordPrivateData -DatasetHash $traffic -IntegrationId $unknown -Path (Join-Path $TestDrive 'none.json') }; Action = 'path'
    }
    @{
        Name = 'a file that is empty'; Id = 'PrivateFilesEmpty'; Category = 'InvalidData'; File = ''
        Command = { Add-EncordPrivateData -DatasetHash $traffic -IntegrationId $unknown -Path $file }; Action = 'about_EncordPS_PrivateData'
    }
    @{
        Name = 'a file that is not JSON'; Id = 'PrivateFilesInvalidJson'; Category = 'InvalidData'; File = "{`n  `"videos`": [`n  oops ]`n}"; Text = 'line 3'
        Command = { Add-EncordPrivateData -DatasetHash $traffic -IntegrationId $unknown -Path $file }; Action = 'Correct the JSON'
    }
    @{
        Name = 'a file without a known section'; Id = 'PrivateFilesUnknownSections'; Category = 'InvalidData'; File = '{"films": []}'
        Command = { Add-EncordPrivateData -DatasetHash $traffic -IntegrationId $unknown -Path $file }; Action = 'about_EncordPS_PrivateData'
    }
    @{
        Name = 'files that are no object'; Id = 'PrivateFilesNotAnObject'; Category = 'InvalidData'
        Command = { Add-EncordPrivateData -DatasetHash $traffic -IntegrationId $unknown -PrivateFiles '[1]' }; Action = 'about_EncordPS_PrivateData'
    }
    @{
        Name = 'a key file that is missing'; Id = 'KeyFileNotFound'; Category = 'ObjectNotFound'
        Command = { Connect-Encord -SshKeyPath (Join-Path $TestDrive 'none.key') }; Action = '.'
    }
    @{
        Name = 'a key file that is a directory'; Id = 'KeyFileIsDirectory'; Category = 'ReadError'
        Command = { Connect-Encord -SshKeyPath $TestDrive }; Action = '.'
    }
    @{
        Name = 'a domain that is not encrypted'; Id = 'DomainNotSecure'; Category = 'InvalidArgument'
        Command = { Connect-Encord -Domain 'http://api.encord.com' -SshKeyPath $sandbox.KeyPath }; Action = 'https'
    }
    @{
        Name = 'a domain without its scheme'; Id = 'DomainNotValid'; Category = 'InvalidArgument'
        Command = { Connect-Encord -Domain 'api.encord.com' -SshKeyPath $sandbox.KeyPath }; Action = 'https://'
    }
    @{
        Name = 'a server that is not there'; Id = 'ConnectionFailed'; Category = 'ConnectionError'
        Command = { Get-EncordDataset -Session (Connect-Encord -Domain 'http://127.0.0.1:9' -SshKeyPath $sandbox.KeyPath -MaximumRetryCount 0 -PassThru) }
        Action = 'network'
    }
    @{
        Name = 'a token that the service does not know'; Id = 'AuthenticationFailed'; Category = 'AuthenticationError'
        Command = {
            $token = ConvertTo-SecureString 'not-the-token' -AsPlainText -Force
            Get-EncordDataset -Session (Connect-Encord -Domain $sandbox.Domain -BearerToken $token -PassThru)
        }
        Action = 'key'
    }
) {
    BeforeAll {
        Connect-Sandbox $sandbox
        $file = Join-Path $TestDrive 'files.json'
        if ($null -ne $_['File']) { [IO.File]::WriteAllText($file, $_['File']) }
        $problem = Get-WrittenError $Command
    }

    It 'has a stable id and a category' {
        $problem.FullyQualifiedErrorId.Split(',')[0] | Should -Be $Id
        $problem.CategoryInfo.Category | Should -Be $Category
    }

    It 'says what to do next, in the record and on the screen' {
        $problem.ErrorDetails.RecommendedAction | Should -Match ([regex]::Escape($Action))
        Get-Shown $problem | Should -Match 'Recommendation: \S'
    }

    It 'is about what the user passed' {
        if ($_['Target']) { "$($problem.TargetObject)" | Should -Be $_['Target'] }
        if ($_['Text']) { "$problem" | Should -Match $_['Text'] }
    }

    It 'shows no stack trace and no secret' {
        $shown = Get-Shown $problem
        $shown | Should -Not -Match '(?m)^\s+at \w+\.'
        $shown | Should -Not -Match 'Exception|not-the-token|OPENSSH PRIVATE'
    }
}

Describe 'Without a session' {
    BeforeAll {
        Disconnect-Encord
    }

    It 'a command says the ways to connect, and ends' {
        $problem = Get-WrittenError { Get-EncordDataset }
        $problem.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Connect-Encord -SshKeyPath.*-BearerToken.*ENCORD_SSH_KEY_FILE'
    }

    It 'a command connects with the key of the environment' {
        $env:ENCORD_SSH_KEY_FILE = $sandbox.KeyPath
        try {
            Connect-Encord -Domain $sandbox.Domain
            (Get-EncordSession).AuthenticationKind | Should -Be 'SshKey'
        }
        finally {
            Remove-Item Env:ENCORD_SSH_KEY_FILE
        }
    }

    It 'a session that was closed cannot be used, and says so' {
        Connect-Sandbox $sandbox
        $session = Get-EncordSession
        Disconnect-Encord
        $problem = Get-WrittenError { Get-EncordDataset -Session $session }
        $problem.FullyQualifiedErrorId | Should -BeLike 'SessionClosed,*'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Connect-Encord'
    }
}

Describe 'One bad input among good ones' {
    BeforeAll {
        Connect-Sandbox $sandbox
    }

    It 'is one error, and the others are answered' {
        $archive = '5a3f0c1e-0003-4a00-8000-000000000005'
        $rows = 'no id', $archive, $unknown, $archive | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } |
            Get-EncordDataRow -ErrorVariable problems -ErrorAction SilentlyContinue
        $rows | Should -HaveCount 10
        $problems | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be 'InvalidId', 'DatasetNotFound'
    }

    It 'does not stop the metadata of the other rows' {
        $dataset = New-FilledDataset -VideoCount 3 -Title 'partly'
        $rows = @($dataset | Get-EncordDataRow)
        $rows | Set-EncordDataRowMetadata -ErrorVariable problems -ErrorAction SilentlyContinue -ClientMetadata {
            if ($_.Title -eq 'clip-2') { throw 'this one not' }
            @{ n = $_.Title }
        }
        $problems | Should -HaveCount 1
        $problems.TargetObject.Title | Should -Be 'clip-2'
        $dataset | Get-EncordDataRow -FetchClientMetadata | ForEach-Object { $_.ClientMetadata['n'] } | Where-Object { $_ } |
            Should -Be 'clip-1', 'clip-3'
    }
}

Describe 'A server that goes away in the middle of a listing' {
    BeforeAll {
        $server = Start-RowServer -BreakAfter 5
        $session = Connect-RowServer $server
    }

    AfterAll {
        Stop-RowServer $server
    }

    It 'leaves the rows that came, and one error' {
        $rows = @(Get-EncordDataRow -DatasetHash $traffic -Session $session -ErrorVariable problems -ErrorAction SilentlyContinue)
        $rows | Should -HaveCount 5
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId.Split(',')[0] | Should -BeIn 'ConnectionFailed', 'MalformedAnswer'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}

Describe 'An upload job that fails' {
    BeforeAll {
        Connect-Sandbox $sandbox
        $dataset = New-EncordDataset -Title 'failing'
        $job = $dataset | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{
            videos = @(@{ objectUrl = 's3://a/b.mp4' }, @{ objectUrl = 'https://gone.invalid/c.mp4' })
        }
    }

    It 'is an error beside its final state' {
        $state = $job | Wait-EncordUploadJob -ErrorVariable problems -ErrorAction SilentlyContinue
        $state.Status | Should -Be 'Error'
        $state.DataUnitErrors[0].ObjectUrls | Should -Be 'https://gone.invalid/c.mp4'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'UploadJobFailed,*'
        $problems[0].TargetObject | Should -Be $job.UploadJobId
    }
}

Describe 'Keys' {
    It 'of another kind, damaged, or without their passphrase are told apart' {
        $keys = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys'
        $truncated = Join-Path $TestDrive 'truncated.key'
        $whole = [IO.File]::ReadAllText((Join-Path $keys 'test-ed25519'))
        [IO.File]::WriteAllText($truncated, $whole.Substring(0, 200))
        $wrong = ConvertTo-SecureString 'wrong passphrase' -AsPlainText -Force

        $ids = @(
            Get-WrittenError { Connect-Encord -SshKeyPath (Join-Path $keys 'test-rsa') 3>$null }
            Get-WrittenError { Connect-Encord -SshKeyPath $truncated 3>$null }
            Get-WrittenError { Connect-Encord -SshKeyPath (Join-Path $keys 'test-ed25519-aes256-ctr') 3>$null }
            Get-WrittenError { Connect-Encord -SshKeyPath (Join-Path $keys 'test-ed25519-aes256-ctr') -Passphrase $wrong 3>$null }
        ) | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] }
        $ids[0] | Should -Match '^Key'
        $ids[1] | Should -Match '^Key'
        $ids[2..3] | Should -Be 'PassphraseRequired', 'PassphraseWrong'
        $ids | Select-Object -Unique | Should -HaveCount 4
    }
}
