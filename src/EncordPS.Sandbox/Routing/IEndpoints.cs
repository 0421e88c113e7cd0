namespace EncordPS.Sandbox.Routing;

/// <summary>The endpoints of one subject.</summary>
internal interface IEndpoints
{
    /// <summary>Puts each of them on its route.</summary>
    void Map(ApiRoutes routes);
}
