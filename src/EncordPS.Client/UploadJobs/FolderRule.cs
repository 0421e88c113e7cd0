using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.UploadJobs;

/// <summary>
/// The service's rule about folders, checked before anything is sent: a dataset with a folder of its own takes no other, and
/// any other dataset needs one to be named.
/// </summary>
/// <remarks>Source: the notes on folders in encord.dataset.Dataset.</remarks>
internal sealed class FolderRule(ServiceApi api)
{
    private readonly ConcurrentDictionary<string, Task> _checks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks once for each target; a folder alone is not asked about.</summary>
    /// <exception cref="EncordException">The rule is broken, or the dataset is not there, or may not be read.</exception>
    public async Task CheckAsync(UploadTarget target, CancellationToken cancellationToken)
    {
        if (target.DatasetHash is not { } dataset)
        {
            return;
        }

        string key = $"{dataset} {target.FolderUuid}";
        try
        {
            await _checks.GetOrAdd(key, _ => CheckDatasetAsync(dataset, target.FolderUuid is not null, cancellationToken));
        }
        catch (Exception e) when (e is not EncordException { IsTransient: false })
        {
            // No answer is no reason to refuse what comes next.
            _checks.TryRemove(key, out _);
            throw;
        }
    }

    private async Task CheckDatasetAsync(string dataset, bool isFolderNamed, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("dataset", "GET", dataset)
        {
            Payload = new JsonObject { ["dataset_access_settings"] = new DatasetAccessSettings { FetchRows = false }.ToJson() },
            IsRepeatable = true,
        };
        DatasetPlace place = await api.Legacy.SendAsync(query, LegacyUploadJobJson.Default.DatasetPlace, cancellationToken)
            ?? throw new EncordException(EncordErrorKind.NotFound, $"There is no dataset {dataset}.");
        if (place.IsKnown && isFolderNamed == place.BackingFolderUuid is not null)
        {
            throw new EncordException(
                EncordErrorKind.InvalidArguments,
                isFolderNamed
                    ? $"It has a folder of its own, {place.BackingFolderUuid}, and takes no other."
                    : "It has no folder of its own, so a folder must be named for its files.");
        }
    }

    /// <summary>What a dataset says about its folder.</summary>
    internal sealed class DatasetPlace
    {
        private Guid? _folder;

        /// <summary>Whether the service said anything.</summary>
        public bool IsKnown { get; private set; }

        public Guid? BackingFolderUuid
        {
            get => _folder;
            // Not with init: that is called for what is not there too.
            set => (_folder, IsKnown) = (value, true);
        }
    }
}
