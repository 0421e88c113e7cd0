using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Faults;

/// <summary>Sets what goes wrong with roles. The sandbox's own: the service has no such path.</summary>
internal sealed class RoleMischiefEndpoints(RoleMischief mischief) : IEndpoints
{
    public const string Path = "sandbox/roles";

    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", Path, (_, _) => Describe());
        routes.V2.Read("PUT", Path, (call, _) => Set(call));
    }

    /// <summary>Sets what goes wrong from now on; an empty object ends it. For admins of the organisation.</summary>
    private object Set(V2Call call)
    {
        call.User.RequireOrganisationAdmin();
        mischief.Set(
            call.Body.OptionalTexts("ignored") ?? [],
            [.. call.Body.Objects("newcomers").Select(static newcomer => new RoleMischief.Newcomer(
                newcomer.Id("datasetUuid"), newcomer.Text("userEmail"), Roles.Read(newcomer, "userRole"),
                newcomer.OptionalInteger("afterListings") ?? 1))]);
        return Describe();
    }

    private object Describe() => new { ignored = mischief.Ignored.Order(), newcomers = mischief.Newcomers };
}
