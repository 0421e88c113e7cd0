namespace EncordPS.Bulk;

/// <summary>What inputs can have in common.</summary>
internal enum BulkOwnerKind
{
    Dataset,
    Folder,
    Group,
}
