namespace EncordPS;

/// <summary>What is done with a grant of access.</summary>
public enum AccessAction
{
    /// <summary>A role is given to who has none there.</summary>
    Add,

    /// <summary>A role becomes another one.</summary>
    Change,

    /// <summary>A role is taken away.</summary>
    Remove,
}
