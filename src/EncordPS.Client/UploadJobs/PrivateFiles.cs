using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.PrivateData;
using EncordPS.PrivateDataChecks;

namespace EncordPS.UploadJobs;

/// <summary>
/// The description of private cloud files for an upload job. It goes to the service as it is, and is read from its file again for each
/// attempt: it may be larger than memory. NDJSON and lists of units become one document. Only what cannot be right is refused here.
/// </summary>
internal sealed class PrivateFiles
{
    // More of one kind say nothing new.
    private const int MostWarnings = 100;

    private readonly Func<Stream> _open;
    private readonly List<string> _warnings = [];
    private readonly List<string> _sections = [];
    private readonly PrivateDataSettings _settings = new();
    private UnitDocument? _joined;

    private PrivateFiles(Func<Stream> open, string? fileName)
    {
        _open = open;
        FileName = fileName;
    }

    /// <summary>The name of the file that it was read from; null for an object.</summary>
    public string? FileName { get; }

    /// <summary>How many bytes it has as UTF-8.</summary>
    public long Length { get; private set; }

    /// <summary>How many units the sections list; those count too that this version does not know.</summary>
    public int UnitCount { get; private set; }

    /// <summary>What the service may not understand as it was meant.</summary>
    public IEnumerable<string> Warnings => _warnings;

    /// <summary>Whether the service leaves out what is there already, so that the same description can be sent again.</summary>
    public bool SkipsDuplicates { get; private set; }

    /// <summary>Whether units carry clusterByResolution, which the service no longer knows.</summary>
    public bool ClustersByResolution { get; private set; }

    /// <summary>Reads a description to its end.</summary>
    /// <param name="open">Opens it; each stream can seek.</param>
    /// <param name="fileName">The name of its file; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PrivateFilesException">The text is empty, not JSON, or has no section of files.</exception>
    public static async Task<PrivateFiles> ReadAsync(Func<Stream> open, string? fileName, CancellationToken cancellationToken)
    {
        PrivateFiles files = new(open, fileName);
        using PrivateDataChecker checker = new(files.Take);
        using Stream text = await files.OpenAsync(cancellationToken);
        PrivateDataParser parser = new(new Refusing(files, checker));
        PrivateDataText portions = new(text, parser);
        while (await portions.ReadAsync(cancellationToken))
        {
            // The checker takes what is in it.
        }

        checker.End(length: null);
        files.UnitCount = checker.UnitCount;
        files.Length = parser.IsOneDocument ? portions.Length : await files.JoinAsync(cancellationToken);
        return files;
    }

    /// <summary>A description that is a text in memory.</summary>
    /// <inheritdoc cref="ReadAsync(Func{Stream}, string, CancellationToken)" />
    public static Task<PrivateFiles> ReadAsync(string json, string? fileName, CancellationToken cancellationToken)
    {
        if (WholeLetters.FindHalf(json) is not null)
        {
            throw new PrivateFilesException(
                PrivateFilesProblem.InvalidJson, $"The description of the files {JsonFault.Describe(json)}.");
        }

        byte[] text = Encoding.UTF8.GetBytes(json);
        return ReadAsync(() => new MemoryStream(text, writable: false), fileName, cancellationToken);
    }

    /// <summary>A description that a script made.</summary>
    /// <inheritdoc cref="ReadAsync(Func{Stream}, string, CancellationToken)" />
    public static Task<PrivateFiles> ReadAsync(JsonNode? content, CancellationToken cancellationToken) =>
        content is JsonObject description
            ? ReadAsync(JsonSerializer.Serialize(description, PlainJson.Readable.JsonObject), fileName: null, cancellationToken)
            : throw PrivateFilesException.NotAnObject();

    /// <summary>The description as UTF-8 without a byte-order mark.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (_joined is not null)
        {
            return _joined.Open();
        }

        Stream text = _open();
        try
        {
            return await MarkedText.OpenAsync(text, cancellationToken);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    private Task<long> JoinAsync(CancellationToken cancellationToken)
    {
        // An empty list reads as one of no documents.
        _joined = _sections.Count > 0 ? new UnitDocument(_open, _sections, _settings) : throw PrivateFilesException.NotAnObject();
        return _joined.MeasureAsync(cancellationToken);
    }

    private void Take(PrivateDataRule rule, PrivateDataFinding finding)
    {
        ClustersByResolution |= rule == PrivateDataRules.ClusterByResolution;
        if (!rule.IsPassedOver || _warnings.Count == MostWarnings)
        {
            return;
        }

        bool isSpelling = rule == PrivateDataRules.SectionSpelling || rule == PrivateDataRules.MemberSpelling
            || rule == PrivateDataRules.UnknownMember;
        string warning = isSpelling ? finding.Message + " It is sent as it is." : finding.Message;
        if (!_warnings.Contains(warning))
        {
            _warnings.Add(warning);
        }
    }

    /// <summary>The checker, but what cannot be sent ends the reading.</summary>
    private sealed class Refusing(PrivateFiles files, PrivateDataChecker checker) : IPrivateDataSink
    {
        public void BeginSection(string name, TextPlace place)
        {
            if (!files._sections.Contains(name))
            {
                files._sections.Add(name);
            }

            checker.BeginSection(name, place);
        }

        public void EndSection() => checker.EndSection();

        public void Unit(string section, ReadOnlySpan<byte> json, TextPlace place) => checker.Unit(section, json, place);

        public void Member(string name, ReadOnlySpan<byte> value, TextPlace place)
        {
            files.SkipsDuplicates |= name is PrivateDataSettings.SkipName or "skipDuplicateUrls" && value.SequenceEqual("true"u8);
            files._settings.Add(name, value);
            checker.Member(name, value, place);
        }

        public void Fault(PrivateFilesException fault) => throw fault;
    }
}
