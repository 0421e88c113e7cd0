namespace EncordPS.Sandbox.Items;

/// <summary>How time series and scenes are shown, in the database.</summary>
internal static class ItemViewTable
{
    /// <summary>Sets what is given, each as JSON text; null leaves it as it is.</summary>
    public static void Change(Session session, long item, string? timeSeries, string? sceneView, string? sceneLayout)
    {
        if ((timeSeries ?? sceneView ?? sceneLayout) is not null)
        {
            session.Execute(
                """
                INSERT INTO item_view (item_id, timeseries_settings, scene_view_settings, scene_layout)
                VALUES (@item, @timeSeries, @sceneView, @sceneLayout)
                ON CONFLICT (item_id) DO UPDATE SET
                    timeseries_settings = coalesce(@timeSeries, timeseries_settings),
                    scene_view_settings = coalesce(@sceneView, scene_view_settings),
                    scene_layout = coalesce(@sceneLayout, scene_layout)
                """,
                new { item, timeSeries, sceneView, sceneLayout });
        }
    }
}
