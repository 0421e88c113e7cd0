namespace EncordPS.Binding;

/// <summary>
/// Lets an enum parameter also take the service's own names, such as IMG_GROUP or AWS_S3, besides those of the members,
/// and the members of another enum that have the same names.
/// </summary>
/// <param name="enumType">The enum.</param>
public sealed class WireNameTransformationAttribute(Type enumType) : ArgumentTransformationAttribute
{
    /// <summary>The enum.</summary>
    public Type EnumType { get; } = enumType;

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        Unwrap(inputData) switch
        {
            string text => ToMember(text),
            Enum member when member.GetType() != EnumType => ToMember(member.ToString()),
            object?[] list => list.Select(item => Unwrap(item) is string text ? ToMember(text) : item).ToArray(),
            _ => inputData,
        };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    // What is unknown stays a text: the conversion that follows names the possible values in its error.
    private object ToMember(string text)
    {
        if (EnumType == typeof(StorageLocation) && StorageLocations.FromText(text) is var location and not StorageLocation.NewStorage)
        {
            return location;
        }

        string name = text.Replace("_", "");
        return Array.Find(Enum.GetNames(EnumType), member => string.Equals(member, name, StringComparison.OrdinalIgnoreCase)) ?? text;
    }
}
