namespace EncordPS;

/// <summary>Encord's platforms.</summary>
public enum EncordRegion
{
    /// <summary>https://api.encord.com, the default.</summary>
    EU,

    /// <summary>https://api.us.encord.com.</summary>
    US,
}
