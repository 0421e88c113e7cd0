BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $sandbox = Start-Sandbox
}

Describe 'An error' {
    BeforeEach {
        Connect-Sandbox $sandbox
    }

    It 'about <Name> says what it is and what to do next, on the screen too, and shows no insides and no secret' -ForEach @(
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
            Name = 'a file without a known section'; Id = 'PrivateFilesUnknownSections'; Category = 'InvalidData'; File = '{"films": {}}'
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
            Name = 'a server that is not there'; Id = 'ConnectionFailed'; Category = 'ConnectionError'; Target = 'Made'
            Command = {
                New-EncordDataset 'Made' -Session (Connect-Encord $sandbox.KeyPath -Domain 'http://127.0.0.1:9' -MaximumRetryCount 0 -PassThru)
            }
            Text = 'http://127\.0\.0\.1:9'; Action = 'network'
        }
        @{
            Name = 'a token that the service does not know'; Id = 'AuthenticationFailed'; Category = 'AuthenticationError'
            Command = {
                $token = ConvertTo-SecureString 'not-the-token' -AsPlainText -Force
                Get-EncordDataset -Session (Connect-Encord -Domain $sandbox.Domain -BearerToken $token -PassThru)
            }
            Action = 'key'
        }
        @{
            Name = 'a key that nobody registered'; Id = 'AuthenticationFailed'; Category = 'AuthenticationError'
            Command = {
                $stranger = Join-Path $RepositoryRoot 'tests/unit/EncordPS.Client.Tests/Authentication/keys/test-ed25519'
                Get-EncordDataset -Session (Connect-Encord $stranger -Domain $sandbox.Domain -PassThru 3>$null)
            }
            Action = 'public key'
        }
    ) {
        $file = Join-Path $TestDrive 'files.json'
        if ($null -ne $_['File']) { [IO.File]::WriteAllText($file, $_['File']) }
        $problem = Get-WrittenError $Command
        Assert-Problem $problem $Id $Category
        if ($_['Target']) { "$($problem.TargetObject)" | Should -Be $_['Target'] }
        if ($_['Text']) { "$problem" | Should -Match $_['Text'] }
        $problem.ErrorDetails.RecommendedAction | Should -Match ([regex]::Escape($Action))
        $shown = $problem | Out-String -Width 500
        $shown | Should -Match 'Recommendation: \S'
        $shown | Should -Not -Match '(?m)^\s+at \w+\.'
        $shown | Should -Not -Match 'Exception|not-the-token|OPENSSH PRIVATE'
    }
}
