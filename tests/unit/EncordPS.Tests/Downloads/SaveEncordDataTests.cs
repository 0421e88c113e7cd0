namespace EncordPS.Tests.Downloads;

public sealed class SaveEncordDataTests(SandboxFixture fixture) : SaveTest(fixture)
{
    [Fact]
    public void Rows_are_saved_in_their_order_with_what_they_are_of()
    {
        UseRows("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg");

        Assert.Equal(
            ["a.jpg a.jpg True True Saved", "b.jpg b.jpg True True Saved", "c.jpg c.jpg True True Saved",
                "d.jpg d.jpg True True Saved", "e.jpg e.jpg True True Saved", "f.jpg f.jpg True True Saved"],
            Invoke(
                """
                Get-EncordDataRow $set | Save-EncordData $out | ForEach-Object {
                    $row = Get-EncordDataRow $_.DatasetHash -DataHash $_.DataHash
                    "$($_.Name) $($row.Title) $($_.Length -eq $row.FileSize) $($_ -is [IO.FileInfo]) $($_.Outcome)"
                }
                """).Texts);
        Assert.Equal(["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg"], Files);
    }

    [Fact]
    public void Bytes_are_those_of_the_storage_whichever_way_they_are_asked_for()
    {
        UseRows("a.jpg");

        Assert.Equal(
            "True",
            Invoke(
                """
                $row = Get-EncordDataRow $set -FetchSignedUrl
                $direct = [Net.Http.HttpClient]::new().GetByteArrayAsync($row.SignedUrl).Result
                $files = @(
                    $row | Save-EncordData "$out/1"
                    Save-EncordData "$out/2" -DatasetHash $set -DataHash $row.DataHash
                    Save-EncordData "$out/3" -ItemUuid $row.BackingItemUuid
                    [pscustomobject] @{ Uuid = $row.BackingItemUuid } | Save-EncordData "$out/4"
                )
                -not ($files | Where-Object { [Convert]::ToBase64String([IO.File]::ReadAllBytes($_.FullName)) -ne [Convert]::ToBase64String($direct) }) -and $files.Count -eq 4
                """).Text);
    }

    [Fact]
    public void Storage_is_shown_no_credentials()
    {
        UseRows("a.jpg");

        Invocation got = Invoke("$VerbosePreference = $DebugPreference = 'Continue'; Get-EncordDataRow $set | Save-EncordData $out");

        ArrivedRequest download = Assert.Single(Downloads);
        Assert.DoesNotContain(download.Headers.Keys, name => name is "Authorization" or "Signature" or "Signature-Input" or "X-Cloud-Trace-Context");
        string shown = string.Join('\n', [.. got.Verbose, .. got.Debug]);
        Assert.Contains(download.Path, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(download.Query["X-Goog-Signature"], shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_goes_on_to_commands_that_take_files()
    {
        UseRows("a [1].jpg");

        Assert.Equal(
            "a [1].jpg True",
            Invoke(
                """
                function Measure-File([Parameter(ValueFromPipelineByPropertyName)][Alias('PSPath')][string] $LiteralPath) {
                    process { "$($ExecutionContext.InvokeProvider.Item.Get($LiteralPath, $true, $true).Name) $($LiteralPath -like '*FileSystem::*')" }
                }
                Get-EncordDataRow $set | Save-EncordData $out | Measure-File
                """).Text);
    }

    [Fact]
    public void What_is_there_already_is_skipped_and_with_Force_it_is_not()
    {
        UseRows("a.jpg", "b.jpg");
        Invoke("Get-EncordDataRow $set -Title a.jpg | Save-EncordData $out").Errors.MustBeNone();
        Trace.Forget();

        Invocation again = Invoke("Get-EncordDataRow $set | Save-EncordData $out -Verbose | ForEach-Object { \"$($_.Name) $($_.Outcome)\" }");

        Assert.Equal(["a.jpg Skipped", "b.jpg Saved"], again.Texts);
        Assert.Single(Downloads);
        Assert.Contains(again.Verbose, line => line.Contains("left as it is", StringComparison.Ordinal));
        Assert.Equal(["Saved", "Saved"], Invoke("Get-EncordDataRow $set | Save-EncordData $out -Force | ForEach-Object Outcome").Texts);
    }

    [Fact]
    public void A_file_of_another_length_is_one_error_and_stays()
    {
        UseRows("a.jpg", "b.jpg");
        File.WriteAllText(Path.Combine(Output, "a.jpg"), "mine");

        Invocation got = Invoke("Get-EncordDataRow $set | Save-EncordData $out");

        got.Error.MustBe("OutputFileExists", ErrorCategory.ResourceExists);
        Assert.Equal("a.jpg", got.Error.TargetObject.ToString());
        Assert.Equal(["a.jpg", "b.jpg"], Files);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "a.jpg")));
    }

    [Fact]
    public void Titles_lead_nowhere_else_and_the_same_title_twice_is_two_files()
    {
        UseRows("../up.jpg", "/etc/up.jpg", @"C:\up.jpg", "CON", "same.jpg", "SAME.jpg", "..");

        Invoke("Get-EncordDataRow $set | Save-EncordData $out/in").Errors.MustBeNone();
        string[] files = [.. Files];

        Assert.Equal(7, files.Length);
        Assert.All(files, file => Assert.Matches("^in/[^/]+$", file));
        Assert.Contains("in/same.jpg", files);
        Assert.Single(files, file => System.Text.RegularExpressions.Regex.IsMatch(file, "^in/SAME~[0-9a-f]{8}\\.jpg$"));
        Assert.Equal(Enumerable.Repeat("Skipped", 7), Invoke("Get-EncordDataRow $set | Save-EncordData $out/in | ForEach-Object Outcome").Texts);
    }

    [Fact]
    public void Images_of_groups_and_files_of_series_have_a_directory_of_their_own()
    {
        Invoke("Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15' | Save-EncordData $out").Errors.MustBeNone();
        Invoke("Get-EncordDataRow $chest -Title 'CT chest 001' | Save-EncordData $out").Errors.MustBeNone();

        Assert.Equal(
            [.. Enumerable.Range(0, 6).Select(n => $"CT chest 001/chest-ct_001_slice-{n:000}.dcm"),
                .. Enumerable.Range(0, 4).Select(n => $"marktplatz burst 08_15/traffic_burst_0815-{n}.jpg")],
            Files);
    }

    [Fact]
    public void Items_are_looked_up_together_and_one_that_is_not_there_is_one_error()
    {
        UseRows("a.jpg", "b.jpg", "c.jpg");

        Invocation got = Invoke("@($unknown; Get-EncordDataRow $set | ForEach-Object BackingItemUuid) | ForEach-Object { [pscustomobject] @{ ItemUuid = $_ } } | Save-EncordData $out");

        Assert.Equal(3, got.Output.Count);
        Assert.Matches("^(AccessDenied|StorageItemNotFound)$", got.Error.Id());
        got.Error.MustSay(Seed.Unknown);
        Assert.InRange(Trace.Of("POST storage/items/get-bulk").Count, 1, 5);
    }

    [Fact]
    public void Bad_ids_are_an_error_each_and_the_others_are_saved()
    {
        UseRows("a.jpg");

        Invocation got = Invoke("Save-EncordData $out -DatasetHash $set -DataHash 'no id', $unknown, (Get-EncordDataRow $set).DataHash");

        Assert.Equal(["InvalidId", "DataRowNotFound"], got.Errors.Select(error => error.Id()));
        Assert.Equal(["a.jpg"], Files);
    }

    [Fact]
    public void The_same_row_twice_is_one_download()
    {
        UseRows("a.jpg");

        Assert.Equal(["Saved", "Skipped"], Invoke("$row = Get-EncordDataRow $set; $row, $row | Save-EncordData $out | ForEach-Object Outcome").Texts);

        Assert.Single(Downloads);
    }

    [Fact]
    public void With_WhatIf_nothing_is_made()
    {
        UseRows("a.jpg");

        Invoke("Get-EncordDataRow $set | Save-EncordData $out/new -WhatIf").Errors.MustBeNone();

        Assert.Empty(Directory.GetFileSystemEntries(Output));
        Assert.Empty(Downloads);
    }

    [Fact]
    public void Without_a_directory_files_come_to_the_current_location()
    {
        UseRows("a.jpg");

        SaveAt("$out").Errors.MustBeNone();

        Assert.Equal(["a.jpg"], Files);
        SaveAt("'Env:'").Error.MustBe("OutputNotWritable", ErrorCategory.InvalidArgument);
    }

    private Invocation SaveAt(string location) => Invoke(
        $$"""
        $path = $ExecutionContext.SessionState.Path
        $before = $path.CurrentLocation.ProviderPath
        try { $null = $path.SetLocation({{location}}); Get-EncordDataRow $set | Save-EncordData } finally { $null = $path.SetLocation("FileSystem::$before") }
        """);
}
