using EncordPS.Http;

namespace EncordPS;

/// <summary>The operations of the service over one session, by area. Cheap to make: one for each command that runs.</summary>
internal sealed class EncordClient
{
    public EncordClient(EncordSession session, IRequestObserver? observer = null)
    {
        Session = session;
        Observer = observer ?? SilentObserver.Instance;
        Legacy = new LegacyApi(session.Transport, Observer);
        Rest = new RestApi(session.Transport, Observer);
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

    public VideoReencodingOperations VideoReencodings => new(this);

    public ImageGroupOcrOperations ImageGroupOcr => new(this);

    public DicomDeidentificationOperations DicomDeidentifications => new(this);
    public UploadUrlOperations UploadUrls => new(this);
    public ConnectionTester Connection => new(Session, Observer);

    public RequestOperations Requests => new(this);

    internal IRequestObserver Observer { get; }

    internal LegacyApi Legacy { get; }

    internal RestApi Rest { get; }
}
