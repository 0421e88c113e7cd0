using System.Runtime.CompilerServices;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>
/// Reads the units of a description of private files: the service's own document, NDJSON with a unit a line, or a list of units.
/// </summary>
/// <param name="text">A stream that can seek. The caller closes it.</param>
internal sealed class PrivateDataReader(Stream text) : IPrivateDataSink
{
    private List<PrivateDataUnit> _portion = [];

    /// <summary>What stands beside the sections, also behind them; complete when all units are read.</summary>
    public PrivateDataSettings Settings { get; } = new();

    /// <summary>The units, in the portions that are read together.</summary>
    /// <exception cref="PrivateFilesException">The text is none of these. The units before the fault are given out.</exception>
    public async IAsyncEnumerable<IReadOnlyList<PrivateDataUnit>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PrivateDataText portions = new(
            await MarkedText.OpenAsync(text, cancellationToken), new PrivateDataParser(this));
        for (bool hasMore = true; hasMore;)
        {
            PrivateFilesException? fault = null;
            try
            {
                hasMore = await portions.ReadAsync(cancellationToken);
            }
            catch (PrivateFilesException e)
            {
                fault = e;
            }

            if (_portion.Count > 0)
            {
                yield return _portion;
                _portion = [];
            }

            if (fault is not null)
            {
                throw fault;
            }
        }
    }

    void IPrivateDataSink.BeginSection(string name, TextPlace place)
    {
    }

    void IPrivateDataSink.EndSection()
    {
    }

    void IPrivateDataSink.Unit(string section, ReadOnlySpan<byte> json, TextPlace place) =>
        _portion.Add(json[0] == (byte)'{'
            ? new PrivateDataUnit(section, CompactJson.Of(json), place)
            : throw PrivateFilesException.At(
                PrivateFilesProblem.NotAnObject, $"has something in \"{section}\" that is no unit, which is an object", place));

    void IPrivateDataSink.Member(string name, ReadOnlySpan<byte> value, TextPlace place)
    {
        if (PrivateDataSections.IsKnown(name))
        {
            throw PrivateFilesException.At(PrivateFilesProblem.NotAnObject, $"has no list as its section \"{name}\"", place);
        }

        Settings.Add(name, value);
    }

    void IPrivateDataSink.Fault(PrivateFilesException fault) => throw fault;
}
