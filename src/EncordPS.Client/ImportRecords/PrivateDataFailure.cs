using EncordPS.ImportRecords;

namespace EncordPS;

/// <summary>A unit of private data that an import could not add. Its unit can be mended, and piped into an import again.</summary>
public sealed class PrivateDataFailure
{
    internal PrivateDataFailure(FailedUnit failed)
    {
        Unit = failed.Unit;
        ObjectUrls = failed.Failure.ObjectUrls;
        Error = failed.Failure.Error;
        ActionDescription = failed.Failure.ActionDescription;
        SubtaskUuid = failed.Failure.SubtaskUuid == Guid.Empty ? null : failed.Failure.SubtaskUuid;
    }

    /// <summary>The unit as it was given; null when the list did not have it any more when its job ended.</summary>
    public PrivateDataUnit? Unit { get; }

    /// <summary>The URLs of its files.</summary>
    public string[] ObjectUrls { get; }

    /// <summary>What went wrong, in the service's words.</summary>
    public string Error { get; }

    /// <summary>What the service was doing, such as "Uploading video".</summary>
    public string ActionDescription { get; }

    /// <summary>The id of the failed step, to quote to Encord's support; null where there is none.</summary>
    public Guid? SubtaskUuid { get; }

    /// <inheritdoc />
    public override string ToString() => $"{ObjectUrls.FirstOrDefault() ?? Unit?.Title}: {Error}";
}
