using EncordPS.HelpBuilder;

const string Usage = """
    EncordPS.HelpBuilder <docs folder> <output xml>   writes the help file, and the about topics beside it
    EncordPS.HelpBuilder --list <docs folder>         prints cmdlet<TAB>parameter, one a line
    """;

try
{
    return Run();
}
catch (PageException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

int Run()
{
    switch (args)
    {
        case ["--list", var docs]:
            ParameterList.Write(DocsFolder.Open(docs), Console.Out);
            return 0;
        case [var docs, var output]:
            HelpFiles.Write(DocsFolder.Open(docs), output);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
