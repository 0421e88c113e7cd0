BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"

    # What a window shows: the lines with something in them.
    function Get-View($InputObject, $Width = 100) {
        @(($InputObject | Out-String -Width $Width) -split '\r?\n' | ForEach-Object { $_.TrimEnd() } | Where-Object { $_ })
    }

    # A job of which one file fails, and its final state.
    function New-State {
        $gone = "https://gone.invalid/$('x' * 200).jpg?token=t"
        $files = @{ images = @(@{ objectUrl = "s3://b/$([guid]::NewGuid()).jpg"; title = $long }, @{ objectUrl = $gone }) }
        Add-EncordPrivateData $set $aws -PrivateFiles $files -IgnoreErrors | Wait-EncordUploadJob -WarningAction SilentlyContinue
    }

    $long = "A title that goes on and on, as titles of recordings do: 2025-01-13, northern gate, camera 17, Z$([char] 0xFC)rich, take 3 of 12"
    $set = (New-EncordDataset $long).DatasetHash
    $state = New-State
    $folder = (New-EncordStorageFolder 'Views').Uuid
    $videos = Get-EncordDataRow $traffic -DataType Video
    $task = $videos | Start-EncordVideoReencoding
    $file = Join-Path $ModuleRoot 'EncordPS.psm1'
}

Describe 'A table fits 100 columns and cuts no id' {
    It '<Columns>: <Script>' -ForEach @(
        @{ Columns = 'DatasetHash Title Role LastEdited'; Id = 'DatasetHash'; Script = { Get-EncordDataset } }
        @{ Columns = 'DatasetHash Title Location Rows'; Id = 'DatasetHash'; Script = { Get-EncordDataset -DatasetHash $set } }
        @{ Columns = 'DatasetHash Title BackingFolderUuid'; Id = 'DatasetHash'; Script = { New-EncordDataset $long } }
        @{ Columns = 'DataHash Title DataType Size Length'; Id = 'DataHash'; Script = { Get-EncordDataRow $set | Set-EncordDataRow -Title $long -PassThru } }
        @{ Columns = 'DataHash Title DataType Size Length'; Id = 'DataHash'; Script = { Get-EncordDataset | Get-EncordDataRow } }
        @{ Columns = 'ImageHash Title Pixels Size'; Id = 'ImageHash'; Script = { (Get-EncordDataRow $traffic -DataType ImgGroup -FetchImagesData).ImagesData } }
        @{ Columns = 'UploadJobId DatasetHash FileName'; Id = 'UploadJobId'; Script = { Add-EncordPrivateData $set $aws -PrivateFiles '{"images": []}' } }
        @{ Columns = 'Kind ObjectUrls Title'; Script = { "s3://b/$long.mp4" | ConvertTo-EncordPrivateData -Title $long } }
        @{ Columns = 'Severity Line Rule Message'; Script = { '{"vidoes":[]}' | Test-EncordPrivateData } }
        @{ Columns = 'UploadJobId Status Done Failed Pending Cancelled'; Id = 'UploadJobId'; Script = { $state } }
        @{ Columns = 'DataHash Title BackingItemUuid'; Id = 'DataHash'; Script = { $state.DataHashesWithTitles } }
        @{ Columns = 'Action Error ObjectUrls'; Script = { $state.DataUnitErrors } }
        @{ Columns = 'Id Title'; Id = 'Id'; Script = { Get-EncordCloudIntegration } }
        @{ Columns = 'JobId DatasetHash Status Results'; Id = 'JobId'; Script = { $task } }
        @{ Columns = 'DataHash BucketPath'; Id = 'DataHash'; Script = { ($task | Wait-EncordVideoReencoding).Result } }
        @{ Columns = 'ReencodingJobId Status'; Id = 'ReencodingJobId'; Script = { $videos | Start-EncordItemReencoding } }
        @{ Columns = 'SyncJobId Status Done Failed Pending Pages'; Id = 'SyncJobId'; Script = { New-EncordStorageFolder $long -IntegrationUuid $aws -RemoteUrl s3://views/ | Start-EncordFolderSync } }
        @{ Columns = 'DataHash Texts'; Id = 'DataHash'; Script = { Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr } }
        @{ Columns = 'JobId IntegrationHash Status Files Urls'; Id = 'JobId'; Script = { Start-EncordDicomDeidentification "https://a/$('x' * 200).dcm" $aws | Wait-EncordDicomDeidentification } }
        @{ Columns = 'UserEmail Role DatasetHash'; Id = 'DatasetHash'; Script = { Add-EncordDatasetUser $set tom@example.com User } }
        @{ Columns = 'UserEmail GroupName GroupHash'; Id = 'GroupHash'; Script = { Get-EncordGroupMember $annotators } }
        @{ Columns = 'UserEmail Role MemberType'; Id = 'UserEmail'; Script = { Get-EncordOrganisationUser } }
        @{ Columns = 'GroupHash Name Role DatasetHash'; Id = 'GroupHash'; Script = { Get-EncordDatasetGroup $traffic } }
        @{ Columns = 'GroupHash Name Description'; Id = 'GroupHash'; Script = { Get-EncordGroup } }
        @{ Columns = 'GroupHash Name Role FolderUuid'; Id = 'GroupHash'; Script = { Get-EncordDatasetGroup $traffic | Add-EncordStorageFolderGroup $folder -PassThru } }
        @{ Columns = 'Uuid Name Role LastEdited'; Id = 'Uuid'; Script = { Get-EncordStorageFolder $long } }
        @{ Columns = 'Uuid Name SyncedDatasetHash'; Id = 'Uuid'; Script = { (Get-EncordStorageFolder $long)[0].PathToRoot } }
        @{ Columns = 'DataHash Title BackingItemUuid'; Id = 'DataHash'; Script = { Send-EncordImage $set $file -Title $long } }
        @{ Columns = 'DataHash Title SignedUrl'; Id = 'DataHash'; Script = { New-EncordUploadUrl Image $long } }
        @{ Columns = 'Uuid Name ItemType Size Length'; Id = 'Uuid'; Script = { Get-EncordStorageItem bahnhof } }
        @{ Columns = 'DatasetHash Title Rows'; Id = 'DatasetHash'; Script = { (Get-EncordStorageItem bahnhof -First 1 -FetchSummary).Summary.AccessibleDatasets } }
        @{ Columns = 'Uuid Name ItemType Folder'; Id = 'Uuid'; Script = { (Get-EncordStorageItem burst -ItemType ImageGroup | Get-EncordStorageItem -ChildItems -FetchSummary)[0].Summary.AccessibleGroupItems } }
        @{ Columns = 'Domain Kind PublicKeyFingerprint'; Id = 'PublicKeyFingerprint'; Script = { Get-EncordSession } }
    ) {
        $objects = @(& $Script)
        $objects | Should -Not -BeNullOrEmpty
        $lines = Get-View $objects
        $lines | Where-Object { $_.Length -gt 100 } | Should -BeNullOrEmpty
        -split $lines[0] | Should -Be (-split $Columns)
        # Two lines of heading and one for each object.
        $lines.Count | Should -Be ($objects.Count + 2)
        if ($Id) {
            $objects | Where-Object { -not ($lines -match [regex]::Escape("$($_.$Id)")) } | Should -BeNullOrEmpty
        }
    }

    It 'cuts titles alone in a window of 80 columns' {
        $row = $videos | Where-Object Title -EQ 'marktplatz-2025-01-13.mp4'
        (Get-View $row -Width 80)[2] | Should -Match "^$($row.DataHash) marktplatz\S+ +Video +[\d.]+ MB +\d+:\d\d$"
        (Get-View (Get-EncordDataset 'Traffic cameras 2025') -Width 80)[2] | Should -Match 'Admin \d{4}-\d\d-\d\d \d\d:\d\d$'
    }

    It 'shows the counts of ten thousand units whole' {
        $many = 1..10000 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        $many = New-EncordDataset 'Many' | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = $many } | Wait-EncordUploadJob
        (Get-View $many)[2] | Should -Match ' 10,000/10,000 '
    }

    It 'shows no signed URL by default' {
        $row = Get-EncordDataRow $traffic -FetchSignedUrl | Select-Object -First 1
        $row | Out-String -Width 1000 | Should -Not -Match 'Signature='
        $row | Format-List | Out-String -Width 1000 | Should -Not -Match 'Signature='
    }
}

# Windows PowerShell has no colours of its own to draw.
Describe 'The colours of states' -Skip:($PSVersionTable.PSEdition -eq 'Desktop') {
    BeforeAll {
        $rendering = $PSStyle.OutputRendering

        function Get-Rendered($InputObject, $Rendering) {
            $PSStyle.OutputRendering = $Rendering
            Get-View $InputObject
        }
    }

    AfterEach {
        $PSStyle.OutputRendering = $rendering
    }

    It 'are shown where colours are' {
        $shown = "$(Get-Rendered $state 'Ansi')"
        $shown.Contains("$($PSStyle.Foreground.Green)DONE$($PSStyle.Reset)") | Should -BeTrue
        $shown.Contains("$($PSStyle.Foreground.Red)1$($PSStyle.Reset)") | Should -BeTrue
    }

    It 'are left out for whoever asked for plain text, and where output is kept' {
        foreach ($rendering in 'PlainText', 'Host') {
            $shown = "$(Get-Rendered $state $rendering)"
            $shown | Should -Match 'DONE'
            $shown.Contains("$([char] 27)") | Should -BeFalse
        }
    }

    It 'take no room in a table: <Script>' -ForEach @(
        @{ Script = { $state } }
        @{ Script = { $task } }
        @{ Script = { Start-EncordDicomDeidentification https://a/1.dcm $aws } }
    ) {
        $object = & $Script
        $coloured = Get-Rendered $object 'Ansi'
        "$coloured".Contains("$([char] 27)[") | Should -BeTrue
        $coloured -replace '\e\[[0-9;]*m' | ForEach-Object TrimEnd | Should -Be (Get-Rendered $object 'PlainText')
    }

    It 'are not there without $PSStyle' {
        [EncordPS.Formatting.StateText]::State('DONE', $null), [EncordPS.Formatting.StateText]::Failures(3, $null) | Should -Be 'DONE', '3'
    }

    It 'are each of one state, and a state that is not known has none: <State>' -ForEach @(
        @{ State = 'CANCELLED'; Colour = 'Yellow' }
        @{ State = 'error'; Colour = 'Red' }
        @{ State = 'SUBMITTED'; Colour = 'Cyan' }
        @{ State = 'QUEUED_BY_A_NEWER_SERVICE' }
    ) {
        $expected = if ($Colour) { $PSStyle.Foreground.$Colour + $State + $PSStyle.Reset } else { $State }
        [EncordPS.Formatting.StateText]::State($State, $PSStyle) | Should -BeExactly $expected
    }
}

# A new view cannot forget that texts of the service may not drive the terminal.
Describe 'Texts in views' {
    BeforeAll {
        $views = ([xml] (Get-Content -LiteralPath (Join-Path $ModuleRoot 'EncordPS.Format.ps1xml') -Raw)).Configuration.ViewDefinitions.View
        $types = [xml] (Get-Content -LiteralPath (Join-Path $ModuleRoot 'EncordPS.Types.ps1xml') -Raw)
    }

    It 'go through ViewText or StateText before they are shown' {
        $raw = foreach ($view in $views) {
            $type = [type] $view.ViewSelectedBy.TypeName
            foreach ($name in $view.SelectNodes('.//PropertyName').InnerText) {
                $shown = $type.GetProperty($name).PropertyType
                if ($shown -ne [uri] -and [Collections.IEnumerable].IsAssignableFrom($shown)) { "$type.$name" }
            }

            foreach ($script in $view.SelectNodes('.//ScriptBlock').InnerText) {
                if ($script -match '(Name|Title|Text|Url|ToString\(\))' -and $script -notmatch '(View|State|Access)Text\]::') { "$type $script" }
            }
        }
        # Numbers, and a number of things.
        $raw | Where-Object { $_ -notmatch '\.Length\.ToString\(' } | Should -BeNullOrEmpty
    }

    It 'of which a view shows a part are not shown among objects of other types' {
        $whole = foreach ($view in $views) {
            foreach ($match in [regex]::Matches($view.InnerXml, 'WithoutQuery\(\$_(?:\.(\w+))?')) {
                $type = $view.ViewSelectedBy.TypeName
                $shown = $types.SelectNodes("//Type[Name='$type']//PropertySet[Name='DefaultDisplayPropertySet']//ReferencedProperties/Name").InnerText
                if (-not $shown -or $shown -contains $match.Groups[1].Value) { "$type $($match.Value)" }
            }
        }
        $whole | Should -BeNullOrEmpty
    }
}

Describe 'A name that means to drive the terminal' {
    BeforeAll {
        $evil = "nice$([char] 27)]0;owned$([char] 7)$([char] 27)[2J$([char] 0x9b)31m`rtitle$([char] 0x202e)gpj.exe"
        $evilSet = New-EncordDataset $evil -Description $evil
        $evilFolder = New-EncordStorageFolder $evil -Description $evil -ClientMetadata @{ $evil = $evil }
        $inner = New-EncordStorageFolder 'inner' -ParentUuid $evilFolder.Uuid
        $files = @{ images = @(@{ objectUrl = 's3://b/1.png'; title = $evil; clientMetadata = @{ a = $evil } }) }
        $null = Add-EncordPrivateData $evilSet.DatasetHash $aws -PrivateFiles $files -Wait
        $evilRow = Get-EncordDataRow $evilSet.DatasetHash
    }

    It 'is shown and does nothing: <Script>' -ForEach @(
        @{ Script = { $evilSet } }
        @{ Script = { Get-EncordDataset $evilSet.Title } }
        @{ Script = { Get-EncordDataset -DatasetHash $evilSet.DatasetHash } }
        @{ Script = { $evilRow } }
        @{ Script = { $evilFolder } }
        @{ Script = { (Get-EncordStorageFolder -FolderUuid $inner.Uuid).PathToRoot } }
        @{ Script = { Get-EncordStorageItem -ItemUuid $evilRow.BackingItemUuid } }
        @{ Script = { Get-HostText { Get-EncordStorageItem -ItemUuid $evilRow.BackingItemUuid | Remove-EncordStorageItem -WhatIf } } }
    ) {
        $shown = & $Script | Out-String -Width 1000
        $shown | Should -Match 'nice'
        foreach ($driving in "$([char] 27)]", "$([char] 27)[2J", "$([char] 7)", "$([char] 0x9b)", "$([char] 0x202e)", "`rtitle") {
            $shown.Contains($driving) | Should -BeFalse
        }
    }
}
