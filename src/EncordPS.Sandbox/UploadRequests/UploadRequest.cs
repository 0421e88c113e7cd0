namespace EncordPS.Sandbox.UploadRequests;

/// <summary>What an upload job was asked to do.</summary>
/// <param name="SkipDuplicateUrls">Skip files that are there already.</param>
/// <param name="UpsertMetadata">Give the items that are there the metadata of the request.</param>
internal sealed record UploadRequest(IReadOnlyList<UploadUnit> Units, bool SkipDuplicateUrls, bool UpsertMetadata)
{
    private const int MostUnits = 500_000;
    private const int MostUrls = 1_000_000;

    /// <summary>Reads either format: <c>dataItems</c>, or private files, which need an integration.</summary>
    /// <param name="files">The field with private files.</param>
    /// <param name="integration">The field with the integration's uuid.</param>
    public static UploadRequest Read(Fields body, string files, string integration)
    {
        if (body.OptionalObject("dataItems") is { } items)
        {
            return WithinLimits(DataItems.Read(items));
        }

        body.Id(integration);
        return WithinLimits(PrivateFiles.Read(body.Object(files)));
    }

    private static UploadRequest WithinLimits(UploadRequest request)
    {
        int urls = request.Units.Sum(unit => unit.Files.Count);
        return request.Units.Count > MostUnits
            ? throw ApiException.Invalid($"The request lists {request.Units.Count} items; at most {MostUnits} are accepted.")
            : urls > MostUrls
                ? throw ApiException.Invalid($"The request lists {urls} URLs; at most {MostUrls} are accepted.")
                : request;
    }
}
