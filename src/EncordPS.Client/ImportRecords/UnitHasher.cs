using System.Security.Cryptography;
using System.Text;

namespace EncordPS.ImportRecords;

/// <summary>Makes digests of units. Not for several threads.</summary>
internal sealed class UnitHasher : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public UnitDigest Of(PrivateDataUnit unit) =>
        Of(unit.Kind == PrivateDataKind.Unknown ? unit.Section : unit.Kind.ToString(), unit.Identity);

    /// <summary>The digest of a unit of one file, as it would be.</summary>
    public UnitDigest Of(PrivateDataKind kind, string url) => Of(kind.ToString(), url);

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    private UnitDigest Of(string kind, string identity)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(kind + "\n" + identity));
        return UnitDigest.Read(_hash.GetHashAndReset());
    }
}
