using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Organisation;

/// <summary>The tags of the organisation. Nothing ties them to datasets or folders but the service's web application.</summary>
internal sealed class OrganisationTagEndpoints : IEndpoints
{
    private const string AllTags = "organisation/organisation-tags";

    public void Map(ApiRoutes routes)
    {
        routes.V2.Read("GET", AllTags, List);
        routes.V2.Write("POST", AllTags, Create);
        routes.V2.Write("DELETE", AllTags + "/{tag}", Delete);
    }

    private static Page<Tag> List(V2Call call, Session session)
    {
        call.User.RequireMember();
        return new(session.All<Tag>("SELECT uuid, name FROM organisation_tag ORDER BY name"));
    }

    private static Tag Create(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        string name = call.Body.Text("name");
        if (session.Scalar<long>("SELECT count(*) FROM organisation_tag WHERE name = @name", new { name }) > 0)
        {
            throw new ApiException(ApiErrorKind.Conflict, $"There is a tag '{name}' already.");
        }

        var uuid = Guid.NewGuid();
        session.Execute(
            "INSERT INTO organisation_tag (uuid, name, description) VALUES (@uuid, @name, @description)",
            new { uuid, name, description = call.Body.OptionalText("description") ?? "" });
        return new Tag { Uuid = uuid, Name = name };
    }

    private static object? Delete(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        Guid uuid = call.PathId("tag");
        return session.Execute("DELETE FROM organisation_tag WHERE uuid = @uuid", new { uuid }) == 0
            ? throw ApiException.NotFound("tag", uuid)
            : null;
    }

    /// <summary>A tag as answers show it. Its description is kept, and shown nowhere.</summary>
    private sealed record Tag
    {
        public required Guid Uuid { get; init; }

        public required string Name { get; init; }
    }
}
