using System.Collections;

namespace EncordPS.Binding;

/// <summary>
/// Lets a parameter that takes an id also take the object that has it: "Get-EncordDataRow $dataset" is what people type.
/// Without it the engine would make a text of the object, which is its title.
/// </summary>
/// <param name="properties">
/// The properties that can hold the id; the first that the object has and that is not null counts. A parameter that takes
/// its id from the pipeline names all its aliases here: the engine converts the object itself before it looks at properties.
/// </param>
public sealed class IdOfAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    /// <summary>The properties that can hold the id.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>
    /// Whether an object that has none of the properties is refused, so that the engine tries what else the command takes from
    /// the pipeline. Otherwise its text is read as an id, and the error says that it is none.
    /// </summary>
    public bool IsStrict { get; set; }

    /// <summary>
    /// Whether it is a second column, beside the id that binds by value. It takes the whole object only to say what is wrong with it,
    /// and the command refuses a single text that was bound to both.
    /// </summary>
    public bool IsColumn { get; set; }

    /// <summary>
    /// Whether the id is a number: no line of a misread table can be one, and 0 stands for it until the command has looked.
    /// </summary>
    public bool IsNumber { get; set; }

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        Unwrap(inputData) is IList list
            ? list.Cast<object?>().Select(FindId).ToArray()
            : FindId(inputData);

    private object? FindId(object? value)
    {
        if (value is null || Unwrap(value) is string or Guid or Enum || Unwrap(value)!.GetType().IsPrimitive)
        {
            return value;
        }

        PSObject holder = PSObject.AsPSObject(value);
        string[] present = [.. Properties.Where(name => holder.Properties[name] is not null && !IsOfOthers(holder, name))];
        return present.Length > 0 ? present.Select(name => Read(holder, name)).FirstOrDefault(static id => id is not null)
            // The line of a misread table is bound, so that the command can say what is wrong with it.
            : IsStrict && MisreadLine.Find(holder) is null ? throw Refusal(value)
            : IsNumber && MisreadLine.Find(holder) is not null ? 0L
            : value;
    }

    // Folders and items of the storage both have a Uuid. In a file they are told apart by what only one of them has.
    private bool IsOfOthers(PSObject holder, string name) =>
        name == "Uuid" && holder.Properties[Properties.Contains("FolderUuid") ? "ItemType" : "PathToRoot"] is not null;

    // A row without a storage item throws where its id is asked for.
    private static object? Read(PSObject holder, string name)
    {
        try
        {
            return holder.Properties[name].Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    // With this cause the engine concludes that the parameter is not meant, and tries the next one.
    private ArgumentTransformationMetadataException Refusal(object value)
    {
        string message = $"'{value}' is no id, and has none as {string.Join(" or ", Properties)}.";
        return new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
