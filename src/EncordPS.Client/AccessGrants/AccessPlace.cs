namespace EncordPS.AccessGrants;

/// <summary>One place where somebody can have access.</summary>
/// <param name="Scope">What it is.</param>
/// <param name="Id">Its id; empty for the organisation.</param>
/// <param name="Title">Its title or name; null while it is not known.</param>
internal sealed record AccessPlace(AccessScope Scope, string Id, string? Title)
{
    public static readonly AccessPlace Organisation = new(AccessScope.Organisation, "", "");

    /// <summary>What equal places have in common, whatever their title.</summary>
    public string Key => $"{Scope}/{Id}";

    /// <summary>The place in words.</summary>
    public override string ToString() => Scope switch
    {
        AccessScope.Dataset => $"dataset '{Name}'",
        AccessScope.StorageFolder => $"storage folder '{Name}'",
        AccessScope.Group => $"group '{Name}'",
        _ => "organisation",
    };

    private string Name => string.IsNullOrEmpty(Title) ? Id : Title!;
}
