using System.Xml.Linq;

namespace EncordPS.Tests.Secrets;

/// <summary>All the texts that a script leaves behind: streams, objects as text and as CliXml, views, errors to their last cause.</summary>
internal static class EverythingSaid
{
    private const int Depth = 4;

    // Below that an exception has the whole of its method and of its assembly, and a file the whole of its disk.
    private const int DepthOfForeign = 1;

    /// <summary>
    /// The properties that hold a signed URL whole, because a user asks for the property to open it; SECURITY.md lists them.
    /// </summary>
    private static readonly string[] s_whole = ["SignedUrl"];

    /// <summary>Runs a script with all streams open and gives back all that it said.</summary>
    public static IReadOnlyList<string> By(Engine engine, string script)
    {
        engine.Invoke("$global:Error.Clear()").Errors.MustBeNone();
        Invocation got = engine.Invoke("$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'\n" + script);
        Invocation kept = engine.Invoke("$global:Error");
        engine.Set("said", got.Output.ToArray());
        return
        [
            .. got.Verbose, .. got.Debug, .. got.Warnings, .. got.Information,
            .. got.Progress.Select(record => $"{record.Activity} {record.StatusDescription} {record.CurrentOperation}"),
            .. got.Written, .. got.Output.Select(item => Stored(item, item?.BaseObject is FileSystemInfo or Exception or ErrorRecord ? DepthOfForeign : Depth)),
            .. got.Errors.SelectMany(Texts), .. kept.Output.SelectMany(TextsOf),
            engine.Show("$said"), engine.Show("$global:Error"), engine.Show("$global:Error | ForEach-Object Exception"),
        ];
    }

    private static IEnumerable<string> TextsOf(PSObject? entry) => entry?.BaseObject switch
    {
        ErrorRecord record => Texts(record),
        RuntimeException { ErrorRecord: { } record } exception => [exception.ToString(), .. Texts(record)],
        { } other => [other.ToString()!],
        null => [],
    };

    private static IEnumerable<string> Texts(ErrorRecord record)
    {
        yield return record.ToString();
        yield return $"{record.ErrorDetails?.Message} {record.ErrorDetails?.RecommendedAction} {record.FullyQualifiedErrorId} {record.CategoryInfo}";
        yield return $"{record.TargetObject} {record.ScriptStackTrace} {record.InvocationInfo?.PositionMessage}";
        yield return Stored(PSObject.AsPSObject(record), DepthOfForeign);
        for (Exception? cause = record.Exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause.ToString();
            yield return string.Join(' ', cause.Data.Values.Cast<object?>());
            yield return Stored(PSObject.AsPSObject(cause), DepthOfForeign);
        }
    }

    private static string Stored(PSObject? item, int depth)
    {
        var stored = XDocument.Parse(PSSerializer.Serialize(item, depth));
        stored.Descendants().Where(element => s_whole.Contains((string?)element.Attribute("N"))).Remove();
        return System.Web.HttpUtility.HtmlDecode(stored.ToString());
    }
}
