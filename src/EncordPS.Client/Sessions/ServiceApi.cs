using EncordPS.Bulk;
using EncordPS.Pacing;
using EncordPS.Protocols;
using EncordPS.Tracing;

namespace EncordPS.Sessions;

/// <summary>What operations call the service through: the two protocols of a session, followed by one observer.</summary>
internal sealed class ServiceApi
{
    /// <param name="session">The session.</param>
    /// <param name="observer">Told of the requests; null for nobody.</param>
    /// <param name="endurance">How long the command goes on; null where each call stands for itself.</param>
    public ServiceApi(EncordSession session, IRequestObserver? observer = null, Endurance? endurance = null)
    {
        Session = session;
        Observer = observer ?? SilentObserver.Instance;
        Endurance = endurance;
        Sender = new ApiSender(session.Transport, Observer, endurance);
        Legacy = new LegacyApi(Sender);
        Rest = new RestApi(Sender);
    }

    public EncordSession Session { get; }

    public IRequestObserver Observer { get; }

    /// <summary>How long the command goes on; null where each call stands for itself.</summary>
    public Endurance? Endurance { get; }

    public LegacyApi Legacy { get; }

    public RestApi Rest { get; }

    /// <summary>For calls of which neither protocol is to read the answer.</summary>
    public ApiSender Sender { get; }

    /// <summary>Sends what must not be done twice.</summary>
    public Looks Looks => new(Session.Transport.Clock, Session.Transport.Settings.RetryDelay, Session.Transport.Settings.MaximumRetryCount);

    /// <summary>The same for what a job does, which may have to wait for others.</summary>
    public Looks LooksAtJobs =>
        new(Session.Transport.Clock, Session.Transport.Settings.RetryDelay, Session.Transport.Settings.MaximumRetryCount) { Agreeing = 4 };

    /// <summary>The same for what must be asked though the work of the command has ended.</summary>
    public ServiceApi Afresh() => new(Session, Observer);
}
