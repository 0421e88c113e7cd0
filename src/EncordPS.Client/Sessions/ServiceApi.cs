using System.Text.Json.Nodes;
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
    /// <param name="before">How what is changed was before, for the operations log; null where that is not known.</param>
    public ServiceApi(
        EncordSession session, IRequestObserver? observer = null, Endurance? endurance = null, Func<JsonNode?>? before = null)
    {
        Session = session;
        Observer = observer ?? SilentObserver.Instance;
        Endurance = endurance;
        Sender = new ApiSender(session.Transport, Observer, endurance, before);
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
    public Looks Looks => NewLooks(agreeing: 1);

    /// <summary>The same for what a job does, which may have to wait for others.</summary>
    public Looks LooksAtJobs => NewLooks(agreeing: 4);

    /// <summary>The same for what must be asked though the work of the command has ended.</summary>
    public ServiceApi Afresh() => new(Session, Observer);

    /// <summary>
    /// The same for the other half of a change: it is sent though the work of the command has ended, and has a patience of its own.
    /// </summary>
    public ServiceApi Persisting() => new(Session, Observer, Endurance is null ? null : Endurance.OfBulk());

    /// <summary>The same for changes of what is known: the operations log tells how it was.</summary>
    /// <param name="before">How it was; asked only where there is a log.</param>
    public ServiceApi Knowing(Func<JsonNode?> before) =>
        Session.Transport.Settings.Log is null ? this : new ServiceApi(Session, Observer, Endurance, before);

    private Looks NewLooks(int agreeing) =>
        new(Session.Transport.Clock, Session.Transport.Settings.RetryDelay, Session.Transport.Settings.MaximumRetryCount)
        {
            Agreeing = agreeing,
            Log = Session.Transport.Settings.Log,
        };
}
