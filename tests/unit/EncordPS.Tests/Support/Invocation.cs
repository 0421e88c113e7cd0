namespace EncordPS.Tests.Support;

/// <summary>All that came out of a script.</summary>
internal sealed class Invocation
{
    public Invocation(IReadOnlyList<PSObject?> output, PSDataStreams streams, RuntimeException? end)
    {
        Output = output;
        End = end;
        Errors = [.. streams.Error, .. end is null ? Array.Empty<ErrorRecord>() : [end.ErrorRecord]];
        Verbose = [.. streams.Verbose.Select(record => record.Message)];
        Debug = [.. streams.Debug.Select(record => record.Message)];
        Warnings = [.. streams.Warning.Select(record => record.Message)];
        Information = [.. streams.Information.Select(record => $"{record.MessageData}")];
        Progress = [.. streams.Progress];
    }

    public IReadOnlyList<PSObject?> Output { get; }

    /// <summary>What ended the script; null when it ran to its end.</summary>
    public RuntimeException? End { get; }

    /// <summary>The errors, at last the one that ended the script.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; }

    public IReadOnlyList<string> Verbose { get; }

    public IReadOnlyList<string> Debug { get; }

    public IReadOnlyList<string> Warnings { get; }

    public IReadOnlyList<string> Information { get; }

    public IReadOnlyList<ProgressRecord> Progress { get; }

    /// <summary>The output as texts, whatever errors there were.</summary>
    public IEnumerable<string> Written => Output.Select(item => LanguagePrimitives.ConvertTo<string>(item));

    /// <summary>The output as texts; errors fail the test.</summary>
    public string[] Texts
    {
        get
        {
            Errors.MustBeNone();
            return [.. Written];
        }
    }

    /// <summary>The only output, as text; errors fail the test.</summary>
    public string Text => Assert.Single(Texts);

    /// <summary>The only error.</summary>
    public ErrorRecord Error => Assert.Single(Errors);
}
