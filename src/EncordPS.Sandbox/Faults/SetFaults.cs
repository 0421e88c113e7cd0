using EncordPS.Sandbox.Organisation;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Faults;

/// <summary>Sets what goes wrong from now on; <c>none</c> ends it. For admins of the organisation.</summary>
internal sealed class SetFaults(FaultInjector injector) : IV2Endpoint
{
    public string Method => "PUT";

    public string Route => GetFaults.Path;

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        OrganisationAdmins.Require(call.User);
        injector.Profile = Parse(call.Body);
        return Task.FromResult<object?>(GetFaults.State(injector));
    }

    private static FaultProfile Parse(Fields body)
    {
        try
        {
            return FaultProfile.Parse(body.Text("profile"));
        }
        catch (FormatException problem)
        {
            throw body.Wrong("profile", problem.Message, "value_error");
        }
    }
}
