using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Changes of access from the pipeline: as they were written, or back from a file.</summary>
internal static class ChangeRecords
{
    /// <exception cref="AccessFileException">It is no change.</exception>
    public static AccessChange Read(PSObject record) => record.BaseObject as AccessChange ?? ReadFile(record);

    private static AccessChange ReadFile(PSObject record)
    {
        string Of(string name) => RecordValues.Read(record, name)?.Trim() ?? "";

        PlanEntry entry = new()
        {
            Action = Of(nameof(AccessChange.Action)),
            PrincipalType = Of(nameof(AccessChange.PrincipalType)),
            Principal = Of(nameof(AccessChange.Principal)),
            PrincipalId = Of(nameof(AccessChange.PrincipalId)),
            CurrentRole = Of(nameof(AccessChange.CurrentRole)),
            Role = Of(nameof(AccessChange.Role)),
            Reason = Of(nameof(AccessChange.Reason)),
        };
        return entry.ToChange(PlanDocument.PlaceOf(
            Of(nameof(AccessChange.Scope)), Of(nameof(AccessChange.Id)), Of(nameof(AccessChange.Title))));
    }
}
