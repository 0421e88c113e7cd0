using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Faults;

/// <summary>What goes wrong now, and how often it has. The sandbox's own: the service has no such path.</summary>
internal sealed class FaultEndpoints(FaultInjector injector) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", FaultInjector.Path, (_, _) => Describe());
        routes.V2.Read("PUT", FaultInjector.Path, (call, _) => Set(call));
    }

    /// <summary>Sets what goes wrong from now on; <c>none</c> ends it. For admins of the organisation.</summary>
    private object Set(V2Call call)
    {
        call.User.RequireOrganisationAdmin();
        injector.Profile = Parse(call.Body);
        return Describe();
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

    private object Describe() => new
    {
        profile = injector.Profile.Text,
        seed = injector.Profile.Seed,
        counts = injector.Counts.ToDictionary(count => FaultProfile.NameOf(count.Key), count => count.Value),
    };
}
