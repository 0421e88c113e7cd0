BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Invoke-EncordImageGroupOcr' {
    BeforeAll {
        $groups = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType ImgGroup
    }

    It 'writes the texts of each image, in the order of the groups' {
        $images = $groups | Invoke-EncordImageGroupOcr
        $images[0].GetType().FullName | Should -Be 'EncordPS.ImageGroupOcr'
        ($images.DataHash | Select-Object -Unique) | Should -Be $groups.DataHash
        $images[0].ProcessedTexts.ocr_texts[0].text | Should -Not -BeNullOrEmpty
        $images[0].ProcessedTexts.ocr_texts[0].boundingBox.x | Should -BeOfType [double]
    }

    It 'shows the texts in the table' {
        $texts = ($groups[0] | Invoke-EncordImageGroupOcr)[0].ProcessedTexts.ocr_texts.text
        $groups[0] | Invoke-EncordImageGroupOcr | Out-String -Width 200 | Should -BeLike "*$texts*"
    }

    It 'asks no further when the pipeline has enough' {
        $ids = @($groups[0].DataHash) + (1..40 | ForEach-Object { [guid]::NewGuid() })
        $verbose = [Collections.ArrayList]::new()
        $image = Invoke-EncordImageGroupOcr $groups[0].DatasetHash $ids -ThrottleLimit 1 -Verbose -ErrorAction SilentlyContinue 4>&1 |
            ForEach-Object { if ($_ -is [Management.Automation.VerboseRecord]) { $null = $verbose.Add($_) } else { $_ } } |
            Select-Object -First 1
        $image.DataHash | Should -Be $groups[0].DataHash
        $requests = @($verbose | Where-Object { "$_" -like '*imagegroupocr*' })
        $requests.Count | Should -BeGreaterThan 0
        $requests.Count | Should -BeLessThan 20
    }

    It 'writes an error for what is no image group, and reads the others' {
        $rows = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow
        $images = $rows | Invoke-EncordImageGroupOcr -ErrorVariable problems -ErrorAction SilentlyContinue
        ($images.DataHash | Select-Object -Unique) | Should -Be $groups.DataHash
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
        $problems[0].TargetObject.DataType | Should -Not -Be 'ImgGroup'
    }

    It 'reads nothing with -WhatIf' {
        $groups | Invoke-EncordImageGroupOcr -WhatIf | Should -BeNullOrEmpty
    }
}
