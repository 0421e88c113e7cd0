using EncordPS.Http;

namespace EncordPS;

/// <summary>The operations of the service over one session, by area. Cheap to make: one for each command that runs.</summary>
internal sealed class EncordClient
{
    public EncordClient(EncordSession session, IRequestObserver? observer = null)
    {
        Session = session;
        Legacy = new LegacyApi(session.Transport, observer ?? SilentObserver.Instance);
        Rest = new RestApi(session.Transport, observer ?? SilentObserver.Instance);
    }

    public EncordSession Session { get; }

    public DatasetOperations Datasets => new(this);

    public DataRowOperations DataRows => new(this);

    public UploadJobOperations UploadJobs => new(this);

    public CloudIntegrationOperations CloudIntegrations => new(this);

    public DatasetUserOperations DatasetUsers => new(this);

    public GroupOperations Groups => new(this);

    public StorageFolderOperations StorageFolders => new(this);

    public StorageItemOperations StorageItems => new(this);

    internal LegacyApi Legacy { get; }

    internal RestApi Rest { get; }
}
