namespace EncordPS.Tests.Surface;

/// <summary>A new view cannot forget that texts of the service may not drive the terminal.</summary>
public sealed class SafeViewTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Every_text_goes_through_ViewText_or_StateText_before_it_is_shown()
    {
        string[] raw = Invoke(
            """
            $views = [xml][System.IO.File]::ReadAllText("$module/EncordPS.Format.ps1xml")
            foreach ($view in $views.Configuration.ViewDefinitions.View) {
                $type = [type]$view.ViewSelectedBy.TypeName
                foreach ($name in $view.SelectNodes('.//PropertyName').InnerText) {
                    $shown = $type.GetProperty($name).PropertyType
                    if ($shown -ne [uri] -and $shown.IsAssignableTo([System.Collections.IEnumerable])) { "$type.$name" }
                }
                foreach ($script in $view.SelectNodes('.//ScriptBlock').InnerText) {
                    if ($script -match '(Name|Title|Text|Url|ToString\(\))' -and $script -notmatch '(View|State)Text\]::') { "$type $script" }
                }
            }
            """).Texts;

        // Numbers, and a number of things.
        Assert.DoesNotContain(raw, text => !text.Contains(".Length.ToString(", StringComparison.Ordinal));
    }

    [Fact]
    public void Among_objects_of_other_types_nothing_is_shown_of_which_the_view_shows_a_part()
    {
        string[] whole = Invoke(
            """
            $views = [xml][System.IO.File]::ReadAllText("$module/EncordPS.Format.ps1xml")
            $types = [xml][System.IO.File]::ReadAllText("$module/EncordPS.Types.ps1xml")
            foreach ($view in $views.Configuration.ViewDefinitions.View) {
                foreach ($match in [regex]::Matches($view.InnerXml, 'WithoutQuery\(\$_(?:\.(\w+))?')) {
                    $type = $view.ViewSelectedBy.TypeName
                    $shown = $types.SelectNodes("//Type[Name='$type']//PropertySet[Name='DefaultDisplayPropertySet']//ReferencedProperties/Name").InnerText
                    if (-not $shown -or $match.Groups[1].Value -in $shown) { "$type $($match.Value)" }
                }
            }
            """).Texts;

        Assert.Empty(whole);
    }
}
