using EncordPS.Protocols;
using EncordPS.Tracing;

namespace EncordPS.Sessions;

/// <summary>What operations call the service through: the two protocols of a session, followed by one observer.</summary>
internal sealed class ServiceApi
{
    /// <param name="session">The session.</param>
    /// <param name="observer">Told of the requests; null for nobody.</param>
    public ServiceApi(EncordSession session, IRequestObserver? observer = null)
    {
        Session = session;
        Observer = observer ?? SilentObserver.Instance;
        Sender = new ApiSender(session.Transport, Observer);
        Legacy = new LegacyApi(Sender);
        Rest = new RestApi(Sender);
    }

    public EncordSession Session { get; }

    public IRequestObserver Observer { get; }

    public LegacyApi Legacy { get; }

    public RestApi Rest { get; }

    /// <summary>For calls of which neither protocol is to read the answer.</summary>
    public ApiSender Sender { get; }
}
