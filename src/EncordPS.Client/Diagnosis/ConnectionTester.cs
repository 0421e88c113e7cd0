using EncordPS.Sessions;

namespace EncordPS.Diagnosis;

/// <summary>Finds out whether a session works, and if not, why.</summary>
internal sealed class ConnectionTester(ServiceApi api)
{
    private readonly ConnectionProbe _probe = new(api.Sender, api.Session.Transport.Clock);
    private readonly EncordSession _session = api.Session;

    /// <summary>Asks the service. That it cannot be reached, or refuses, is a result.</summary>
    public async Task<ConnectionTest> RunAsync(CancellationToken cancellationToken)
    {
        ConnectionAnswer answer = await _probe.AskAsync(_session.Domain, cancellationToken);
        ConnectionProblem? problem = answer.Failure is null ? null : await FindProblemAsync(answer, cancellationToken);
        return new ConnectionTest(_session.Domain)
        {
            Latency = answer.Latency,
            ClockSkew = answer.ClockSkew,
            Problem = problem,
            Message = answer.Failure?.Message,
            RecommendedAction = problem is { } found ? ConnectionAdvice.For(found, _session, answer)
                : answer.IsSkewed ? ConnectionAdvice.SetClock(answer)
                : null,
        };
    }

    private async Task<ConnectionProblem> FindProblemAsync(ConnectionAnswer answer, CancellationToken cancellationToken)
    {
        ConnectionProblem problem = ConnectionDiagnosis.Of(answer.Failure!, _session.Transport.ProxyOf(_session.Domain) is not null);
        if (problem != ConnectionProblem.UnknownKey)
        {
            return problem;
        }

        // A token is not shown elsewhere: unlike a signature, whoever has it can use it.
        return _session.AuthenticationKind == EncordAuthenticationKind.BearerToken ? ConnectionProblem.TokenNotAccepted
            : answer.IsSkewed ? ConnectionProblem.ClockSkewed
            : await IsKnownElsewhereAsync(cancellationToken) ? ConnectionProblem.WrongRegion
            : ConnectionProblem.UnknownKey;
    }

    private async Task<bool> IsKnownElsewhereAsync(CancellationToken cancellationToken) =>
        EncordDomains.OtherThan(_session.Domain) is { } other && (await _probe.AskAsync(other, cancellationToken)).Failure is null;
}
