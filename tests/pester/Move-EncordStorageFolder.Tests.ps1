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

Describe 'Move-EncordStorageFolder' {
    It 'moves folders from the pipeline, and writes them with -PassThru' {
        $moved = $a | Move-EncordStorageFolder -Destination $b.Uuid -PassThru
        $moved.PathToRoot.Name | Should -Be 'a', 'b', 'Top'
        (Get-EncordStorageFolder -ParentUuid $b.Uuid).Uuid | Should -Be $a.Uuid
    }

    It 'moves to the top' {
        Move-EncordStorageFolder $a.Uuid -ToRoot
        (Get-EncordStorageFolder -FolderUuid $a.Uuid).ParentUuid | Should -BeNullOrEmpty
    }

    It 'reports a folder that cannot be moved' {
        { Move-EncordStorageFolder $top.Uuid $b.Uuid -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'moves nothing with -WhatIf' {
        Move-EncordStorageFolder $b.Uuid -ToRoot -WhatIf
        (Get-EncordStorageFolder -FolderUuid $b.Uuid).ParentUuid | Should -Be $top.Uuid
    }
}
