using EncordPS.Bulk;

namespace EncordPS.BulkAccess;

/// <summary>A user who is to have another role.</summary>
internal sealed class RoleChange(string email, DatasetUserRole role, object? source = null) : BulkInput(email, source)
{
    public DatasetUserRole Role => role;
}
