namespace EncordPS;

/// <summary>Why one unit of an upload job failed.</summary>
/// <remarks>Source: encord.orm.dataset.DataUnitError.</remarks>
public sealed class DataUnitError
{
    /// <summary>What the service was doing, such as "Uploading video".</summary>
    public string ActionDescription { get; init => field = value ?? ""; } = "";

    /// <summary>What went wrong, in the service's words.</summary>
    public string Error { get; init => field = value ?? ""; } = "";

    /// <summary>The URLs of the unit: one for a video or image, one a frame for groups and series.</summary>
    public string[] ObjectUrls { get; init => field = value ?? []; } = [];

    /// <summary>The id of the failed step, to quote to Encord's support.</summary>
    public Guid SubtaskUuid { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{ActionDescription}: {Error}";
}
