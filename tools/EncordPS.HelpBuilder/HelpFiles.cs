using System.Text;
using EncordPS.HelpBuilder.Abouts;
using EncordPS.HelpBuilder.Writing;

namespace EncordPS.HelpBuilder;

/// <summary>Writes what Get-Help looks for in the language folder of a module.</summary>
internal static class HelpFiles
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(DocsFolder docs, string mamlPath)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(mamlPath))!;
        Directory.CreateDirectory(folder);
        File.WriteAllText(mamlPath, MamlWriter.Write(docs.Commands), s_utf8);
        foreach (AboutTopic topic in docs.Abouts)
        {
            File.WriteAllText(Path.Combine(folder, $"{topic.Name}.help.txt"), AboutWriter.Write(topic), s_utf8);
        }
    }
}
