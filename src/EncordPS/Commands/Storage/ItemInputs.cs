using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Storage items as people name them: by ids, or by objects that have one.</summary>
internal static class ItemInputs
{
    /// <summary>The items that are named; writes an error for what names none.</summary>
    /// <param name="command">The command.</param>
    /// <param name="texts">The ids; null when the object from the pipeline has none, such as a data row without an item.</param>
    /// <param name="record">The object from the pipeline.</param>
    public static IEnumerable<ItemInput> Read(EncordCommand command, string?[]? texts, PSObject? record)
    {
        foreach (string? text in texts ?? [null])
        {
            object? target = record ?? (object?)text;
            if (string.IsNullOrEmpty(text))
            {
                command.WriteError(ErrorRecords.NoStorageItem(target));
                continue;
            }

            ErrorSubject subject = ErrorSubject.StorageItem(target) with
            {
                Label = TargetName.Of(record, text!),
                HowToCheck = OutcomeCheck.Item(text!),
            };
            if (Guid.TryParse(text, out Guid id))
            {
                yield return new ItemInput(id, record?.BaseObject is StorageItem item && item.Uuid == id ? item : null, subject);
            }
            else
            {
                command.WriteError(ErrorRecords.MalformedId(text!, subject));
            }
        }
    }
}
