namespace EncordPS;

/// <summary>What to do with a storage item that is in the dataset already.</summary>
/// <remarks>Source: encord.orm.dataset.DataLinkDuplicatesBehavior.</remarks>
public enum DataLinkDuplicatesBehavior
{
    /// <summary>Make another row of it.</summary>
    Duplicate,

    /// <summary>Refuse it.</summary>
    Fail,

    /// <summary>Leave it as it is.</summary>
    Skip,
}
