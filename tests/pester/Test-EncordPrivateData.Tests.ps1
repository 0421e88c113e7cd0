# Nothing here needs a server: nothing is sent.
BeforeAll {
    . "$PSScriptRoot/common.ps1"
    $path = Join-Path $TestDrive 'list.json'
    $good = '{"videos":[{"objectUrl":"s3://b/a.mp4"}]}'
    $bad = "{`n ""videos"": [`n  {""objectURL"": ""s3://b/a.mp4""},`n  {""objectUrl"": ""b/a.mp4""}`n ]`n}"
}

Describe 'Test-EncordPrivateData' {
    It 'finds what is wrong in a file, with the place, the unit and what to do' {
        [IO.File]::WriteAllText($path, $bad)
        $findings = @(Test-EncordPrivateData $path)
        $findings.RuleId | Should -Be MemberSpelling, UrlInvalid
        $findings.Line | Should -Be 3, 4
        $findings.Column | Should -Be 4, 4
        $findings[0].Message | Should -BeLike '*"objectUrl" is its spelling*'
        $findings[1].Unit.ObjectUrls | Should -Be 'b/a.mp4'
        $findings[1].Severity | Should -Be 'Error'
        $findings.Fix | Should -Not -BeNullOrEmpty
        Test-EncordPrivateData $path -Quiet | Should -BeExactly $false
    }

    It 'finds nothing in a good one, and warnings leave it good' {
        [IO.File]::WriteAllText($path, $good)
        Test-EncordPrivateData $path | Should -BeNullOrEmpty
        Test-EncordPrivateData -Path $path -Quiet | Should -BeExactly $true
        $good, $good | Test-EncordPrivateData | ForEach-Object RuleId | Should -Be 'DuplicateUrl'
        $good, $good | Test-EncordPrivateData -Quiet | Should -BeExactly $true
    }

    It 'takes units, lines and objects with a unit from the pipeline' {
        $units = @('b/1.mp4', 'b/2.mp4' | ForEach-Object { [EncordPS.PrivateDataUnit]::new('videos', "{""objectUrl"":""$_""}") })
        $findings = @($units | Test-EncordPrivateData)
        $findings.Unit | Should -Be $units
        $findings[0].Line | Should -BeNullOrEmpty
        ($units.ForEach('ToString') | Test-EncordPrivateData).Line | Should -Be 1, 2
        ($findings | Test-EncordPrivateData).RuleId | Should -Be UrlInvalid, UrlInvalid
        ($good, '', '{' | Test-EncordPrivateData).Line | Should -Be 3
    }

    It 'holds client metadata to a schema' {
        $unit = [EncordPS.PrivateDataUnit]::new('videos', '{"objectUrl":"s3://b/1.mp4","clientMetadata":{"lane":"two"}}')
        ($unit | Test-EncordPrivateData -MetadataSchema @{ lane = 'number' }).RuleId | Should -Be 'MetadataSchema'
        $unit | Test-EncordPrivateData -MetadataSchema @{ lane = @{ ty = 'enum'; values = 'one', 'two' } } | Should -BeNullOrEmpty
        { $unit | Test-EncordPrivateData -MetadataSchema @{ lane = 'colour' } } | Should -Throw -ErrorId 'InvalidArgument,*'
    }

    It 'says that there is no file, also with -Quiet, and goes on after what is no unit' {
        { Test-EncordPrivateData (Join-Path $TestDrive 'none.json') -Quiet } | Should -Throw -ErrorId 'PrivateFilesNotFound,*'
        $tested = Watch-Command { 5, $good | Test-EncordPrivateData -Quiet }
        Assert-Problem $tested.Errors InvalidArgument InvalidArgument 5
        $tested.Output | Should -BeExactly $false
    }
}
