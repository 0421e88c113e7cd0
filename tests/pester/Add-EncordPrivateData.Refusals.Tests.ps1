# Descriptions of files that Add-EncordPrivateData does not take. Nothing here needs a server: nothing is sent.
BeforeAll {
    . "$PSScriptRoot/common.ps1"
    Connect-Encord -Domain 'http://127.0.0.1:9' -BearerToken (ConvertTo-SecureString 'token' -AsPlainText -Force)
}

AfterAll {
    Disconnect-Encord
}

Describe 'Add-EncordPrivateData refuses' {
    It 'the file <Content>, and says <Say>' -ForEach @(
        @{ Content = ''; Id = 'PrivateFilesEmpty'; Say = 'empty' }
        @{ Content = " `n`t "; Id = 'PrivateFilesEmpty'; Say = 'empty' }
        @{ Content = "{`n  ""images"": [`n    { ""objectUrl"" }`n  ]`n}"; Id = 'PrivateFilesInvalidJson'; Say = 'line 3, column 19' }
        @{ Content = '{"images": ['; Id = 'PrivateFilesInvalidJson'; Say = 'line 1' }
        @{ Content = 'not json'; Id = 'PrivateFilesInvalidJson'; Say = 'line 1, column 2' }
        @{ Content = '<html></html>'; Id = 'PrivateFilesInvalidJson'; Say = 'line 1, column 1' }
        @{ Content = '{"images": [], "images": []}'; Id = 'PrivateFilesInvalidJson'; Say = 'images' }
        @{ Content = '[]'; Id = 'PrivateFilesNotAnObject'; Say = 'object' }
        @{ Content = '"text"'; Id = 'PrivateFilesNotAnObject'; Say = 'object' }
        @{ Content = 'null'; Id = 'PrivateFilesNotAnObject'; Say = 'object' }
        @{ Content = '{}'; Id = 'PrivateFilesUnknownSections'; Say = 'no members' }
    ) {
        $path = Join-Path $TestDrive 'files.json'
        [IO.File]::WriteAllText($path, $Content)
        $added = Watch-Command { Add-EncordPrivateData $empty $aws -Path $path }
        Assert-Problem $added.Errors $Id InvalidData $path
        "$($added.Errors)" | Should -BeLike "*$Say*"
        $added.Sent | Should -BeNullOrEmpty
    }

    It 'the description <Files>' -ForEach @(
        @{ Files = '@{}'; Id = 'PrivateFilesUnknownSections'; Category = 'InvalidData' }
        @{ Files = '@(1, 2)'; Id = 'PrivateFilesNotAnObject'; Category = 'InvalidData' }
        @{ Files = '42'; Id = 'PrivateFilesNotAnObject'; Category = 'InvalidData' }
        @{ Files = "''"; Id = 'PrivateFilesEmpty'; Category = 'InvalidData' }
        @{ Files = "'{'"; Id = 'PrivateFilesInvalidJson'; Category = 'InvalidData' }
        @{ Files = "@{ images = @(@{ objectUrl = [version] '1.0' }) }"; Id = 'InvalidArgument'; Category = 'InvalidArgument' }
    ) {
        $added = Watch-Command ([scriptblock]::Create("Add-EncordPrivateData `$empty `$aws -PrivateFiles $Files"))
        Assert-Problem $added.Errors $Id $Category $empty
        $added.Sent | Should -BeNullOrEmpty
    }

    It 'a path without a file: <Path>' -ForEach @(
        @{ Path = 'none.json'; Id = 'PrivateFilesNotFound'; Category = 'ObjectNotFound' }
        @{ Path = 'no/such/folder.json'; Id = 'PrivateFilesNotFound'; Category = 'ObjectNotFound' }
        @{ Path = ''; Id = 'PrivateFilesNotReadable'; Category = 'ReadError' }
    ) {
        $problem = Get-WrittenError { Add-EncordPrivateData $empty $aws -Path (Join-Path $TestDrive $Path) }
        Assert-Problem $problem $Id $Category
        "$problem" | Should -BeLike "*$TestDrive*"
    }
}
