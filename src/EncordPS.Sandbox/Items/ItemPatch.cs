using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.Items;

/// <summary>A change to an item; what is null stays as it is.</summary>
/// <param name="Common">What folders have too.</param>
/// <param name="TimeSeries">How a time series is drawn, as JSON text.</param>
/// <param name="SceneView">How a scene is drawn, as JSON text.</param>
/// <param name="SceneLayout">The tiles of a scene, as JSON text.</param>
internal sealed record ItemPatch(StoragePatch Common, string? TimeSeries, string? SceneView, string? SceneLayout)
{
    public static ItemPatch Read(Fields fields) => new(
        StoragePatch.Read(fields),
        TimeSeriesSettings.Read(fields, "timeseriesSettings"),
        SceneSettings.ReadView(fields, "sceneViewSettings"),
        SceneSettings.ReadLayout(fields, "sceneLayout"));

    public void Apply(Session session, Guid uuid, DateTimeOffset now)
    {
        Common.Apply(session, "item", uuid, now);
        ItemViewTable.Change(session, ItemTable.IdOf(session, uuid), TimeSeries, SceneView, SceneLayout);
    }
}
