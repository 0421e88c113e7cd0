using EncordPS.Access;
using EncordPS.AccessGrants;
using EncordPS.CloudIntegrations;
using EncordPS.Datasets;
using EncordPS.Diagnosis;
using EncordPS.Downloads;
using EncordPS.Pacing;
using EncordPS.Requests;
using EncordPS.Rows;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.Tasks;
using EncordPS.Tracing;
using EncordPS.UploadJobs;
using EncordPS.UploadUrls;
using EncordPS.Uploads;

namespace EncordPS;

/// <summary>The operations of the service over one session, by area. Cheap to make: one for each command that runs.</summary>
/// <param name="session">The session.</param>
/// <param name="observer">Told of the requests; null for nobody.</param>
/// <param name="endurance">How long the command goes on; null where each call stands for itself.</param>
internal sealed class EncordClient(EncordSession session, IRequestObserver? observer = null, Endurance? endurance = null)
{
    public EncordSession Session => session;

    /// <summary>The clock of the session.</summary>
    public TimeProvider Clock => session.Transport.Clock;

    /// <summary>What all operations call the service through.</summary>
    public ServiceApi Service { get; } = new(session, observer, endurance);

    public DatasetOperations Datasets => new(Service);

    public DataRowOperations DataRows => new(Service);

    public UploadJobOperations UploadJobs => new(Service);

    public CloudIntegrationOperations CloudIntegrations => new(Service);

    public DatasetUserOperations DatasetUsers => new(Service);

    public GroupOperations Groups => new(Service);

    public GroupMemberOperations GroupMembers => new(Service);

    public OrganisationUserOperations OrganisationUsers => new(Service);

    public AccessPlaces AccessPlaces => new(Service);

    public AccessReader AccessReader => new(Service);

    public StorageFolderOperations StorageFolders => new(Service);

    public StorageItemOperations StorageItems => new(Service);

    public VideoReencodingOperations VideoReencodings => new(Service);

    public ItemReencodingOperations ItemReencodings => new(Service);

    public FolderSyncOperations FolderSyncs => new(Service);

    public ImageGroupOcrOperations ImageGroupOcr => new(Service);

    public DicomDeidentificationOperations DicomDeidentifications => new(Service);

    public UploadUrlOperations UploadUrls => new(Service);

    /// <inheritdoc cref="FileUploads" />
    public FileUploads Uploads(UploadItemType type, int throttleLimit, Action<long> onSent)
    {
        endurance?.BeginBulk();
        return new(Service, type, throttleLimit, onSent);
    }

    /// <inheritdoc cref="DataSaves" />
    public DataSaves Saves(OutputNames names, bool overwrite, int throttleLimit, IDownloadProgress progress) =>
        new(Service, names, overwrite, throttleLimit, progress);

    /// <summary>The same for questions that are asked though the work of the command has ended.</summary>
    public EncordClient Afresh() => new(session, observer);

    public ConnectionTester Connection => new(Service);

    public RequestOperations Requests => new(Service);
}
