using System.Security.Cryptography;
using System.Text;
using EncordPS.PrivateData;

namespace EncordPS.ImportRecords;

/// <summary>Makes digests of units. Not for several threads.</summary>
internal sealed class UnitHasher : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, byte[]> _kinds = new(StringComparer.Ordinal);
    private byte[] _text = new byte[1024];

    /// <summary>The digest of a unit.</summary>
    public UnitDigest Of(PrivateDataUnit unit) =>
        // Most units are of one file. A list has millions of them, and their members are not kept.
        UnitMembers.TryReadOnlyUrl(unit.Utf8.Span, out ReadOnlySpan<byte> url)
            ? Of(KindOf(unit.Section), url)
            : Of(NameOf(unit.Section, unit.Kind), unit.Identity);

    /// <summary>The digest of a unit of one file, as it would be.</summary>
    public UnitDigest Of(PrivateDataKind kind, string url) => Of(kind.ToString(), url);

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private static string NameOf(string section, PrivateDataKind kind) => kind == PrivateDataKind.Unknown ? section : kind.ToString();

    private byte[] KindOf(string section)
    {
        if (!_kinds.TryGetValue(section, out byte[]? kind))
        {
            kind = Encoding.UTF8.GetBytes(NameOf(section, PrivateDataSections.KindOf(section, createsVideo: false)) + "\n");
            _kinds.Add(section, kind);
        }

        return kind;
    }

    private UnitDigest Of(string kind, string identity) =>
        Of(Encoding.UTF8.GetBytes(kind + "\n"), Encoding.UTF8.GetBytes(identity));

    private UnitDigest Of(byte[] kind, ReadOnlySpan<byte> identity)
    {
        int length = kind.Length + identity.Length;
        if (length > _text.Length)
        {
            _text = new byte[length * 2];
        }

        kind.CopyTo(_text, 0);
        identity.CopyTo(_text.AsSpan(kind.Length));
        _hash.AppendData(_text, 0, length);
        return UnitDigest.Read(_hash.GetHashAndReset());
    }
}
