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

Describe 'Remove-EncordStorageFolder' {
    It 'deletes nothing with -WhatIf' {
        $a | Remove-EncordStorageFolder -WhatIf
        $a | Remove-EncordStorageFolder -Force -WhatIf
        Get-EncordStorageFolder -ParentUuid $top.Uuid | Should -HaveCount 2
    }

    It 'is asked about as something that cannot be undone' {
        (Get-Command Remove-EncordStorageFolder).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact |
            Should -Be 'High'
    }

    It 'deletes folders from the pipeline with -Force, and reports one that is gone' {
        Get-EncordStorageFolder -ParentUuid $top.Uuid | Remove-EncordStorageFolder -Force | Should -BeNullOrEmpty
        Get-EncordStorageFolder -ParentUuid $top.Uuid | Should -BeNullOrEmpty
        { Remove-EncordStorageFolder $a.Uuid -Force -ErrorAction Stop } | Should -Throw -ErrorId 'AccessDenied,*'
    }
}
