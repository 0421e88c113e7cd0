namespace EncordPS;

/// <summary>Which datasets a listing gives; what is null does not restrict it.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetsWithUserRolesListParams.</remarks>
public sealed class DatasetsWithUserRolesListParams
{
    /// <summary>The whole title.</summary>
    public string? TitleEq { get; init; }

    /// <summary>A pattern for the title, with the SQL wildcards % (any text) and _ (one character).</summary>
    public string? TitleLike { get; init; }

    /// <summary>The whole description.</summary>
    public string? DescriptionEq { get; init; }

    /// <summary>A pattern for the description, with the SQL wildcards % and _.</summary>
    public string? DescriptionLike { get; init; }

    /// <summary>Made before this time.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Made at this time or later.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Last changed before this time.</summary>
    public DateTimeOffset? EditedBefore { get; init; }

    /// <summary>Last changed at this time or later.</summary>
    public DateTimeOffset? EditedAfter { get; init; }

    /// <summary>Also the datasets that only the organisation gives access to.</summary>
    public bool IncludeOrgAccess { get; init; }
}
