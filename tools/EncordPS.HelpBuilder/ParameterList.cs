using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder;

/// <summary>What the pages document, in a form that a test can lay beside the built assembly.</summary>
internal static class ParameterList
{
    public static void Write(DocsFolder docs, TextWriter output)
    {
        foreach (CommandHelp command in docs.Commands)
        {
            foreach (ParameterHelp parameter in command.Parameters)
            {
                output.Write($"{command.Name}\t{parameter.Name}\n");
            }
        }
    }
}
