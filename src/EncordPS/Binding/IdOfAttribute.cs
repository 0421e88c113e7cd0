using System.Collections;

namespace EncordPS.Binding;

/// <summary>
/// Lets a parameter that takes an id also take the object that has it: "Get-EncordDataRow $dataset" is what people type.
/// Without it the engine would make a text of the object, which is its title.
/// </summary>
/// <param name="properties">The properties that can hold the id; the first that the object has and that is not null counts.</param>
public sealed class IdOfAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    /// <summary>The properties that can hold the id.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        Unwrap(inputData) is IList list
            ? list.Cast<object?>().Select(FindId).ToArray()
            : FindId(inputData);

    private object? FindId(object? value)
    {
        if (value is null || Unwrap(value) is string or Guid || Unwrap(value)!.GetType().IsPrimitive)
        {
            return value;
        }

        PSObject holder = PSObject.AsPSObject(value);
        return Properties.Select(name => holder.Properties[name]?.Value).FirstOrDefault(static id => id is not null) ?? value;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
