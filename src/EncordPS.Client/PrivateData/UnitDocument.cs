using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>
/// Units as the service's own document. It is written while it is sent, and no copy of a unit is made. A section stands in it once, and
/// units of a section keep their order.
/// </summary>
internal sealed class UnitDocument
{
    private static readonly byte[] s_comma = ","u8.ToArray();
    private static readonly byte[] s_end = "]"u8.ToArray();

    private readonly IReadOnlyList<string> _sections;
    private readonly Func<string, CancellationToken, IAsyncEnumerable<PrivateDataUnit>> _unitsOf;
    private readonly PrivateDataSettings _settings;

    /// <summary>The document of some units.</summary>
    public UnitDocument(IReadOnlyList<PrivateDataUnit> units, PrivateDataSettings settings)
    {
        _sections = [.. units.Select(static unit => unit.Section).Distinct()];
        _unitsOf = (section, _) => UnitsAsync(units, section);
        _settings = settings;
    }

    /// <summary>The document of NDJSON or a list of units, which is read once for each section.</summary>
    /// <param name="open">Opens the text.</param>
    /// <param name="sections">The sections that it has, in their order.</param>
    /// <param name="settings">What it says beside its units.</param>
    public UnitDocument(Func<Stream> open, IReadOnlyList<string> sections, PrivateDataSettings settings)
    {
        _sections = sections;
        _unitsOf = (section, token) => UnitsAsync(open, section, token);
        _settings = settings;
    }

    /// <summary>About how many bytes a unit adds to a document.</summary>
    public static int LengthOf(PrivateDataUnit unit) => unit.Utf8.Length + 1;

    /// <summary>How many bytes it has.</summary>
    public async Task<long> MeasureAsync(CancellationToken cancellationToken)
    {
        long length = 0;
        await foreach (ReadOnlyMemory<byte> part in ReadAsync(cancellationToken))
        {
            length += part.Length;
        }

        return length;
    }

    /// <summary>Its text, from the beginning.</summary>
    public Stream Open() => new PartsStream(ReadAsync);

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string before = "{";
        foreach (string section in _sections)
        {
            yield return Encode($"{before}{Quote(section)}:[");
            ReadOnlyMemory<byte> separator = default;
            await foreach (PrivateDataUnit unit in _unitsOf(section, cancellationToken))
            {
                yield return separator;
                yield return unit.Utf8;
                separator = s_comma;
            }

            yield return s_end;
            before = ",";
        }

        foreach (KeyValuePair<string, JsonNode?> member in _settings.Members)
        {
            yield return Encode($"{before}{Quote(member.Key)}:{member.Value?.ToJsonString(PlainJson.Readable.Options) ?? "null"}");
            before = ",";
        }

        yield return Encode(before == "{" ? "{}" : "}");
    }

#pragma warning disable CS1998 // Nothing to wait for.
    private static async IAsyncEnumerable<PrivateDataUnit> UnitsAsync(IReadOnlyList<PrivateDataUnit> units, string section)
#pragma warning restore CS1998
    {
        foreach (PrivateDataUnit unit in units)
        {
            if (unit.Section == section)
            {
                yield return unit;
            }
        }
    }

    private static async IAsyncEnumerable<PrivateDataUnit> UnitsAsync(
        Func<Stream> open, string section, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Stream text = open();
        await foreach (IReadOnlyList<PrivateDataUnit> portion in new PrivateDataReader(text).ReadAsync(cancellationToken))
        {
            await foreach (PrivateDataUnit unit in UnitsAsync(portion, section))
            {
                yield return unit;
            }
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, PlainJson.Readable.String);

    private static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
