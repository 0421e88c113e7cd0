BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = Join-Path $TestDrive 'frames'
    $null = New-Item -ItemType Directory -Path $folder
    foreach ($number in 1..3) {
        [IO.File]::WriteAllBytes((Join-Path $folder "$number.png"), (Get-PngByte))
        [IO.File]::WriteAllBytes((Join-Path $folder "$number.dcm"), (Get-PngByte))
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe '<Name>' -ForEach @(
    @{ Name = 'Send-EncordImageGroup'; Extension = '.png'; Emits = 'EncordPS.ImageGroup'; DataType = 'ImgGroup' }
    @{ Name = 'Send-EncordDicomSeries'; Extension = '.dcm'; Emits = 'EncordPS.DicomSeries'; DataType = 'Dicom' }
) {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'frames'
        $all = Join-Path $folder "*$Extension"
        $gone = Join-Path $folder "gone$Extension"
    }

    It 'makes one row of all files from the pipeline' {
        $sent = Get-ChildItem $all | & $Name -DatasetHash $dataset.DatasetHash -Title 'all'
        $sent.GetType().FullName | Should -Be $Emits
        $sent.Title | Should -Be 'all'
        ($sent | Get-EncordDataRow).DataType | Should -Be $DataType
        $dataset | Get-EncordDataRow | Should -HaveCount 1
    }

    It 'makes nothing when a file cannot be sent, and says which' {
        & $Name $dataset.DatasetHash $all, $gone -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -Be 'FileNotFound', 'FilesNotSent'
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on without it, with -AllowFailures' {
        & $Name $dataset.DatasetHash $all, $gone -AllowFailures -WarningVariable warnings -WarningAction SilentlyContinue | Should -HaveCount 1
        $warnings | Should -Match 'gone'
    }

    It 'sends nothing with -WhatIf' {
        $dataset | & $Name -Path $all -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }
}

Describe 'Send-EncordImageGroup -NoVideo' {
    It 'keeps the images as they are, where a sequence is made without it' {
        $dataset = New-EncordDataset -Title 'frames'
        $sequence = Send-EncordImageGroup $dataset.DatasetHash "$folder/*.png" | Get-EncordDataRow
        $group = Send-EncordImageGroup $dataset.DatasetHash "$folder/*.png" -NoVideo | Get-EncordDataRow -FetchImagesData
        $sequence.IsImageSequence, $group.IsImageSequence | Should -Be $true, $false
        $group.ImagesData.Title | Should -Be '1.png', '2.png', '3.png'
    }
}
