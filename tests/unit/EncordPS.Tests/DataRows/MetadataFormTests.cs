using System.Text.Json;

namespace EncordPS.Tests.DataRows;

/// <summary>The forms in which Set-EncordDataRowMetadata takes metadata.</summary>
public sealed class MetadataFormTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("@{ site = 'a' }", """{"site":"a"}""")]
    [InlineData("@{}", "{}")]
    [InlineData("([ordered]@{ z = 1; a = 2 })", """{"z":1,"a":2}""")]
    [InlineData("([pscustomobject]@{ site = 'a'; n = 1 })", """{"site":"a","n":1}""")]
    [InlineData("'{\"site\": \"a\", \"deep\": [1, {\"x\": null}]}'", """{"site":"a","deep":[1,{"x":null}]}""")]
    [InlineData("([EncordPS.DataClientMetadata]::new('{\"site\": \"a\"}'))", """{"site":"a"}""")]
    [InlineData("{ @{ name = $_.Title } }", """{"name":"bulk/0000001.jpg"}""")]
    [InlineData("{ '{\"n\": 1}' }", """{"n":1}""")]
    [InlineData("{ [pscustomobject]@{ same = ($_ -eq $PSItem) } }", """{"same":true}""")]
    [InlineData("@{ list = 1, 'two', $true, $null }", """{"list":[1,"two",true,null]}""")]
    [InlineData("@{ nested = @{ deeper = [pscustomobject]@{ x = 1.5 } } }", """{"nested":{"deeper":{"x":1.5}}}""")]
    [InlineData("@{ one = @('single') }", """{"one":["single"]}""")]
    [InlineData("@{ none = @() }", """{"none":[]}""")]
    [InlineData("@{ nothing = $null }", """{"nothing":null}""")]
    [InlineData(
        "@{ n = [decimal] '10.50'; big = [long]::MaxValue; ulong = [ulong]::MaxValue }",
        """{"big":9223372036854775807,"n":10.50,"ulong":18446744073709551615}""")]
    [InlineData("@{ when = [DateTimeOffset] '2025-01-02T03:04:05+02:00' }", """{"when":"2025-01-02T03:04:05+02:00"}""")]
    [InlineData(
        "@{ when = [datetime]::new(2025, 1, 2, 3, 4, 5, [DateTimeKind]::Utc) }",
        """{"when":"2025-01-02T03:04:05Z"}""")]
    [InlineData(
        "@{ id = [guid] '5a3f0c1e-0001-4a00-8000-000000000001' }",
        """{"id":"5a3f0c1e-0001-4a00-8000-000000000001"}""")]
    [InlineData(
        "@{ kind = [System.DayOfWeek]::Friday; took = [timespan] '00:01:30' }",
        """{"kind":"Friday","took":"00:01:30"}""")]
    [InlineData("@{ name = 'Zürich 画像 🎥 \"q\" <x>' }", """{"name":"Zürich 画像 🎥 \"q\" <x>"}""")]
    [InlineData("@{ 1 = 'number'; 'a b' = 'space' }", """{"1":"number","a b":"space"}""")]
    [InlineData("@{ rows = (1..3 | ForEach-Object { @{ n = $_ } }) }", """{"rows":[{"n":1},{"n":2},{"n":3}]}""")]
    public void Metadata_in_any_form_arrives_as_the_same_json(string metadata, string json)
    {
        Engine.Set("set", Fixture.NewDataset("Forms", 1));

        Invoke($"Get-EncordDataRow $set | Set-EncordDataRowMetadata -ClientMetadata {metadata}").Errors.MustBeNone();

        MustBeSame(json, Sent());
    }

    [Theory]
    [InlineData("'[1, 2]'")]
    [InlineData("'not json'")]
    [InlineData("''")]
    [InlineData("'null'")]
    [InlineData("'{\"a\": 1'")]
    [InlineData("'{\"a\": 1, \"a\": 2}'")]
    [InlineData("42")]
    [InlineData("@(1, 2)")]
    [InlineData("@{ x = [double]::NaN }")]
    [InlineData("@{ x = [System.Version] '1.0' }")]
    [InlineData("{ }")]
    [InlineData("{ $null }")]
    [InlineData("{ 1, 2 }")]
    [InlineData("{ @{ a = 1 }; @{ b = 2 } }")]
    [InlineData("$loop")]
    public void What_is_no_object_is_one_error_about_the_row_and_nothing_is_sent(string metadata)
    {
        Invocation got = Invoke(
            $$"""
            $loop = @{}; $loop.self = $loop
            Get-EncordDataRow $shelves -Title 'aisle-01.png' | Set-EncordDataRowMetadata {{metadata}}
            """);

        Assert.Equal("MetadataNotAnObject", got.Error.Id());
        got.Error.MustHelp();
        Assert.Equal("aisle-01.png", got.Error.TargetObject.ToString());
        Assert.Equal(["datarows GET"], Trace.Operations);
    }

    [Fact]
    public void Json_that_is_wrong_is_shown_with_its_place()
    {
        ErrorRecord error = Invoke(
            "Get-EncordDataRow $shelves -Title 'aisle-01.png' | Set-EncordDataRowMetadata \"{`n  'a': 1 }\"").Error;

        error.MustSay("line 2, column 3");
    }

    [Fact]
    public void A_script_block_that_fails_for_one_row_leaves_the_others_alone()
    {
        Engine.Set("set", Fixture.NewDataset("Script", 5));

        Invocation got = Invoke(
            """
            Get-EncordDataRow $set | Set-EncordDataRowMetadata {
                if ($_.Title -eq 'bulk/0000003.jpg') { throw 'no such camera' }
                @{ ok = $true }
            } -PassThru | ForEach-Object Title
            """);

        Assert.Equal(["bulk/0000001.jpg", "bulk/0000002.jpg", "bulk/0000004.jpg", "bulk/0000005.jpg"], got.Written);
        got.Error.MustBe("MetadataScriptFailed", ErrorCategory.InvalidResult);
        Assert.Equal("bulk/0000003.jpg", got.Error.TargetObject.ToString());
        got.Error.MustSay("no such camera");
    }

    [Fact]
    public void A_script_block_sees_the_variables_of_the_script_around_it()
    {
        Engine.Set("set", Fixture.NewDataset("Closure", 1));

        Invoke("& { $site = 'Lund'; Get-EncordDataRow $set | Set-EncordDataRowMetadata { @{ site = $site } } }").Errors
            .MustBeNone();

        MustBeSame("""{"site":"Lund"}""", Sent());
    }

    private JsonElement Sent() => Assert.Single(Trace.Of("PATCH storage/items/patch-bulk"))
        .Json.GetProperty("itemPatches").EnumerateObject().Single().Value.GetProperty("clientMetadata");

    private static void MustBeSame(string expected, JsonElement actual)
    {
        using JsonDocument document = JsonDocument.Parse(expected);
        Assert.True(
            JsonElement.DeepEquals(document.RootElement, actual), $"Expected {expected}, sent {actual.GetRawText()}");
    }
}
