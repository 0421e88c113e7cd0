namespace EncordPS.HelpBuilder;

/// <summary>A page that cannot become help; the message leads with the file and the line, as compilers do.</summary>
internal sealed class PageException(string file, int line, string problem)
    : Exception($"{file}({line}): {problem}");
