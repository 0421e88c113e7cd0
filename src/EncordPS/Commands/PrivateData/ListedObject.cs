namespace EncordPS.Commands;

/// <summary>What an object of a listing says.</summary>
internal sealed record ListedObject
{
    public static readonly ListedObject PassedOver = new() { IsPassedOver = true };

    /// <summary>Its URL; null where it names none.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is a folder, an old version, or a line between the objects.</summary>
    public bool IsPassedOver { get; init; }

    /// <summary>Why there is no URL.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What to do then.</summary>
    public string Advice { get; init; } = "";
}
