BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Remove-EncordDataRow' {
    BeforeEach {
        $dataset = New-FilledDataset -VideoCount 4 -Title "set $([guid]::NewGuid())"
        $rows = @($dataset | Get-EncordDataRow)
    }

    It 'removes a row, by position' {
        Remove-EncordDataRow $dataset.DatasetHash $rows[0].DataHash -Force | Should -BeNullOrEmpty
        ($dataset | Get-EncordDataRow).Title | Should -Be 'clip-2', 'clip-3', 'clip-4'
    }

    It 'removes rows of the pipeline' {
        $rows | Where-Object Title -NE 'clip-3' | Remove-EncordDataRow -Force
        ($dataset | Get-EncordDataRow).Title | Should -Be 'clip-3'
    }

    It 'asks nobody with -Confirm:$false' {
        $rows | Remove-EncordDataRow -Confirm:$false
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on with a removal that another run began: what is gone is told, and no error' {
        $rows[0] | Remove-EncordDataRow -Force
        $told = $rows | Remove-EncordDataRow -Force -Resume -Verbose -ErrorVariable problems 4>&1
        $problems | Should -BeNullOrEmpty
        @($told.Message) -like "AlreadySo: data row '*' is not there*" | Should -HaveCount 1
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on after a row that was just removed' {
        $rows[0] | Remove-EncordDataRow -Force
        $removed = Watch-Command { $rows | Remove-EncordDataRow -Force }
        Assert-Problem $removed.Errors DataRowNotFound ObjectNotFound
        $removed.Errors[0].TargetObject.DataHash | Should -Be $rows[0].DataHash
        $removed.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-EncordDataRow*'
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'removes a row that is named twice once, and names it once' {
        $removed = Watch-Command { $rows + $rows[1] | Remove-EncordDataRow -Force }
        Assert-Problem $removed.Errors DataRowNotFound ObjectNotFound
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'names each row that is not there, and removes the others' {
        $strangers = 1..5 | ForEach-Object { [pscustomobject]@{ DataHash = [guid]::NewGuid(); DatasetHash = $dataset.DatasetHash; Name = "stranger $_" } }
        $removed = Watch-Command { @($rows[0..1]; $strangers; $rows[2..3]) | Remove-EncordDataRow -Force }
        $removed.Errors.TargetObject.Name | Should -Be (1..5 | ForEach-Object { "stranger $_" })
        $removed.Errors | ForEach-Object { Assert-Problem $_ DataRowNotFound ObjectNotFound }
        @($removed.Sent.Operation) -eq 'video DELETE' | Should -HaveCount 2
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'names a dataset that is not there' {
        Assert-Problem (Get-WrittenError { Remove-EncordDataRow $unknown $unknown -Force }) DatasetNotFound ObjectNotFound
    }

    It 'sends no id that is none' {
        $removed = Watch-Command { Remove-EncordDataRow 'set' $unknown -Force; Remove-EncordDataRow $dataset.DatasetHash 'a row' -Force }
        $removed.Errors | Should -HaveCount 2
        $removed.Errors | ForEach-Object { Assert-Problem $_ InvalidId InvalidArgument }
        $removed.Sent | Should -BeNullOrEmpty
    }

    It 'says for each row that somebody may not change the dataset' {
        $removed = Watch-Command { Get-EncordDataRow $shelves -TitleLike 'aisle-01*' | Remove-EncordDataRow -Force }
        Assert-Problem $removed.Errors AccessDenied PermissionDenied
        Get-EncordDataRow $shelves | Should -HaveCount 8
    }

    It 'deletes a file that Encord hosts with its last row, and says so before' {
        $file = Join-Path $TestDrive 'hosted.png'
        [IO.File]::WriteAllBytes($file, (Get-PngByte))
        $set = New-EncordDataset 'hosted'
        $sent = $set | Send-EncordImage -Path $file
        $group = $set | Send-EncordImageGroup -Path $file -Title 'group' -NoVideo
        $url = (Get-EncordStorageItem -ItemUuid $sent.BackingItemUuid -FetchSignedUrl).SignedUrl
        $linked = Add-EncordDataRow -DatasetHash $dataset.DatasetHash -ItemUuid $sent.BackingItemUuid
        Get-HostText { $sent | Remove-EncordDataRow -WhatIf } | Should -Match 'file where Encord hosts it'
        $sent | Remove-EncordDataRow -Force
        (Invoke-WebRequest $url -SkipHttpErrorCheck).StatusCode | Should -Be 200
        $linked, $group | Remove-EncordDataRow -Force
        (Invoke-WebRequest $url -SkipHttpErrorCheck).StatusCode | Should -Be 404
        Get-EncordStorageItem -FolderUuid $set.BackingFolderUuid | Should -BeNullOrEmpty
        (Watch-Command { Get-EncordStorageItem -ItemUuid $sent.BackingItemUuid }).Errors | Should -HaveCount 1
    }

    It 'leaves the items of files in a cloud of your own' {
        $rows | Remove-EncordDataRow -Force
        Get-EncordStorageItem -ItemUuid $rows[0].BackingItemUuid | ForEach-Object Name | Should -Be 'clip-1'
    }

    It 'sends nothing with <Name>' -ForEach @(
        @{ Name = '-WhatIf'; Arguments = @{ WhatIf = $true }; Preference = $false }
        @{ Name = '-WhatIf, also with -Force'; Arguments = @{ WhatIf = $true; Force = $true }; Preference = $false }
        @{ Name = '$WhatIfPreference, also with -Force'; Arguments = @{ Force = $true }; Preference = $true }
    ) {
        $WhatIfPreference = $Preference
        $removed = Watch-Command { $rows | Remove-EncordDataRow @Arguments }
        $WhatIfPreference = $false
        $removed.Errors | Should -BeNullOrEmpty
        $removed.Sent | Should -BeNullOrEmpty
    }
}
