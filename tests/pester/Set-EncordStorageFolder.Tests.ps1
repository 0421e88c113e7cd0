BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $top = New-EncordStorageFolder 'Top'
    $a, $b = New-EncordStorageFolder 'a', 'b' -ParentUuid $top.Uuid
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Set-EncordStorageFolder' {
    It 'changes folders from the pipeline in one request' {
        $requests = Get-EncordStorageFolder -ParentUuid $top.Uuid |
            Set-EncordStorageFolder -Description 'same' -ClientMetadata { @{ name = $_.Name } } -Verbose 4>&1
        @($requests) -match '^PATCH ' | Should -HaveCount 1
        $now = Get-EncordStorageFolder -ParentUuid $top.Uuid
        $now.Description | Should -Be 'same', 'same'
        $now.ClientMetadata.name | Should -Be 'a', 'b'
    }

    It 'writes what it changed with -PassThru, and nothing without' {
        Set-EncordStorageFolder $a.Uuid -Name 'A' | Should -BeNullOrEmpty
        (Set-EncordStorageFolder $a.Uuid -Name 'a' -PassThru).Name | Should -Be 'a'
    }

    It 'reports a folder that is not there and changes the others' {
        $changed = Set-EncordStorageFolder $a.Uuid, ([guid]::NewGuid()), $b.Uuid -Description 'new' -PassThru `
            -ErrorVariable problem -ErrorAction SilentlyContinue
        $changed.Description | Should -Be 'new', 'new'
        $problem.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
    }

    It 'refuses to change nothing' {
        { Set-EncordStorageFolder $a.Uuid } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'changes nothing with -WhatIf' {
        Set-EncordStorageFolder $a.Uuid -Name 'never' -WhatIf
        (Get-EncordStorageFolder -FolderUuid $a.Uuid).Name | Should -Be 'a'
    }
}
