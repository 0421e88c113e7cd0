using EncordPS.PrivateData;

namespace EncordPS.PrivateDataChecks;

/// <summary>Checks a text that describes private files, in one of its forms.</summary>
internal static class PrivateDataCheck
{
    /// <summary>Reads the text to its end, and has each portion of findings taken.</summary>
    /// <param name="text">A stream that can seek. The caller closes it.</param>
    /// <param name="schema">What client metadata is held to; null for nothing.</param>
    /// <param name="take">Takes findings.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(
        Stream text, MetadataSchema? schema, Func<PrivateDataFinding, ValueTask> take, CancellationToken cancellationToken)
    {
        List<PrivateDataFinding> found = [];
        using PrivateDataChecker checker = new((_, finding) => found.Add(finding)) { Schema = schema };
        PrivateDataParser parser = new(checker);
        PrivateDataText portions = new(await MarkedText.OpenAsync(text, cancellationToken), parser, goesOn: true);
        for (bool hasMore = true; hasMore;)
        {
            try
            {
                hasMore = await portions.ReadAsync(cancellationToken);
            }
            catch (PrivateFilesException e)
            {
                hasMore = false;
                checker.Fault(e);
            }

            if (!hasMore)
            {
                checker.End(parser.IsOneDocument ? portions.Length : null);
            }

            foreach (PrivateDataFinding finding in found)
            {
                await take(finding);
            }

            found.Clear();
        }
    }
}
