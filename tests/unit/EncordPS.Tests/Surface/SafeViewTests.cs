namespace EncordPS.Tests.Surface;

/// <summary>A new view cannot forget that texts of the service may not drive the terminal.</summary>
public sealed class SafeViewTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Every_text_goes_through_ViewText_before_it_is_shown()
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
                    if ($script -match '(Name|Title|Text|Url|ToString\(\))' -and $script -notmatch 'ViewText\]::') { "$type $script" }
                }
            }
            """).Texts;

        // Numbers, and a number of things.
        Assert.DoesNotContain(raw, text => !text.Contains(".Length.ToString(", StringComparison.Ordinal));
    }
}
