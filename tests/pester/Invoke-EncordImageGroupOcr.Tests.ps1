BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Invoke-EncordImageGroupOcr' {
    BeforeAll {
        $groups = Get-EncordDataRow $traffic -DataType ImgGroup
    }

    It 'writes the texts of each image, in the order of the groups' {
        $images = $groups | Invoke-EncordImageGroupOcr
        $images[0].GetType().FullName | Should -Be 'EncordPS.ImageGroupOcr'
        ($images.DataHash | Select-Object -Unique) | Should -Be $groups.DataHash
        $burst = $groups | Where-Object Title -EQ 'marktplatz burst 08:15'
        $texts = @($images | Where-Object DataHash -EQ $burst.DataHash).ProcessedTexts.ocr_texts
        $texts | Should -HaveCount 4
        $texts[0].text | Should -Not -BeNullOrEmpty
        $texts[0].boundingBox.x | Should -BeOfType [double]
        $texts[0].boundingBox.w | Should -Be 0.5
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

    It 'writes an error for what is no image group or not there, and reads the others' {
        $video = @(Get-EncordDataRow $traffic -DataType Video)[0]
        $got = Watch-Command { Invoke-EncordImageGroupOcr $traffic $unknown, 'row-1', $video.DataHash, $groups[0].DataHash }
        ($got.Output.DataHash | Select-Object -Unique) | Should -Be $groups[0].DataHash
        $got.Errors | Get-ErrorLine | Should -Be @(
            'InvalidId InvalidArgument row-1', "DataRowNotFound ObjectNotFound $unknown", "InvalidArgument InvalidArgument $($video.DataHash)"
        )
        @($got.Sent.Operation) -eq 'imagegroupocr GET' | Should -HaveCount 3
    }

    It 'warns once a session that the service has dropped it' {
        Connect-Sandbox $sandbox
        $got = Watch-Command { $groups[0] | Invoke-EncordImageGroupOcr; $groups[0] | Invoke-EncordImageGroupOcr }
        $got.Warnings | Should -HaveCount 1
        $got.Warnings | Should -BeLike '*Save-EncordData*'
    }
}
