using System.Runtime.CompilerServices;
using EncordPS.PrivateData;

namespace EncordPS.Imports;

/// <summary>The units of a file.</summary>
internal sealed class FileUnits(string path) : IUnitSource
{
    /// <inheritdoc />
    public PrivateDataSettings Settings { get; private set; } = new();

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<PrivateDataUnit>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        PrivateDataReader reader = new(file);
        await foreach (IReadOnlyList<PrivateDataUnit> portion in reader.ReadAsync(cancellationToken))
        {
            yield return portion;
        }

        Settings = reader.Settings;
    }
}
